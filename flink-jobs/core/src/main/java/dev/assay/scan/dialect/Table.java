package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.dialect.CutText.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The table in a text that was cut: where it begins, and how wide it is.
 *
 * @param rows from its first one on, other widths too
 * @param width cells that most rows have
 * @param preamble lines above the first row
 * @param above rows among them
 */
record Table(List<Row> rows, int width, int preamble, int above) {

    /** Rows above a table at most. */
    static final int HIGHEST_PREAMBLE = 30;

    /** Rows of titles above a table, with that below them. */
    private static final int LOW = 4;

    private static final int LOOK = 50;

    /** Cells of a record of another width that are as those of their columns. */
    private static final int ALIKE = 2;

    /** Finds it; the whole text where no width is more frequent than others. */
    static Table of(CutText cut, Signs signs, CsvDialect declared) {
        List<Row> rows = cut.rows();
        if (declared.head().preamble() != null) {
            int above = declared.head().preamble();
            rows = rows.stream().filter(row -> row.line() >= above).toList();
            return new Table(rows, width(rows), above, 0);
        }
        int width = width(rows);
        rows = OddHeader.mend(rows, width, signs);
        int start = signs.delimiter() == CsvDialect.NONE ? 0 : start(rows, width, signs);
        if (rows.isEmpty()) {
            return new Table(rows, 0, 0, 0);
        }
        return new Table(
                rows.subList(start, rows.size()),
                width,
                start == 0 ? 0 : rows.get(start).line(),
                start);
    }

