package dev.assay.scan.block;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.value.Text;
import java.io.IOException;

/** The rows of one block, read column by column. */
public interface BlockRows {

    /** Rows that were not read yet. */
    long left();

    /** The place in the file of the next row. */
    long nextRow();

    /**
     * Passes over rows, where that takes less time than to read them.
     *
     * @param most how many at most, up to those that are left
     * @throws dev.assay.scan.UnreadableDataException when the block is damaged
     */
    default void pass(long most) throws IOException {}

    /**
     * Reads cells into the arrays of a batch, which has no rows yet.
     *
     * @return of how many rows, at least one while there are some left
     * @throws dev.assay.scan.UnreadableDataException when the block is damaged
     */
    int read(ColumnBatch batch, Text text) throws IOException;
}
