package dev.assay.train.gan;

import dev.assay.train.net.Perceptron;
import java.util.Arrays;

/** What a discriminator of one logit learns and teaches: a row's logarithmic odds to be real. */
final class Adversary {

    /**
     * Real rows are called real with this probability, which keeps the discriminator from
     * certainty.
     *
     * @see <a href="https://doi.org/10.48550/arXiv.1606.03498">Salimans et al. (2016), Improved
     *     techniques for training GANs</a>
     */
    private static final double SMOOTH = 0.9;

    private Adversary() {}

    /** One step towards telling two kinds of rows, as many of each; the entropy before it. */
    static double tell(Perceptron discriminator, float[] real, float[] other, int rows) {
        float[] x = Arrays.copyOf(real, real.length + other.length);
        System.arraycopy(other, 0, x, real.length, other.length);
        float[] logits = discriminator.forward(x, 2 * rows);
        float[] gradient = new float[logits.length];
        double entropy = 0;
        for (int i = 0; i < logits.length; i++) {
            double label = i < rows ? SMOOTH : 0;
            gradient[i] = (float) ((sigmoid(logits[i]) - label) / logits.length);
            entropy += softplus(logits[i]) - logits[i] * label;
        }
        discriminator.backward(gradient, 2 * rows, true);
        return entropy / logits.length;
    }

    /** The gradient of {@code -ln D(x)}, mean over rows, by the rows; the discriminator stays. */
    static float[] slope(Perceptron discriminator, float[] x, int rows) {
        float[] gradient = discriminator.forward(x, rows);
        for (int i = 0; i < rows; i++) {
            gradient[i] = (float) ((sigmoid(gradient[i]) - 1) / rows);
        }
        return discriminator.backward(gradient, rows, false);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** {@code ln(1 + eˣ)}. */
    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
