package dev.assay.scan;

import dev.assay.declare.format.HowRead.Guess;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** How files of one kind become column batches. Stateless: it travels with the job. */
public interface Format extends Serializable {

    /** Bytes at the start of a file that are enough to read its column names. */
    int HEAD = 1 << 20;

    /**
     * Cuts a file into ranges that can each be read on its own, by its size and what it says of
     * itself alone, so that they are the same at any parallelism. A format that can only be read
     * from its start has one range.
     *
     * @param input the file's bytes, for formats that say where they can be cut
     * @param file path relative to the project
     * @param fileIndex the file's place in the dataset, from 0
     * @param length bytes of the file
     * @param dataset bytes of all files
     */
    List<ByteRange> cut(SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException;

    /**
     * The file's columns in its own order.
     *
     * @throws UnreadableDataException when the file is not of this format
     */
    List<String> columns(SeekableInput input, String file) throws IOException;

    /**
     * The same columns as the file itself writes their names: one that it repeats stands there as
     * often, where {@link #columns} tells them apart by numbers, and one that it lacks is empty.
     *
     * @throws UnreadableDataException when the file is not of this format
     */
    default List<String> header(SeekableInput input, String file) throws IOException {
        return columns(input, file);
    }

    /** Whether {@link #columns} reads all of a file, so that its answer is worth being kept. */
    default boolean isNamedThroughout() {
        return false;
    }

    /**
     * Where {@link #isNamedThroughout}, the same format, which knows columns by parts of a file, or
     * none where these differ, and whose readers throw {@link UnforeseenColumn} when a record has
     * one that they are not asked for.
     */
    default Format guessing() {
        return this;
    }

    /** Whether it is such a format. */
    default boolean isGuessing() {
        return false;
    }

    /**
     * How a file is read, as far as it shows that itself, and what of it is not read; each is said
     * where people look how files were read. Names only, never values.
     *
     * @throws IOException when the file cannot be read; whoever reads its records says why
     */
    default List<Guess> told(SeekableInput input, String file) throws IOException {
        return List.of();
    }

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

    /** A record has a column that {@link #guessing} did not find. */
    final class UnforeseenColumn extends IOException {

        private static final long serialVersionUID = 1L;

        /** Of a column of a file. */
        public UnforeseenColumn(String file, String column) {
            super(file + ": the column " + column + " was not foreseen");
        }
    }

    /** Everything but the bytes that what is read depends on. */
    String identity();
}
