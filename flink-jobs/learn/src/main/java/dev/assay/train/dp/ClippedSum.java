package dev.assay.train.dp;

import dev.assay.privacy.dp.WideNoise;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.Dense;
import dev.assay.train.net.Parameters;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The sum of the gradients of rows, each cut off at a norm, and with noise: what a row adds to it
 * is bounded, so that the noise hides whether it did.
 *
 * <pre>g = γ · (⌊Σ gᵢ · min(1, C / |gᵢ|) / γ⌉ + N(0, σ²Δ² / γ²))</pre>
 *
 * <p>The sum is rounded to a grid, and the noise is of whole numbers: rounded afterwards, its last
 * digits would tell what it was added to. Rounding moves each of d numbers by half a step at most,
 * of two sums in other directions, so that a row changes the rounded sum by up to Δ = C + γ√d.
 *
 * <p>The gradient of no single row is made: its norm follows from what goes into each layer and
 * comes back to it, and the sum from the latter, weighted.
 *
 * @see <a href="https://doi.org/10.1145/2976749.2978318">Abadi et al. (2016), Deep learning with
 *     differential privacy</a>, algorithm 1
 * @see <a href="https://doi.org/10.48550/arXiv.2210.00038">Bu et al. (2022), Differentially private
 *     optimization on large model at small cost</a>, for one backward pass
 * @see <a href="https://arxiv.org/abs/2102.06387">Kairouz, Liu, Steinke (2021), The distributed
 *     discrete Gaussian mechanism for federated learning</a>, for noise on a grid
 */
public final class ClippedSum {

    private final Parameters parameters;
    private final double norm;
    private final float[] part;
    private final double[] sum;

    /**
     * An empty sum.
     *
     * @param norm C, the most that a row adds, above 0
     */
    public ClippedSum(Parameters parameters, double norm) {
        this.parameters = parameters;
        this.norm = norm;
        this.part = new float[Math.toIntExact(parameters.gradients().length())];
        this.sum = new double[part.length];
    }

    /**
     * Adds rows that went through layers.
     *
     * @param layers of which each has its {@link Dense#deltas}, of the rows' mean loss
     * @param beside parameters that are in no layer; null for none
     * @param byBeside share of each row in their gradient, {@code rows × parameters}
     * @param rows how many there are
     */
    public void add(List<Dense> layers, Parameters.Matrix beside, float[] byBeside, int rows) {
        int own = rows == 0 ? 0 : byBeside.length / rows;
        double[] squares = new double[rows];
        for (int i = 0; i < rows * own; i++) {
            squares[i / own] += (double) byBeside[i] * byBeside[i];
        }
        layers.forEach(layer -> layer.addSquares(squares));
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            // Of the mean loss, a row has one part in all rows.
            double length = rows * Math.sqrt(squares[row]);
            weights[row] = Double.isFinite(length) ? rows * Math.min(1, norm / length) : 0;
        }
        layers.forEach(layer -> layer.weigh(weights));
        if (own > 0) {
            float[] gradient = new float[own];
            for (int i = 0; i < rows * own; i++) {
                double weight = weights[i / own];
                gradient[i % own] += weight == 0 ? 0 : (float) (weight * byBeside[i]);
            }
            Buffers.write(beside.gradient(), gradient);
        }
        parameters.gradients().data().asNioFloat().get(part);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    /**
     * Gives the parameters the gradient of a row's mean loss, and begins anew.
     *
     * @param noise σ, the standard deviation of the noise in units of what a row changes
     * @param rows how many are expected in the sum; the true number would tell of them
     * @param random of the noise, which nobody may foresee
     */
    public void release(double noise, double rows, RandomGenerator random) {
        double grid = grid(noise);
        WideNoise exact = new WideNoise(random);
        for (int i = 0; i < sum.length; i++) {
            part[i] = (float) ((Math.round(sum[i] / grid) + exact.next()) * grid / rows);
            sum[i] = 0;
        }
        parameters.gradients().data().asNioFloat().put(part);
    }

    /** The step γ for which the noise, whose deviation is a number of steps, is σΔ. */
    private double grid(double noise) {
        double part = noise / WideNoise.DEVIATION;
        return part * norm / (1 - part * Math.sqrt(sum.length));
    }
}
