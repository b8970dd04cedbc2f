package dev.assay.train;

import java.util.List;

/**
 * How likely an encoded row is under the decoder's output, per column, and the gradients.
 *
 * <pre>
 * Gaussian:     ½ (ln 2π + s + (x - m)² / eˢ),  s the learnt log-variance of the position, kept in [-6, 4]
 * categorical:  -ln softmax(o)ₖ / ln K,  so that a column of many classes does not outweigh the others
 * </pre>
 */
final class Likelihood {

    private static final double LEAST_LOG_VARIANCE = -6;
    private static final double GREATEST_LOG_VARIANCE = 4;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private final List<Head> heads;
    private final int width;
    private final int columns;

    Likelihood(List<Head> heads, int width, int columns) {
        this.heads = heads;
        this.width = width;
        this.columns = columns;
    }

    int columns() {
        return columns;
    }

    static double clamp(double logVariance) {
        return Math.max(LEAST_LOG_VARIANCE, Math.min(GREATEST_LOG_VARIANCE, logVariance));
    }

    /**
     * The output that explains rows best without knowing any: means, and logarithms of classes'
     * shares. A class that never occurs counts as half a row, so that it is as improbable as the
     * rows can tell.
     */
    float[] marginal(Encoded rows) {
        double[] sums = new double[width];
        double[] present = new double[width];
        for (int i = 0; i < rows.x().length; i++) {
            sums[i % width] += rows.x()[i];
            present[i % width] += rows.mask()[i];
        }
        float[] out = new float[width];
        for (Head head : heads) {
            for (int j = head.from(); j < head.to(); j++) {
                out[j] =
                        head.kind() == Head.Kind.GAUSSIAN
                                ? (float) (sums[j] / Math.max(1, present[j]))
                                : (float) Math.log((sums[j] + 0.5) / (rows.rows() + 1));
            }
        }
        return out;
    }

    private double[] precisions(float[] logVariance) {
        double[] precisions = new double[width];
        for (int j = 0; j < width; j++) {
            precisions[j] = Math.exp(-clamp(logVariance[j]));
        }
        return precisions;
    }

    /**
     * Negative log-likelihoods, in nats.
     *
     * @param x encoded rows, {@code rows × width}
     * @param mask 1 where a Gaussian position holds a value
     * @param out the decoder's output, {@code rows × width}; becomes {@code m - x} of numbers and
     *     {@code softmax(o) - x} of classes
     * @param logVariance per position
     * @return {@code rows × columns}
     */
    double[] perColumn(float[] x, float[] mask, float[] out, float[] logVariance, int rows) {
        double[] precisions = precisions(logVariance);
        double[] nll = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            int base = row * width;
            for (Head head : heads) {
                nll[row * columns + head.column()] +=
                        head.kind() == Head.Kind.GAUSSIAN
                                ? gaussian(head, base, x, mask, out, logVariance, precisions)
                                : categorical(head, base, x, out);
            }
        }
        return nll;
    }

    /** The differences of outputs and values are left in {@code out}, 0 where there is no value. */
    private static double gaussian(
            Head head,
            int base,
            float[] x,
            float[] mask,
            float[] out,
            float[] logVariance,
            double[] precisions) {
        double sum = 0;
        for (int j = head.from(); j < head.to(); j++) {
            float d = mask[base + j] > 0 ? out[base + j] - x[base + j] : 0;
            if (mask[base + j] > 0) {
                sum +=
                        HALF_LOG_TWO_PI
                                + 0.5 * (clamp(logVariance[j]) + (double) d * d * precisions[j]);
            }
            out[base + j] = d;
        }
        return sum;
    }

    /** The differences of probabilities and classes are left in {@code out}. */
    private static double categorical(Head head, int base, float[] x, float[] out) {
        float max = Float.NEGATIVE_INFINITY;
        for (int j = head.from(); j < head.to(); j++) {
            max = out[base + j] > max ? out[base + j] : max;
        }
        double sum = 0;
        double chosen = 0;
        for (int j = head.from(); j < head.to(); j++) {
            float o = out[base + j] - max;
            chosen += x[base + j] > 0 ? o : 0;
            double e = Math.exp(o);
            sum += e;
            out[base + j] = (float) e;
        }
        float scale = (float) (1 / sum);
        for (int j = head.from(); j < head.to(); j++) {
            out[base + j] = out[base + j] * scale - (x[base + j] > 0 ? 1 : 0);
        }
        return (Math.log(sum) - chosen) / Math.log(head.width());
    }

    /**
     * Gradients of the mean row's negative log-likelihood.
     *
     * @param out becomes the gradient by itself
     * @param varianceGradient filled with that by {@code logVariance}
     * @return the mean row's negative log-likelihood
     */
    double gradients(
            float[] x,
            float[] mask,
            float[] out,
            float[] logVariance,
            int rows,
            float[] varianceGradient) {
        double loss = 0;
        for (double nll : perColumn(x, mask, out, logVariance, rows)) {
            loss += nll;
        }
        double[] precisions = precisions(logVariance);
        double[] byVariance = new double[width];
        for (int row = 0; row < rows; row++) {
            int base = row * width;
            for (Head head : heads) {
                if (head.kind() == Head.Kind.GAUSSIAN) {
                    for (int j = head.from(); j < head.to(); j++) {
                        double d = out[base + j];
                        byVariance[j] += mask[base + j] > 0 ? 1 - d * d * precisions[j] : 0;
                        out[base + j] = (float) (d * precisions[j] / rows);
                    }
                } else {
                    float scale = (float) (1 / (rows * Math.log(head.width())));
                    for (int j = head.from(); j < head.to(); j++) {
                        out[base + j] *= scale;
                    }
                }
            }
        }
        for (int j = 0; j < width; j++) {
            boolean free = clamp(logVariance[j]) == logVariance[j];
            varianceGradient[j] = free ? (float) (0.5 * byVariance[j] / rows) : 0;
        }
        return loss / rows;
    }
}