    /**
     * The most frequent width, the greater of two. Comments may be more lines than the records
     * below them, and have delimiters too.
     */
    private static int width(List<Row> all) {
        List<Row> others = all.stream().filter(row -> !Likelihood.isCommentRow(row)).toList();
        List<Row> rows = others.size() < Likelihood.FEWEST_RECORDS ? all : others;
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.width(), 1, Integer::sum));
        int best = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int most = counts.getOrDefault(best, 0);
            if (entry.getValue() > most || entry.getValue() == most && entry.getKey() > best) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /**
     * The first row of the table: it is as wide as most, and so is the next. Spreadsheets fill
     * titles up with empty cells, so a row with one value alone above full ones is a title too, and
     * one without any stands above the table.
     */
    private static int start(List<Row> rows, int width, Signs signs) {
        for (int i = 0; i < Math.min(HIGHEST_PREAMBLE, rows.size()); i++) {
            boolean fits = rows.get(i).width() == width;
            boolean goesOn = i + 1 == rows.size() || rows.get(i + 1).width() == width;
            boolean isSpaced = signs.delimiter() == ' ';
            boolean isTitle = isTitle(rows, i, width) || isSpaced && isAboveHeader(rows, i, width);
            // Between blanks a title has as many cells as words, by chance those of the table.
            boolean isFirst = i == 0 && !isSpaced;
            boolean isOdd =
                    isSpaced
                            ? areQuoted(rows, i)
                            : isCutShort(rows, i, width) || isRecord(rows, i, width);
            if (isOdd || fits && (goesOn || isFirst) && !isTitle) {
                return i;
            }
        }
        return 0;
    }

    /** Words of titles are in no quotes; where cells are, blanks between them are delimiters. */
    private static boolean areQuoted(List<Row> rows, int at) {
        return at + 1 < rows.size()
                && rows.subList(at, at + 2).stream().allMatch(row -> row.quoted().contains(true));
    }

    /**
     * A header of records that each end with a delimiter, which it does not: it is no title, or the
     * names would be lost in silence.
     */
    private static boolean isCutShort(List<Row> rows, int at, int width) {
        if (width < 3 || filled(rows.get(at)) != width - 1 || at + 1 == rows.size()) {
            return false;
        }
        List<Row> body = below(rows, at + 1, width);
        return !body.isEmpty()
                && rows.get(at).width() == width - 1
                && rows.get(at + 1).width() == width
                && body.stream().allMatch(row -> row.cells().get(width - 1).isBlank());
    }

    /**
     * A record of another width above one that fits: in all columns of which values have a form of
     * their own its cells have it. It is one that does not fit, and no title.
     */
    private static boolean isRecord(List<Row> rows, int at, int width) {
        Row row = rows.get(at);
        if (row.width() == width || row.width() < 2 || isAboveHeader(rows, at, width)) {
            return false;
        }
        List<Row> body = below(rows, at + 1, width);
        int alike = 0;
        for (int column = 0; column < Math.min(width, row.width()); column++) {
            CellForm form = CellForm.of(row.cells().get(column));
            CellForm usual = HeaderGuess.usual(HeaderGuess.column(body, column));
            if (usual.isSpecific() && usual != CellForm.EMPTY && form != CellForm.EMPTY) {
                if (form != usual && !(form.isNumber() && usual.isNumber())) {
                    return false;
                }
                alike++;
            }
        }
        return alike >= ALIKE;
    }

    private static boolean isTitle(List<Row> rows, int at, int width) {
        return width > 1
                && (filled(rows.get(at)) == 0 && at + 1 < rows.size()
                        || isTitleOfOne(rows, at, width)
                        || isCount(rows, at, width));
    }

    /** Numbers of rows and columns above a header, filled up with empty cells. */
    private static boolean isCount(List<Row> rows, int at, int width) {
        List<String> cells = rows.get(at).cells();
        long filled = filled(rows.get(at));
        return filled == 2
                && width > 2 * filled
                && cells.subList(0, 2).stream().allMatch(c -> CellForm.of(c) == CellForm.INTEGER)
                && isAboveHeader(rows, at, width)
                && filled(rows.get(at + 1)) == width;
    }

    private static boolean isTitleOfOne(List<Row> rows, int at, int width) {
        return filled(rows.get(at)) <= 1
                && (isApart(rows, at) || width > 2 && isAboveFull(rows, at, width))
                && !isValueOfItsColumn(rows, at, width);
    }

    /**
     * Columns without any value, behind the last of a spreadsheet, are none; a row without any ends
     * the table, and what is below may have more.
     */
    private static boolean isAboveFull(List<Row> rows, int at, int width) {
        List<Row> body =
                below(rows, at + 1, width).stream().takeWhile(row -> filled(row) > 0).toList();
        long used =
                IntStream.range(0, width)
                        .filter(i -> body.stream().anyMatch(row -> !row.cells().get(i).isBlank()))
                        .count();
        return used > 2
                && rows.subList(at + 1, Math.min(at + LOW, rows.size())).stream()
                        .anyMatch(row -> filled(row) == used);
    }

    /** Whether a row without any value stands between titles and the table. */
    private static boolean isApart(List<Row> rows, int at) {
        int blank = at;
        while (blank < rows.size() && filled(rows.get(blank)) == 1) {
            blank++;
        }
        return blank - at < LOW
                && blank + 1 < rows.size()
                && filled(rows.get(blank)) == 0
                && filled(rows.get(blank + 1)) > 1;
    }

    /** A record of which all but one value is missing is no title: no record may be lost. */
    private static boolean isValueOfItsColumn(List<Row> rows, int at, int width) {
        List<Row> body = below(rows, at + 1, width);
        int columns = body.isEmpty() ? 0 : Math.min(width, rows.get(at).width());
        for (int column = 0; column < columns; column++) {
            CellForm form = CellForm.of(rows.get(at).cells().get(column));
            CellForm usual = HeaderGuess.usual(HeaderGuess.column(body, column));
            if (form != CellForm.EMPTY && usual.isSpecific()) {
                return form == usual || form.isNumber() && usual.isNumber();
            }
        }
        return false;
    }

    private static List<Row> below(List<Row> rows, int from, int width) {
        return rows.subList(Math.min(from, rows.size()), rows.size()).stream()
                .filter(row -> row.width() == width)
                .limit(LOOK)
                .toList();
    }

    /**
     * Whether the next row is a header: in all columns of which values have a form of their own it
     * is a word. Between blanks a title has as many cells as it has words.
     */
    private static boolean isAboveHeader(List<Row> rows, int at, int width) {
        List<Row> body = below(rows, at + 2, width);
        if (body.isEmpty() || at + 1 == rows.size() || rows.get(at + 1).width() != width) {
            return false;
        }
        int specific = 0;
        for (int column = 0; column < width; column++) {
            if (HeaderGuess.usual(HeaderGuess.column(body, column)).isSpecific()) {
                specific++;
                if (CellForm.of(rows.get(at + 1).cells().get(column)).isSpecific()) {
                    return false;
                }
            }
        }
        return specific > 0;
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Whether lines without anything stand below the first row. */
    boolean isApart() {
        return rows.size() > 1
                && rows.get(0).cells().stream().noneMatch(cell -> cell.indexOf('\n') >= 0)
                && rows.get(1).line() > rows.get(0).line() + 1;
    }

    /** Rows that are as wide as the table. */
    List<Row> fitting() {
        return rows.stream().filter(row -> row.width() == width).toList();
    }
}
