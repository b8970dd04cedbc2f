package dev.assay.series.spread;

/**
 * How much more than by sampling the shares of batches differ. Rows of one batch have something in
 * common, so a batch of many rows is farther away, in terms of sampling, than one of few.
 *
 * <pre>width² = 1 + excess · rows</pre>
 *
 * @param excess variance of a batch's share beyond sampling, in terms of that of one row
 * @param least the least deviation that is called usual, as an angle
 * @see <a href="https://doi.org/10.2307/2347977">Williams (1982), Extra-binomial variation in
 *     logistic linear models</a>
 */
public record Dispersion(double excess, double least) {

    /** The excess hardly changes after these. */
    private static final int STEPS = 3;

    /**
     * Of batches that have at least one row each.
     *
     * @param residuals of each
     * @param rows of each
     */
    public static Dispersion of(double[] residuals, double[] rows, double least) {
        int n = residuals.length;
        Dispersion dispersion = new Dispersion(0, least);
        if (n == 0) {
            return dispersion;
        }
        double usual = Ranked.nth(rows.clone(), n / 2);
        double[] away = new double[n];
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < n; i++) {
                away[i] = Math.abs(residuals[i]) / dispersion.width(rows[i]);
            }
            double scale = Usual.scale(away, away);
            double variance = (1 + dispersion.excess * usual) * scale * scale;
            double excess = Math.max(0, variance - 1) / usual;
            if (excess == dispersion.excess) {
                // Nothing but sampling: the same would come out again.
                break;
            }
            dispersion = new Dispersion(excess, least);
        }
        return dispersion;
    }

    /** How many times as much as by sampling the residual of a batch of so many rows varies. */
    public double width(double rows) {
        return Math.max(Math.sqrt(1 + excess * rows), 2 * least * Math.sqrt(rows));
    }
}
