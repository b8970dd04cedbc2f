package dev.assay.train;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well a column's cells fit the rest of their rows, from {@link Coherence}'s odds r.
 *
 * @param evidence mean of {@code ln(0.9 + 0.1 exp(-r))}: the logarithm of how much better "one cell
 *     in ten is another row's" explains the rows than "none is"
 * @param share of cells that seem to be another row's: the π at which {@code (1 - π) + π exp(-r)}
 *     is most likely
 */
record CellFit(Placebo evidence, double share) {

    private static final double SHARE = 0.1;

    /** One cell, however strange, is not worth more than so many nats. */
    private static final double MOST = 10;

    /** Where more accepted cells than this fit other rows as well, the column is on its own. */
    private static final double OWN = 0.1;

    private static final int HALVINGS = 30;

    /**
     * Of one column.
     *
     * @param odds r of each row, in the order of the data
     */
    static CellFit of(double[] odds) {
        double[] evidence = Arrays.stream(odds).map(CellFit::evidence).toArray();
        double[] misfit = Arrays.stream(odds).map(CellFit::misfit).toArray();
        return new CellFit(Placebo.ofMean(evidence), likeliest(misfit));
    }

    private static double misfit(double r) {
        return Math.exp(Math.min(MOST, -r));
    }

    /** Of one cell. */
    static double evidence(double r) {
        return Math.log(1 - SHARE + SHARE * misfit(r));
    }

    /**
     * Whether accepted cells are tied to their rows, so that it is seen where they no longer are.
     */
    boolean isTied() {
        return share <= OWN;
    }

    /** The likelihood is concave in the share; where its slope is zero it is greatest. */
    private static double likeliest(double[] misfit) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double share = (low + high) / 2;
            if (slope(misfit, share) > 0) {
                low = share;
            } else {
                high = share;
            }
        }
        return low;
    }

    private static double slope(double[] misfit, double share) {
        return IntStream.range(0, misfit.length)
                .mapToDouble(i -> (misfit[i] - 1) / (1 - share + share * misfit[i]))
                .sum();
    }
}
