package dev.assay.batch;

import dev.assay.document.Nullable;
import dev.assay.profile.pair.Companions;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.RowSet;
import java.util.List;

/**
 * What is kept of one batch (a file, or a contiguous piece of one): counts only, no value of the
 * data.
 *
 * @param file path relative to the project, with forward slashes
 * @param part which piece of the file, from 0
 * @param hash of the bytes, in hexadecimal
 * @param contents {@link RowSet} of its rows, in hexadecimal; empty where it is not known
 * @param rows records
 * @param bytes of the piece
 * @param repeated rows that repeat an earlier row of the batch
 * @param repeatedKeys rows whose declared key an earlier row of the batch has
 * @param columns in the order of {@link Bins#columns}
 * @param pairs in the order of {@link Bins#pairs}
 */
public record BatchSummary(
        String file,
        int part,
        String hash,
        String contents,
        long rows,
        long bytes,
        long repeated,
        long repeatedKeys,
        List<ColumnSummary> columns,
        List<PairSummary> pairs) {

    public BatchSummary {
        columns = List.copyOf(columns);
        pairs = List.copyOf(pairs);
    }

    /**
     * How well one column tells another in the batch.
     *
     * @param rows whose determinant value occurs again
     * @param told of them, those with the most frequent dependent value
     * @param novel pairs of values that no other batch has, of {@code compared}
     * @param compared pairs of values that were looked for in the other batches, at most {@value
     *     Companions#MOST}
     */
    public record PairSummary(long rows, long told, long novel, long compared) {}

    /**
     * A column's counts in the batch; bins are those of {@link Bins}, the last of each list being
     * "all others".
     *
     * @param missing cells without a value
     * @param parseErrors values that are not of the accepted type
     * @param standIns texts that usually stand for "no value"
     * @param padded values with a blank at either end
     * @param distinct different values
     * @param risen occurrences of one value beyond its share in the other batches, of the value
     *     where they are most; of a sensitive column, those of its most frequent value
     * @param familiar occurrences of the values that are the most frequent of all batches
     * @param meant values that mean what nearly all accepted values mean
     * @param novel values that no other batch has, of {@code compared}
     * @param compared values that were looked for in the other batches, at most {@value
     *     MinHashes#MOST}
     * @param rareLetters pairs of letters that hardly occur elsewhere, of {@code letters}
     * @param letters pairs of letters side by side
     * @param first the first time, in seconds since 1970-01-01T00:00Z; null where times are not
     *     kept
     * @param last the last one, likewise
     * @param numbers per bin of numbers or times
     * @param lengths per bin of lengths
     * @param categories per category
     * @param patterns per shape
     * @param hours per hour of the day; none where times are not kept
     */
    public record ColumnSummary(
            long missing,
            long parseErrors,
            long standIns,
            long padded,
            long distinct,
            long risen,
            long familiar,
            long meant,
            long novel,
            long compared,
            long rareLetters,
            long letters,
            @Nullable Long first,
            @Nullable Long last,
            List<Long> numbers,
            List<Long> lengths,
            List<Long> categories,
            List<Long> patterns,
            List<Long> hours) {
        public ColumnSummary {
            numbers = List.copyOf(numbers);
            lengths = List.copyOf(lengths);
            categories = List.copyOf(categories);
            patterns = List.copyOf(patterns);
            hours = List.copyOf(hours);
        }
    }
}
