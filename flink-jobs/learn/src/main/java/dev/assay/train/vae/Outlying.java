package dev.assay.train.vae;

import dev.assay.train.encode.Encoded;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Accepted rows that are unlike the others: where there are many, a network that learns from them
 * holds them for usual.
 *
 * <pre>fence = median + 4 (third quartile - median)</pre>
 *
 * @param fence likelihoods, negative and logarithmic, from which on rows are outlying
 * @see <a href="https://doi.org/10.1016/j.csda.2007.11.008">Hubert and Vandervieren (2008)</a>, for
 *     fences of skewed numbers
 */
record Outlying(double fence) {

    private static final double REACH = 4;

    /** Of clean public data sets, up to 0.044 are beyond the fence. */
    private static final double MANY = 0.06;

    /** Of the likelihoods of rows that were not learned from. */
    static Outlying of(double[] likelihoods) {
        double[] sorted = likelihoods.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        return new Outlying(median + REACH * (sorted[sorted.length * 3 / 4] - median));
    }

    boolean isBeyond(double likelihood) {
        return likelihood > fence;
    }

    /** The share of rows that are beyond the fence. */
    double share(double[] likelihoods) {
        long beyond = DoubleStream.of(likelihoods).filter(this::isBeyond).count();
        return (double) beyond / likelihoods.length;
    }

    /** Whether that share is too great for rows that are only rare. */
    boolean areMany(double[] likelihoods) {
        return share(likelihoods) > MANY;
    }

    /** The rows within the fence. */
    Encoded within(Encoded rows, double[] likelihoods) {
        int[] kept =
                IntStream.range(0, rows.rows()).filter(i -> !isBeyond(likelihoods[i])).toArray();
        return rows.pick(kept, 0, kept.length);
    }
}
