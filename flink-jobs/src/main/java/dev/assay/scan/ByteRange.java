package dev.assay.scan;

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

    /** Pieces that a file is cut into, about, between the least and the greatest size. */
    private static final long PIECES = 64;

    private static final long LEAST = 64 << 10;
    private static final long GREATEST = 32 << 20;

    /**
     * Cuts a file by its size alone, so that the pieces are the same at any parallelism and next to
     * any other file.
     */
    public static List<ByteRange> cut(String file, int fileIndex, long length) {
        long size =
                Math.min(
                        GREATEST,
                        Math.max(LEAST, Long.highestOneBit(Math.max(1, length / PIECES) * 2 - 1)));
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
}
