package dev.assay.series.mix;

import dev.assay.series.spread.Cholesky;
import dev.assay.series.spread.Share;
import java.util.List;

/**
 * How far batches are from what is usual in the direction of each replacement: matched filters,
 * which weigh each share by how much the replacement changes it and by how little it changes
 * without.
 *
 * <pre>w = C⁻¹ δ / √(δᵀ C⁻¹ δ)</pre>
 *
 * @param portraits in which batches are read
 * @param weights of each share, for each replacement; scores vary by about 1
 * @see <a href="https://doi.org/10.1109/TIT.1960.1057571">Turin (1960), An introduction to matched
 *     filters</a>
 */
record Directions(Portraits portraits, double[][] weights) {

    /**
     * Learned from accepted batches.
     *
     * @param accepted shares of each, in the order of the traits
     * @param part of the cells that is replaced
     */
    static Directions of(
            List<Trait> traits,
            List<Replacement> replacements,
            List<Share[]> accepted,
            double part) {
        Portraits portraits = Portraits.of(traits, accepted);
        Cholesky covariance =
                ShrunkCovariance.of(
                        accepted.stream().map(portraits::steps).toArray(double[][]::new));
        return new Directions(
                portraits,
                replacements.stream()
                        .map(replacement -> portraits.change(traits, replacement, part))
                        .map(change -> weights(covariance, change))
                        .toArray(double[][]::new));
    }

    private static double[] weights(Cholesky covariance, double[] change) {
        double[] weights = covariance.solve(change);
        double apart = dot(weights, change);
        for (int j = 0; j < weights.length; j++) {
            weights[j] = apart > 0 ? weights[j] / Math.sqrt(apart) : 0;
        }
        return weights;
    }

    /** How far a batch is in each direction. */
    double[] scores(Share[] batch) {
        double[] steps = portraits.steps(batch);
        double[] scores = new double[weights.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = dot(weights[i], steps);
        }
        return scores;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
