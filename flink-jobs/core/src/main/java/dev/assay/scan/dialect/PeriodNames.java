package dev.assay.scan.dialect;

import dev.assay.scan.dialect.CutText.Row;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Columns that a first row calls by years, by days or by counting: {@code 1960,1961,1962}, {@code
 * 1/22/20,1/23/20}, {@code ,0,1,2}. They are numbers above numbers and name columns all the same:
 * they go on from cell to cell, which no row below does.
 *
 * @param from the first of them
 * @param to the first column behind them
 * @param odds logarithm of the odds that the row is a header because of them
 */
record PeriodNames(int from, int to, double odds) {

    private static final PeriodNames NONE = new PeriodNames(0, 0, 0);

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    /** How many years or days go on by no chance, and how many other numbers. */
    private static final int FEWEST = 3;

    private static final int FEWEST_NUMBERS = 6;

    /** Numbers of columns beside an index without a name, as programs write them. */
    private static final int FEWEST_COUNTED = 2;

    private static final double CERTAIN = 3;

    /** Other numbers that go on, alone in a row, leave it open whether they are a record. */
    private static final double LIKELY = 0.4;

    /** Looks for the longest run of such cells. */
    static PeriodNames of(Row first, List<Row> body) {
        PeriodNames best = NONE;
        for (int from = 0; from < first.width(); from = Math.max(best.to, from + 1)) {
            int to = Math.max(end(first, from), days(first, from));
            double odds = to - from > best.to - best.from ? odds(first, from, to, body) : 0;
            best = odds > 0 ? new PeriodNames(from, to, odds) : best;
        }
        return best;
    }

    /** Whether a column is called so. */
    boolean have(int column) {
        return column >= from && column < to;
    }

    /** Where integers end that go on by the same step. */
    private static int end(Row row, int from) {
        int to = from;
        long step = 0;
        while (to < row.width() && form(row, to) == CellForm.INTEGER) {
            long next = to == from ? 0 : number(row, to) - number(row, to - 1);
            if (to > from && next == 0 || to > from + 1 && next != step) {
                break;
            }
            step = next;
            to++;
        }
        return to;
    }

    /** Where days end that are all different. */
    private static int days(Row row, int from) {
        int to = from;
        while (to < row.width()
                && form(row, to) == CellForm.MOMENT
                && !row.cells().subList(from, to).contains(row.cells().get(to))) {
            to++;
        }
        return to;
    }

    private static double odds(Row first, int from, int to, List<Row> body) {
        int n = to - from;
        if (n >= FEWEST_COUNTED && isIndexed(first, from, body)) {
            return CERTAIN;
        }
        boolean areDays = days(first, from) == to;
        boolean arePeriods =
                areDays || IntStream.range(from, to).allMatch(i -> isYear(number(first, i)));
        boolean areMany = n >= (arePeriods ? FEWEST : FEWEST_NUMBERS);
        boolean areAlone =
                body.stream()
                        .allMatch(row -> areDays ? days(row, from) == from : end(row, from) < to);
        return !areMany || !areAlone ? 0 : arePeriods ? CERTAIN : LIKELY;
    }

    /** Whether the columns are counted from 0 on beside an index, which has no name. */
    private static boolean isIndexed(Row first, int from, List<Row> body) {
        return from == 1
                && first.cells().get(0).isBlank()
                && number(first, 1) == 0
                && number(first, 2) == 1
                && body.stream().noneMatch(row -> row.cells().get(0).isBlank());
    }

    private static boolean isYear(long number) {
        return number >= FIRST_YEAR && number <= LAST_YEAR;
    }

    private static CellForm form(Row row, int column) {
        return CellForm.of(row.cells().get(column));
    }

    /** The number in a cell, or -1 where it holds none. */
    private static long number(Row row, int column) {
        return form(row, column) == CellForm.INTEGER
                ? Long.parseLong(row.cells().get(column).strip())
                : -1;
    }
}
