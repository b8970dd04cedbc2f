package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.MinHashes;
import dev.assay.profile.state.MinHashes.Novelty;
import java.util.Map;

/**
 * Which values a column has in a batch, compared with the other batches.
 *
 * @param distinct different values
 * @param risen occurrences of one value beyond its share in the other batches, of the value where
 *     they are most; of a sensitive column, those of its most frequent value
 * @param familiar occurrences of the values that are the most frequent of all batches
 * @param meant values that mean what nearly all accepted values mean
 * @param novel values that no other batch has, of {@code compared}
 * @param compared values that were looked for in the other batches, at most {@value MinHashes#MOST}
 * @param independent as how many values they count that have nothing to do with each other; 0 where
 *     that is not known
 * @param written as how many values they count where it is asked how they are written; 0 where each
 *     row counts
 */
public record ValueCounts(
        long distinct,
        long risen,
        long familiar,
        long meant,
        long novel,
        long compared,
        long independent,
        long written) {

    static ValueCounts of(
            ColumnProfile c, ColumnBins b, Vocabulary known, long independent, long written) {
        Novelty novelty = b.sensitive() ? new Novelty(0, 0) : known.novelty(c);
        return new ValueCounts(
                c.distinctCount(),
                b.sensitive() ? mostFrequent(c) : known.risen(c),
                b.sensitive() ? 0 : known.familiar(c),
                b.meaning() == null ? 0 : c.cells().of(b.meaning()),
                novelty.novel(),
                novelty.of(),
                independent,
                written);
    }

    /** Rows of the most frequent value. */
    private static long mostFrequent(ColumnProfile c) {
        return c.values().top(1).stream().mapToLong(Map.Entry::getValue).sum();
    }
}
