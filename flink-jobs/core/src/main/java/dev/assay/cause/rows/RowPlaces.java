package dev.assay.cause.rows;

import java.util.List;

/**
 * Where the rows of a partition stand.
 *
 * @param files of each row, a path relative to the project
 * @param lines of each row, from 1
 */
public record RowPlaces(List<String> files, List<Long> lines) {

    /** Where nobody asks. */
    public static final RowPlaces NONE = new RowPlaces(List.of(), List.of());

    public RowPlaces {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
    }

    /** Whether it is known where a row stands. */
    public boolean knows(int row) {
        return row < lines.size();
    }
}
