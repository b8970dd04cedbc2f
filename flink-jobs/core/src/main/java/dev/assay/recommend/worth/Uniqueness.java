package dev.assay.recommend.worth;

import dev.assay.recommend.interaction.Interactions;
import java.util.function.IntPredicate;

/**
 * How much of some data nothing else has.
 *
 * @param pairs different pairs of a user and an item that it has
 * @param share of them that no other data has; 0 where there are none
 */
public record Uniqueness(long pairs, double share) {

    private static final double DIGITS = 1e6;

    /** Of the rows that pass. */
    public static Uniqueness of(Interactions all, IntPredicate rows) {
        long pairs = 0;
        long unique = 0;
        for (int from = 0; from < all.size(); ) {
            int to = from;
            int of = 0;
            do {
                of += rows.test(to++) ? 1 : 0;
            } while (to < all.size() && !all.isFirst(to));
            pairs += of > 0 ? 1 : 0;
            unique += of == to - from ? 1 : 0;
            from = to;
        }
        double share = pairs == 0 ? 0 : (double) unique / pairs;
        return new Uniqueness(pairs, Math.rint(share * DIGITS) / DIGITS);
    }
}
