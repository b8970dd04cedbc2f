package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.scan.dialect.CutText.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A header of another width than the records below it. It is no title: were it left out, the names
 * would be lost in silence, and so would be that no record fits them. Where another sign delimits
 * its names than the cells of the records, they are read as that sign cuts them.
 */
final class LostHeader {

    /** For each row: less than a cut into more cells can win by being one. */
    private static final double UNLIKELY = -0.5;

    private LostHeader() {}

    /** Whether the line above a table without a header names columns, several of them. */
    static boolean isAbove(CutText cut, Table table) {
        if (table.above() == 0 || table.rows().isEmpty()) {
            return false;
        }
        Row above = cut.rows().get(table.above() - 1);
        return above.line() + 1 == table.rows().get(0).line()
                && above.width() > 1
                && above.cells().stream().allMatch(LostHeader::isName)
                && HeaderGuess.logOdds(table) < 0;
    }

    /**
     * The names of a table without a header that the line above it has, which another sign
     * delimits; else those that it has already.
     */
    static HeaderNames or(HeaderNames names, String text, Signs signs, Table table) {
        List<String> own = names.names().isEmpty() ? of(text, signs.delimiter(), table) : List.of();
        return own.isEmpty() ? names : new HeaderNames(own, List.of());
    }

    /** What a file says that gives its columns other names so than those that are expected. */
    static Optional<String> other(String text, CsvDialect expected, Table table) {
        boolean isAbove = !expected.header() && expected.head().preamble() > 0;
        List<String> own = isAbove ? of(text, expected.delimiter(), table) : List.of();
        return HeaderNames.other(own, "above the table", expected);
    }

    private static List<String> of(String text, char delimiter, Table table) {
        int at = table.rows().isEmpty() ? 0 : table.rows().get(0).line();
        if (table.width() < 2 || at == 0 || table.preamble() == 0) {
            return List.of();
        }
        String line = line(text, at - 1);
        List<String> loose = loose(line, delimiter, table);
        if (!loose.isEmpty()) {
            return loose;
        }
        for (char sign : Signs.DELIMITERS.keySet().stream().sorted().toList()) {
            if (sign != delimiter && sign != CsvDialect.NONE && line.indexOf(sign) > 0) {
                Signs signs = new Signs(sign, false, '"', Escape.DOUBLED, false);
                List<Row> rows = CutText.of(line, signs, CsvDialect.NONE).rows();
                if (rows.size() == 1 && isHeader(rows.get(0), sign, table)) {
                    return rows.get(0).cells();
                }
            }
        }
        return List.of();
    }

    /**
     * The table below a line of names in which a quote opens a cell and none closes it, so that it
     * took records; empty where the line above a table is none.
     */
    static Optional<Table> behindQuote(
            String text, Signs signs, char comment, CutText cut, Table table) {
        boolean isPossible = signs.quote() == '"' && !signs.doubled();
        int last = isPossible ? Math.min(table.above(), cut.rows().size() - 1) : -1;
        for (int at = Math.max(0, table.above() - 1); at <= last; at++) {
            Row row = cut.rows().get(at);
            if (isOpen(row) && !loose(line(text, row.line()), signs.delimiter(), table).isEmpty()) {
                return Optional.of(below(text, signs, comment, at, row.line() + 1, table.width()));
            }
        }
        return Optional.empty();
    }

    /** Whether a cell holds the end of a line, and no quotes around it that fit. */
    private static boolean isOpen(Row row) {
        return IntStream.range(0, row.width())
                .anyMatch(i -> !row.quoted().get(i) && row.cells().get(i).contains("\n"));
    }

    /** The table from a line on; its rows keep their numbers. */
    private static Table below(
            String text, Signs signs, char comment, int above, int line, int width) {
        List<String> lines = lines(text);
        String rest = String.join("\n", lines.subList(line, lines.size()));
        List<Row> rows = CutText.of("\n".repeat(line) + rest, signs, comment).rows();
        return new Table(rows, width, line, above + 1);
    }

    /** A line of names that may have a quote too many, cut as one; empty where it is none. */
    private static List<String> loose(String line, char delimiter, Table table) {
        Signs signs = new Signs(delimiter, false, '"', Escape.DOUBLED, false);
        CutText.Quotes quotes = CutText.of(line, signs, CsvDialect.NONE).quotes();
        // Words of a title are between blanks too.
        boolean isCut = delimiter != ' ' || quotes.open() || quotes.odd() > 0;
        Row row =
                isCut && delimiter <= Byte.MAX_VALUE
                        ? OddHeader.recut(line, 0, table.width(), (byte) delimiter)
                        : null;
        return row != null && isHeaderOf(row, table) ? row.cells() : List.of();
    }

    private static boolean isHeaderOf(Row row, Table table) {
        List<Row> all = new ArrayList<>(table.rows());
        all.add(0, row);
        return row.width() == table.width()
                && row.cells().stream().noneMatch(String::isBlank)
                && new HashSet<>(row.cells()).size() == row.width()
                && HeaderGuess.logOdds(new Table(all, table.width(), 0, 0)) > 0;
    }

    private static String line(String text, int at) {
        List<String> lines = lines(text);
        return at < lines.size() ? lines.get(at) : "";
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    /** Names, each once. Words of a title have blanks between them too, and none is in quotes. */
    private static boolean isHeader(Row row, char sign, Table table) {
        return row.cells().stream().allMatch(c -> isName(c) && c.equals(c.strip()))
                && (sign != ' ' || row.quoted().contains(true))
                && isHeaderOf(row, table);
    }

    /** Whether a cell may be the name of a column. */
    static boolean isName(String cell) {
        CellForm form = CellForm.of(cell);
        return form == CellForm.CODE || form == CellForm.PROSE || form == CellForm.FLAG;
    }

    /** What the logarithm of a reading's likelihood is less by where it loses a header. */
    static double malus(int rows) {
        return UNLIKELY * rows;
    }

    /** The table from that header on; its records are then told to be of another width. */
    static Table keep(CutText cut, Table table) {
        int at = table.above() - 1;
        List<Row> rows = cut.rows().subList(at, cut.rows().size());
        return new Table(rows, rows.get(0).width(), at == 0 ? 0 : rows.get(0).line(), at);
    }
}
