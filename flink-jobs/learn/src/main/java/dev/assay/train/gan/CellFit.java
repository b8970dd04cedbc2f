package dev.assay.train.gan;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * How well a column's cells fit the rest of their rows, from {@link Coherence}'s calibrated odds r.
 *
 * @param scaling that calibrates the odds, by accepted rows
 * @param evidence mean of {@code ln(0.9 + 0.1 exp(-r))}: the logarithm of how much better "one cell
 *     in ten is another row's" explains the rows than "none is"
 * @param share of cells that seem to be another row's: the π at which {@code (1 - π) + π exp(-r)}
 *     is most likely
 * @param information of one cell about the share, Fisher's: about 1 where cells fit no row but
 *     their own, 0 where they fit every row
 */
record CellFit(PlattScaling scaling, Placebo evidence, double share, double information) {

    private static final double SHARE = 0.1;

    /** A column whose cells tell less stands by itself. */
    private static final double LEAST_INFORMATION = 0.1;

    private static final int HALVINGS = 30;

    /**
     * Of one column.
     *
     * @param odds of each row as the network gives them, in the order of the data
     */
    static CellFit of(double[] odds, PlattScaling scaling) {
        double[] misfit = Arrays.stream(odds).map(r -> Math.exp(-scaling.of(r))).toArray();
        double[] evidence = Arrays.stream(misfit).map(CellFit::evidence).toArray();
        double share = likeliest(misfit);
        return new CellFit(
                scaling,
                Placebo.ofMean(evidence),
                share,
                slopes(misfit, share).map(x -> x * x).average().orElse(0));
    }

    /**
     * Of one cell.
     *
     * @param misfit how much likelier it is another row's than its own
     */
    static double evidence(double misfit) {
        return Math.log(1 - SHARE + SHARE * misfit);
    }

    /** Of one cell by its odds as the network gives them. */
    double evidenceOf(double odds) {
        return evidence(Math.exp(-scaling.of(odds)));
    }

    /**
     * Whether cells are tied to their rows, so that it is seen where they no longer are: where
     * every row fits as well, any share is as likely as another.
     */
    boolean isTied() {
        return information >= LEAST_INFORMATION;
    }

    /** The likelihood is concave in the share; where its slope is zero it is greatest. */
    private static double likeliest(double[] misfit) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double share = (low + high) / 2;
            if (slopes(misfit, share).sum() > 0) {
                low = share;
            } else {
                high = share;
            }
        }
        return low;
    }

    private static DoubleStream slopes(double[] misfit, double share) {
        return Arrays.stream(misfit).map(m -> (m - 1) / (1 - share + share * m));
    }
}
