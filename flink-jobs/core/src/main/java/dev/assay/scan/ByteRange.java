package dev.assay.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A contiguous piece of a file; it owns the records that start in it.
 *
 * @param file path relative to the project, with forward slashes
 * @param fileIndex the file's place in the dataset, from 0
 * @param part which piece of the file, from 0
 * @param start first byte
 * @param end first byte after it
 * @param fileLength bytes of the whole file
 */
public record ByteRange(String file, int fileIndex, int part, long start, long end, long fileLength)
        implements java.io.Serializable {

    private static final long serialVersionUID = 1L;

    /** Pieces that a dataset is cut into, about, between the least and the greatest size. */
    private static final long PIECES = 64;

    private static final long LEAST = 1 << 10;
    private static final long GREATEST = 32 << 20;

    /** And how many pieces a dataset has at most, about; more answers may not fit into memory. */
    private static final long MOST = 512;

    /**
     * Cuts a file by sizes alone, so that the pieces are the same at any parallelism, and the same
     * next to any other file until the dataset has doubled.
     *
     * @param length bytes of the file
     * @param dataset bytes of all files
     */
    public static List<ByteRange> cut(String file, int fileIndex, long length, long dataset) {
        long piece = Long.highestOneBit(Math.max(1, dataset / PIECES) * 2 - 1);
        long size =
                Math.max(
                        Long.highestOneBit(dataset) / MOST,
                        Math.min(GREATEST, Math.max(LEAST, piece)));
        List<ByteRange> ranges = new ArrayList<>();
        for (long start = 0; start < length || start == 0; start += size) {
            ranges.add(
                    new ByteRange(
                            file,
                            fileIndex,
                            ranges.size(),
                            start,
                            Math.min(length, start + size),
                            length));
        }
        return ranges;
    }

    /** Says whether records start in a range. */
    @FunctionalInterface
    public interface Starts {

        /** Whether one does. */
        boolean isIn(ByteRange range) throws IOException;
    }

    /**
     * Cuts a file as {@link #cut(String, int, long, long)} does, and joins a piece in which no
     * record starts to the one before it: it would be a batch without rows.
     *
     * @param starts says where records do
     */
    public static List<ByteRange> cut(
            String file, int fileIndex, long length, long dataset, Starts starts)
            throws IOException {
        List<ByteRange> ranges = new ArrayList<>();
        long start = 0;
        boolean hasStart = false;
        for (ByteRange piece : cut(file, fileIndex, length, dataset)) {
            if (!starts.isIn(piece)) {
                continue;
            }
            if (hasStart) {
                ranges.add(
                        new ByteRange(
                                file, fileIndex, ranges.size(), start, piece.start(), length));
                start = piece.start();
            }
            hasStart = true;
        }
        ranges.add(new ByteRange(file, fileIndex, ranges.size(), start, length, length));
        return ranges;
    }
}
