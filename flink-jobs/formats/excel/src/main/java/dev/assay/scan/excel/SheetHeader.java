package dev.assay.scan.excel;

import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first row of a sheet that is not empty.
 *
 * @param first column of the sheet in which the first name stands, from 0
 * @param names of the columns; {@code c1, c2 …} by place where there is no name
 */
record SheetHeader(int first, List<String> names) {

    private static final int MOST_COLUMNS = 10_000;

    /** Reads it. */
    static SheetHeader read(SheetRows rows) throws IOException {
        if (!rows.next()) {
            throw rows.fault(
                    "the sheet is empty; expected a header and rows; save the file again, or name"
                            + " another sheet under format: sheet");
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
        return new SheetHeader(first, List.copyOf(names));
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
