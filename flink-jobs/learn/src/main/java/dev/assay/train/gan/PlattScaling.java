package dev.assay.train.gan;

/**
 * From the odds that a network gives to those that held out rows bear out: a network that learned
 * little is too sure of it. With {@code r} the logarithmic odds,
 *
 * <pre>calibrated = shift + slope · r</pre>
 *
 * so that {@code 1 / (1 + exp(-calibrated))} is the likeliest probability of "own" for as many
 * cells in their own rows as in others.
 *
 * @see <a href="https://www.researchgate.net/publication/2594015">Platt (1999), Probabilistic
 *     outputs for support vector machines</a>, for the targets that keep the slope finite
 * @see <a href="https://doi.org/10.1007/s10994-007-5018-6">Lin, Lin, Weng (2007), A note on Platt's
 *     probabilistic outputs</a>, for Newton's method with halved steps
 */
record PlattScaling(double shift, double slope) {

    /** Odds as they are. */
    static final PlattScaling NONE = new PlattScaling(0, 1);

    /** One cell, however strange, is not worth more than so many nats. */
    private static final double MOST = 10;

    private static final int STEPS = 50;
    private static final int HALVINGS = 20;
    private static final double RIDGE = 1e-9;

    /** Odds, calibrated. */
    double of(double r) {
        return shift + slope * bounded(r);
    }

    private static double bounded(double r) {
        return Math.max(-MOST, Math.min(MOST, r));
    }

    /**
     * Fitted.
     *
     * @param own odds of cells in their own rows
     * @param others odds of cells in other rows
     * @return {@link #NONE} where there are none of either
     */
    static PlattScaling fit(double[] own, double[] others) {
        if (own.length == 0 || others.length == 0) {
            return NONE;
        }
        double[] r = new double[own.length + others.length];
        double[] target = new double[r.length];
        for (int i = 0; i < r.length; i++) {
            boolean isOwn = i < own.length;
            r[i] = bounded(isOwn ? own[i] : others[i - own.length]);
            target[i] = isOwn ? (own.length + 1.0) / (own.length + 2) : 1.0 / (others.length + 2);
        }
        PlattScaling best = new PlattScaling(0, 0);
        double least = best.loss(r, target);
        for (int step = 0; step < STEPS; step++) {
            PlattScaling direction = best.newton(r, target);
            PlattScaling next = best;
            double loss = least;
            for (int halving = 0; halving < HALVINGS && !(loss < least); halving++) {
                next = best.moved(direction, Math.pow(0.5, halving));
                loss = next.loss(r, target);
            }
            if (!(loss < least)) {
                break;
            }
            best = next;
            least = loss;
        }
        return best;
    }

    private PlattScaling moved(PlattScaling direction, double by) {
        return new PlattScaling(shift + by * direction.shift, slope + by * direction.slope);
    }

    /** Cross-entropy, in nats. */
    private double loss(double[] r, double[] target) {
        double loss = 0;
        for (int i = 0; i < r.length; i++) {
            double f = of(r[i]);
            loss += Math.max(f, 0) - target[i] * f + Math.log1p(Math.exp(-Math.abs(f)));
        }
        return loss;
    }

    /** Newton's step. */
    private PlattScaling newton(double[] r, double[] target) {
        double[] gradient = new double[2];
        double[] hessian = {RIDGE, 0, RIDGE};
        for (int i = 0; i < r.length; i++) {
            double p = 1 / (1 + Math.exp(-of(r[i])));
            double weight = p * (1 - p);
            gradient[0] += target[i] - p;
            gradient[1] += (target[i] - p) * r[i];
            hessian[0] += weight;
            hessian[1] += weight * r[i];
            hessian[2] += weight * r[i] * r[i];
        }
        double determinant = hessian[0] * hessian[2] - hessian[1] * hessian[1];
        return new PlattScaling(
                (hessian[2] * gradient[0] - hessian[1] * gradient[1]) / determinant,
                (hessian[0] * gradient[1] - hessian[1] * gradient[0]) / determinant);
    }
}
