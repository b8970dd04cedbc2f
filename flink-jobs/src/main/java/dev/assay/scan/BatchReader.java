package dev.assay.scan;

import java.io.IOException;

/** Reads the records of one range, a batch at a time. */
public interface BatchReader {

    /** Fills the batch with the next records; false, and an empty batch, when there are no more. */
    boolean read(ColumnBatch batch) throws IOException;

    /** What was read besides the batches; complete once {@link #read} has answered false. */
    Residue residue();

    /** Bytes consumed so far, for progress. */
    long consumed();

    /**
     * What a range holds besides well-formed records.
     *
     * @param lines line ends, those inside quotes too
     * @param bytes of the records that start in the range
     * @param ragged records with another number of cells than the header
     * @param raggedLines the lines of the first few of them, from 1 at the start of the range
     * @param raggedCells how many cells each of those has
     */
    record Residue(long lines, long bytes, long ragged, long[] raggedLines, int[] raggedCells) {}
}
