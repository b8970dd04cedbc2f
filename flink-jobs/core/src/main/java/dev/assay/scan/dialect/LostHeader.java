package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.scan.dialect.CutText.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

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
        List<String> names = expected.head().names();
        boolean isAbove = !expected.header() && !names.isEmpty() && expected.head().preamble() > 0;
        List<String> own = isAbove ? of(text, expected.delimiter(), table) : List.of();
        return own.isEmpty() || own.equals(names)
                ? Optional.empty()
                : Optional.of(
                        "names its columns "
                                + String.join(" ", own)
                                + " above the table in place of "
                                + String.join(" ", names));
    }

    private static List<String> of(String text, char delimiter, Table table) {
        int at = table.rows().isEmpty() ? 0 : table.rows().get(0).line();
        if (table.width() < 2 || at == 0 || table.preamble() == 0) {
            return List.of();
        }
        String line = text.lines().skip(at - 1L).findFirst().orElse("");
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

    /** Names, each once. Words of a title have blanks between them too, and none is in quotes. */
    private static boolean isHeader(Row row, char sign, Table table) {
        List<Row> all = new ArrayList<>(table.rows());
        all.add(0, row);
        return row.width() == table.width()
                && row.cells().stream().allMatch(c -> isName(c) && c.equals(c.strip()))
                && new HashSet<>(row.cells()).size() == row.width()
                && (sign != ' ' || row.quoted().contains(true))
                && HeaderGuess.logOdds(new Table(all, table.width(), 0, 0)) > 0;
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
