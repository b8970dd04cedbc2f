package dev.assay.locate;

import dev.assay.declare.DatasetSpec;
import dev.assay.profile.Cell;
import dev.assay.profile.Shown;
import dev.assay.scan.ColumnBatch;
import java.util.List;

/**
 * One row of a file; valid until the next is read.
 *
 * @param spec of its dataset
 * @param names of its columns
 * @param file path relative to the project, with forward slashes
 */
record Row(DatasetSpec spec, List<String> names, String file, ColumnBatch batch, int row) {

    /** A cell by its column's name. */
    Cell cell(String column) {
        return new Cell(batch, names.indexOf(column), row);
    }

    /** Where the record starts, from 1. */
    long line() {
        return batch.line(row);
    }

    /** What may be shown of a cell, as it is found in the file. */
    String shown(String column) {
        return Shown.of(spec, column, cell(column).written());
    }
}
