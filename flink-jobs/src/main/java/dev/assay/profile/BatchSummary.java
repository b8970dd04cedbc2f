package dev.assay.profile;

import java.util.List;

/**
 * What is kept of one batch (a file, or a contiguous piece of one): counts only, no value of the
 * data.
 *
 * @param file path relative to the project, with forward slashes
 * @param part which piece of the file, from 0
 * @param hash of the bytes, in hexadecimal
 * @param rows records
 * @param bytes of the piece
 * @param repeated rows that repeat an earlier row of the batch
 * @param columns in the order of the data
 */
public record BatchSummary(
        String file,
        int part,
        String hash,
        long rows,
        long bytes,
        long repeated,
        List<ColumnSummary> columns) {

    public BatchSummary {
        columns = List.copyOf(columns);
    }

    /**
     * A column's counts in the batch; bins are those of {@link Bins}, the last of each list being
     * "all others".
     *
     * @param missing cells without a value
     * @param parseErrors values that are not of the accepted type
     * @param standIns texts that usually stand for "no value"
     * @param distinct different values
     * @param top occurrences of the most frequent value
     * @param numbers per bin of numbers or times
     * @param lengths per bin of lengths
     * @param categories per category
     * @param patterns per shape
     */
    public record ColumnSummary(
            long missing,
            long parseErrors,
            long standIns,
            long distinct,
            long top,
            List<Long> numbers,
            List<Long> lengths,
            List<Long> categories,
            List<Long> patterns) {}
}
