package dev.assay.scan.dialect;

import dev.assay.scan.dialect.CutText.Row;
import java.util.List;

/**
 * A header of another width than the records below it. It is no title: were it left out, the names
 * would be lost in silence, and so would be that no record fits them.
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
