package dev.assay.scan;

import dev.assay.document.Nullable;
import java.io.IOException;

/** Reads the records of one range, a batch at a time. */
public interface BatchReader {

    /** Fills the batch with the next records; false, and an empty batch, when there are no more. */
    boolean read(ColumnBatch batch) throws IOException;

    /** What was read besides the batches; complete once {@link #read} has answered false. */
    Residue residue();

    /**
     * Hands records that are no rows to somebody, besides that they are counted, from the next on
     * and in the order of the file. Only readers of CSV and of JSON Lines have any to hand out.
     *
     * @param taker to whom; null for nobody
     */
    default void tell(@Nullable OddRecords.Taker taker) {}

    /** Bytes of the file consumed so far, for progress. */
    long consumed();

    /**
     * Bytes of the whole file; of a packed one, bytes that are in it, about. What is measured is
     * set up by it, so that a packed file is measured as the plain one.
     */
    long fileLength();

    /**
     * What a range holds besides rows.
     *
     * @param lines line ends, those inside quotes too
     * @param bytes of the records that start in the range
     * @param odd records that are no rows
     */
    record Residue(long lines, long bytes, OddRecords odd) {}
}
