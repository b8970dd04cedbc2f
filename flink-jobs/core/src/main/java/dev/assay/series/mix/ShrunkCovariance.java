package dev.assay.series.mix;

import dev.assay.series.spread.Cholesky;

/**
 * How many shares of few batches go together: their covariance, shrunk towards a multiple of the
 * identity as far as so few batches make necessary.
 *
 * @see <a href="https://doi.org/10.1016/S0047-259X(03)00096-4">Ledoit and Wolf (2004)</a>
 */
final class ShrunkCovariance {

    /** Shrinks at least so much: few batches never tell all covariances. */
    private static final double LEAST_SHRINKING = 0.1;

    /** A share that never changed may change by chance all the same. */
    private static final double LEAST_VARIANCE = 1;

    private ShrunkCovariance() {}

    /** Of steps from what is usual, which are 0 on average; a row for each batch. */
    static Cholesky of(double[][] steps) {
        int n = steps.length;
        int p = steps[0].length;
        double[][] covariance = covariance(steps);
        double trace = 0;
        double norm = 0;
        for (int i = 0; i < p; i++) {
            trace += covariance[i][i];
            for (int j = 0; j <= i; j++) {
                norm += (i == j ? 1 : 2) * covariance[i][j] * covariance[i][j];
            }
        }
        double fourth = 0;
        for (double[] batch : steps) {
            double squares = 0;
            for (double step : batch) {
                squares += step * step;
            }
            fourth += squares * squares;
        }
        double mean = trace / p;
        double apart = norm - p * mean * mean;
        double noise = (fourth / n - norm) / n;
        double estimated = apart <= 0 ? 1 : noise / apart;
        double shrinking = Math.max(LEAST_SHRINKING, Math.min(1, estimated));
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] *= 1 - shrinking;
            }
            covariance[i][i] = Math.max(LEAST_VARIANCE, covariance[i][i] + shrinking * mean);
        }
        return Cholesky.of(covariance);
    }

    /** What is on the diagonal and left of it. */
    private static double[][] covariance(double[][] steps) {
        int p = steps[0].length;
        double[][] covariance = new double[p][p];
        for (double[] batch : steps) {
            for (int i = 0; i < p; i++) {
                double each = batch[i] / steps.length;
                for (int j = 0; each != 0 && j <= i; j++) {
                    covariance[i][j] += each * batch[j];
                }
            }
        }
        return covariance;
    }
}
