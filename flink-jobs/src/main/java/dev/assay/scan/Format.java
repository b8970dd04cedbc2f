package dev.assay.scan;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** How files of one kind become column batches. Stateless: it travels with the job. */
public interface Format extends Serializable {

    /** Bytes at the start of a file that are enough to read its column names. */
    int HEAD = 1 << 20;

    /** Whether a range that does not start at the file's start can be read on its own. */
    boolean isSplittable();

    /**
     * The file's columns in its own order.
     *
     * @throws UnreadableDataException when the file is not of this format
     */
    List<String> columns(SeekableInput input, String file) throws IOException;

    /**
     * Reads the records that start in a range.
     *
     * @param columns of the dataset, by name; a column that the file does not have reads as missing
     */
    BatchReader open(SeekableInput input, ByteRange range, List<String> columns) throws IOException;

    /**
     * Reads single records again.
     *
     * @param positions ascending, as {@link ColumnBatch#position} gave them
     * @return for each, its cells in the order of {@code columns}, null where missing
     * @throws UnreadableDataException when there is no record any more
     */
    List<String[]> records(SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException;

    /** Everything but the bytes that what is read depends on. */
    String identity();
}
