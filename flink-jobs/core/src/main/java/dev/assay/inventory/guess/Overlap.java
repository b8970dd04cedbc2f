package dev.assay.inventory.guess;

/**
 * Two datasets with nearly the same columns that hold the same, or one a part of the other.
 *
 * @param dataset that holds less, or the first of two that hold the same
 * @param of the other
 * @param kind what they have in common
 * @param share of the values of {@code dataset} that were compared and are in the other, the least
 *     of all columns, in [0, 1]
 * @param compared different values that were compared, of the column with most
 */
public record Overlap(String dataset, String of, Kind kind, double share, long compared) {

    /** What two datasets have in common. */
    public enum Kind {
        /** The same rows, whatever their order and format. */
        SAME_ROWS,
        /** The values of each column of one are among those of the other: it looks like a part. */
        LOOKS_LIKE_PART,
        /** As many rows and nearly the same values: two states of one table. */
        LOOKS_LIKE_STATE
    }
}
