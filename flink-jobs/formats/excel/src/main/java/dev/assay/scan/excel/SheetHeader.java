package dev.assay.scan.excel;

import dev.assay.scan.CellKind;
import dev.assay.scan.Cells;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.excel.SheetRows.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The row of a sheet that names the columns: the first that is not empty, or the one below titles.
 *
 * @param titles rows above it that are none of the table
 * @param first column of the sheet in which the first name stands, from 0
 * @param names of the columns; {@code c1, c2 …} by place where there is no name
 */
record SheetHeader(int titles, int first, List<String> names) {

    private static final int MOST_COLUMNS = 10_000;

    /** Rows of titles, and rows below them that are looked at. */
    private static final int MOST_TITLES = 8;

    private static final int LOOK = 12;

    /** Reads it. */
    static SheetHeader read(SheetRows rows) throws IOException {
        int titles = titles(rows.look(MOST_TITLES + LOOK));
        for (int row = 0; row < titles; row++) {
            rows.next();
        }
        if (!rows.next()) {
            throw rows.fault(
                    "the sheet is empty; expected a header and rows; save the file again, or name"
                            + " another sheet under format: sheet; found "
                            + rows.sheets());
        }
        int first = 0;
        while (rows.cell(first) == null) {
            first++;
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int column = first; column < rows.width(); column++) {
            String cell = rows.cell(column);
            String name = cell == null ? "c" + (column - first + 1) : cell;
            if (!seen.add(name)) {
                throw rows.fault(
                        "the header names column '"
                                + name
                                + "' twice; give each column its own name");
            }
            names.add(name);
        }
        if (names.size() > MOST_COLUMNS) {
            throw tooMany(rows, names.size());
        }
        return new SheetHeader(titles, first, List.copyOf(names));
    }

    /**
     * Rows of one cell above a header, or 0 where that is not clear: the header has several names
     * and nothing else, and what is below stands below its names and is not all of texts.
     */
    private static int titles(List<Row> rows) {
        int titles = 0;
        while (titles < rows.size() && rows.get(titles).filled() == 1) {
            titles++;
        }
        if (titles == 0 || titles > MOST_TITLES || titles >= rows.size()) {
            return 0;
        }
        List<String> header = rows.get(titles).cells();
        boolean areNames = header.stream().allMatch(cell -> cell == null || isText(cell));
        boolean hasValues = false;
        for (Row row : rows.subList(titles + 1, rows.size())) {
            for (int column = 0; column < row.cells().size(); column++) {
                String cell = row.cells().get(column);
                if (cell != null && (column >= header.size() || header.get(column) == null)) {
                    return 0;
                }
                hasValues |= cell != null && !isText(cell);
            }
        }
        return areNames && hasValues ? titles : 0;
    }

    private static boolean isText(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        return Cells.kind(bytes, 0, bytes.length) == CellKind.TEXT;
    }

    private static UnreadableDataException tooMany(SheetRows rows, int columns) {
        return rows.fault(
                "found "
                        + columns
                        + " columns, at most "
                        + MOST_COLUMNS
                        + " are read; deliver the columns in several files");
    }

    /** The first column behind those of the table. */
    int end() {
        return first + names.size();
    }
}
