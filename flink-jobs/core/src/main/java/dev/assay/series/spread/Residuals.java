package dev.assay.series.spread;

import java.util.List;

/**
 * Shares of batches as deviance residuals: about standard normal where rows have the property
 * independently of each other, whatever the share and however few the rows.
 *
 * @param expected the share over all batches, above 0 and below 1
 * @see <a href="https://doi.org/10.1007/978-1-4899-3242-6">McCullagh and Nelder (1989), Generalized
 *     Linear Models, 2.4.3</a>
 */
public record Residuals(double expected) {

    /** Half a row is added on either side, so that what was never seen is not impossible. */
    private static final double PRIOR = 0.5;

    /** Halvings after which a share is as exact as it is shown. */
    private static final int STEPS = 40;

    /** From the shares of accepted batches. */
    public static Residuals from(List<Share> known) {
        Share all = Share.total(known);
        return new Residuals((all.with() + PRIOR) / (all.of() + 2 * PRIOR));
    }

    /** Of a share; positive where it is greater than expected, NaN where it is of no rows. */
    public double of(Share share) {
        return share.of() == 0 ? Double.NaN : of(share.value(), share.of());
    }

    /** Of each share. */
    public double[] of(List<Share> shares) {
        double[] residuals = new double[shares.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = of(shares.get(i));
        }
        return residuals;
    }

    /**
     * Of a share of so many rows, which need not be whole.
     *
     * <pre>± √(2 n (s ln(s / e) + (1 - s) ln((1 - s) / (1 - e))))</pre>
     */
    public double of(double share, double rows) {
        double deviance = part(share, expected) + part(1 - share, 1 - expected);
        return Math.copySign(Math.sqrt(Math.max(0, 2 * rows * deviance)), share - expected);
    }

    private static double part(double share, double expected) {
        return share <= 0 ? 0 : share * Math.log(share / expected);
    }

    /** The share that has this residual, of so many rows; the nearest one where none has. */
    public double share(double residual, long rows) {
        double least = 0;
        double most = 1;
        for (int step = 0; step < STEPS; step++) {
            double middle = (least + most) / 2;
            if (of(middle, rows) < residual) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return (least + most) / 2;
    }
}
