package dev.assay.batch.key;

import java.util.List;

/**
 * Columns that may be a key: no row that was looked at has the values of another, and none lacks
 * one.
 *
 * @param columns one to three, in the order of the data
 * @param looked rows that were compared with one another
 * @param rows all rows
 */
public record CandidateKey(List<String> columns, long looked, long rows) {

    /** The pairs of rows that may repeat and not be seen once in twenty times: ln 20. */
    private static final double UNSEEN = 3;

    public CandidateKey {
        columns = List.copyOf(columns);
    }

    /** Whether all rows were compared, so that it is certain. */
    public boolean coversAll() {
        return looked >= rows;
    }

    /**
     * The share of rows that may repeat nevertheless, with 95 % confidence: of {@code p} pairs of
     * rows with the same values a sample of a share {@code s} of the rows has about {@code p · s²},
     * and none with a probability of {@code exp(-p · s²)}. 0 where it is exact.
     */
    public double repeatsAtMost() {
        if (coversAll()) {
            return 0;
        }
        double share = (double) looked / rows;
        return Math.min(1, UNSEEN / (share * share) / rows);
    }
}
