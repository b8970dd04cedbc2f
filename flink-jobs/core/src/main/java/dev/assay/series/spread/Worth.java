package dev.assay.series.spread;

import java.util.Arrays;

/**
 * What p-values are worth: each accepted batch is judged as if it were new, and the least p-value
 * that it gets from one or more questions is one draw of what they say when nothing is wrong. So
 * tails that are heavier than they look are in it, and that the least of several was chosen.
 *
 * @param tail of {@code -ln p}
 */
public record Worth(Exceedances tail) {

    /** {@code -ln p} of a p-value that is right is exponential with this mean. */
    private static final double MEAN = 1;

    /**
     * Of accepted batches.
     *
     * @param surprises the greatest {@code -ln p} of each, in any order
     * @param prior draws that are taken for seen before any was, of p-values that are right
     */
    public static Worth of(double[] surprises, int prior) {
        double[] sorted = surprises.clone();
        Arrays.sort(sorted);
        return new Worth(Exceedances.of(sorted, MEAN, prior));
    }

    /** How surprising one of the draws is by what the others say, in nats. */
    public double surprise(double surprise) {
        return Math.min(surprise, tail.surprise(surprise));
    }

    /** A p-value, worth what it says. */
    public double pValue(double pValue) {
        return Math.max(pValue, tail.pValue(-Math.log(pValue)));
    }
}
