package dev.assay.scan.dialect;

import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.scan.dialect.CutText.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Rows below a header that hold texts where all others hold numbers: units, names once more, or the
 * header of a second table; or a line of dashes. They are read as the records that they look like;
 * what they are is said, since without that only their columns' first misfits would show them.
 *
 * @param rows in the order of the table
 * @param isFirst whether the first of them stands right below the header
 */
public record TextRows(List<Row> rows, boolean isFirst) {

    private static final TextRows NONE = new TextRows(List.of(), false);

    /** Of more nobody can say that they are none of the data. */
    private static final int MOST = 3;

    /** Numbers of a column that show that it is one of numbers. */
    private static final int FEWEST_NUMBERS = 5;

    /** Columns of numbers, and different texts in them. */
    private static final int FEWEST_COLUMNS = 2;

    /** A letter, or a sign that units are written with. */
    private static final Pattern SAYS_SOMETHING =
            Pattern.compile("(?s).*(\\p{L}|[%\u2030\u00B0]|\\p{Sc}).*");

    private static final Pattern DRAWN = Pattern.compile("\\s*:?(-{2,}|={2,}):?\\s*");

    /** What stands for a number that is not there, or is none. */
    private static final Pattern NO_NUMBER =
            Pattern.compile(
                    "(?i)#.*|<.*|[+-]?inf(inity)?|n\\.?/?[av]\\.?|k\\.? ?a\\.?|nan|null|none|nil|missing|unknown"
                            + "|not available|no data|nodata|true|false|yes|no|pass|fail|error");

    /** Looks for them where the first row names the columns. */
    static TextRows of(Table table, boolean header) {
        List<Row> rows = header ? table.fitting() : List.of();
        if (rows.size() > 1 && isDrawn(rows.get(1))) {
            return new TextRows(rows.subList(1, 2), true);
        }
        List<Row> found = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (Row row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            (isWithoutNumber(row) ? found : others).add(row);
            if (found.size() > MOST) {
                return NONE;
            }
        }
        if (found.isEmpty() || others.size() < FEWEST_NUMBERS) {
            return NONE;
        }
        List<Integer> numbers = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            if (isOfNumbers(others, column)) {
                numbers.add(column);
            }
        }
        for (Row row : found) {
            if (!holdsTexts(row, numbers)) {
                return NONE;
            }
        }
        return new TextRows(found, found.get(0) == rows.get(1));
    }

    /**
     * What is said of such rows of a table that is no text, as of a sheet.
     *
     * @param rows that which names the columns and those below it; cells that are empty where
     *     nothing stands, as many in each
     * @param places of these rows, as people are told
     */
    public static List<Guess> told(List<List<String>> rows, List<String> places) {
        List<Row> all = new ArrayList<>();
        for (List<String> cells : rows) {
            all.add(new Row(all.size(), cells, Collections.nCopies(cells.size(), false)));
        }
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        return of(new Table(all, width, 0, 0), true).guesses(row -> places.get(row.line()));
    }

    /**
     * Whether a row may name the columns of another table: it has several texts and no value, and
     * one of them stands above a value.
     *
     * @param below the cells of the next row, as many
     */
    public static boolean isHeader(List<String> row, List<String> below) {
        boolean isAbove = false;
        for (int i = 0; i < row.size(); i++) {
            boolean isName =
                    SAYS_SOMETHING.matcher(row.get(i)).matches() && !isNoNumber(row.get(i));
            isAbove |= isName && isValue(below.get(i));
        }
        return isAbove
                && row.stream().noneMatch(TextRows::isValue)
                && row.stream().filter(cell -> !cell.isBlank()).count() >= FEWEST_COLUMNS;
    }

    /** What is said of rows without any value; the lines of the first few. */
    static List<Guess> empty(Table table) {
        List<String> lines =
                table.width() < FEWEST_COLUMNS
                        ? List.of()
                        : table.fitting().stream()
                                .filter(row -> row.cells().stream().allMatch(String::isBlank))
                                .map(row -> String.valueOf(row.line() + 1))
                                .toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        String first = String.join(", ", lines.subList(0, Math.min(MOST, lines.size())));
        String value = "line " + first + (lines.size() > MOST ? " …" : "");
        return List.of(new Guess(Key.EMPTY_ROWS, List.of(new Answer(value, 1))));
    }

    /** Whether it is a line that clients of databases draw below names. */
    private static boolean isDrawn(Row row) {
        return row.width() >= FEWEST_COLUMNS
                && row.cells().stream().allMatch(cell -> DRAWN.matcher(cell).matches());
    }

    private static boolean isWithoutNumber(Row row) {
        return row.cells().stream().noneMatch(TextRows::isValue)
                && row.cells().stream().filter(cell -> !cell.isBlank()).count() >= FEWEST_COLUMNS;
    }

    private static boolean isValue(String cell) {
        CellForm form = CellForm.of(cell);
        return form.isNumber() || form == CellForm.MOMENT || form == CellForm.CLOCK;
    }

    /** Whether a text stands for a number that is not there, or is none. */
    static boolean isNoNumber(String cell) {
        return NO_NUMBER.matcher(cell.strip()).matches();
    }

    private static boolean isOfNumbers(List<Row> rows, int column) {
        int numbers = 0;
        for (Row row : rows) {
            CellForm form = CellForm.of(row.cells().get(column));
            if (form != CellForm.EMPTY && !form.isNumber()) {
                return false;
            }
            numbers += form.isNumber() ? 1 : 0;
        }
        return numbers >= FEWEST_NUMBERS;
    }

    private static boolean holdsTexts(Row row, List<Integer> numbers) {
        Set<String> texts = new HashSet<>();
        for (int column : numbers) {
            String cell = row.cells().get(column).strip();
            if (!cell.isEmpty() && !SAYS_SOMETHING.matcher(cell).matches() || isNoNumber(cell)) {
                return false;
            }
            if (!cell.isEmpty()) {
                texts.add(cell);
            }
        }
        return texts.size() >= FEWEST_COLUMNS;
    }

    /** What is said of them; their lines and no values. */
    List<Guess> guesses() {
        return guesses(row -> "line " + (row.line() + 1));
    }

    private List<Guess> guesses(Function<Row, String> place) {
        List<Guess> guesses = new ArrayList<>();
        for (Row row : rows) {
            boolean isBelowHeader = isFirst && row == rows.get(0);
            guesses.add(
                    new Guess(
                            isBelowHeader ? Key.UNITS : Key.OTHER_HEADER,
                            List.of(new Answer(place.apply(row), 1))));
        }
        return guesses;
    }
}
