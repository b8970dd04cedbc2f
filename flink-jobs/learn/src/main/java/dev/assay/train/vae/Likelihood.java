package dev.assay.train.vae;

import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Head;
import dev.assay.train.net.Exponential;
import dev.assay.train.net.Streams;
import java.util.List;
import java.util.random.RandomGenerator;

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

    private final Head[] heads;
    private final int width;
    private final int columns;

    Likelihood(List<Head> heads, int width, int columns) {
        this.heads = heads.toArray(Head[]::new);
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
     * @param out the decoder's output, {@code rows × width}
     * @param logVariance per position
     * @return {@code rows × columns}
     */
    double[] perColumn(float[] x, float[] mask, float[] out, float[] logVariance, int rows) {
        double[] precisions = precisions(logVariance);
        double[] nll = new double[rows * columns];
        for (Head head : heads) {
            if (head.kind() == Head.Kind.GAUSSIAN) {
                for (int j = head.from(); j < head.to(); j++) {
                    double constant = HALF_LOG_TWO_PI + 0.5 * clamp(logVariance[j]);
                    double half = 0.5 * precisions[j];
                    for (int row = 0; row < rows; row++) {
                        int i = row * width + j;
                        double d = out[i] - x[i];
                        nll[row * columns + head.column()] +=
                                mask[i] > 0 ? constant + half * d * d : 0;
                    }
                }
            } else {
                double unit = 1 / Math.log(head.width());
                for (int row = 0; row < rows; row++) {
                    nll[row * columns + head.column()] +=
                            unit * surprise(row * width + head.from(), head.width(), x, out);
                }
            }
        }
        return nll;
    }

    /** {@code -ln softmax(o)ₖ} of the class that a row has. */
    private static double surprise(int from, int classes, float[] x, float[] out) {
        float max = greatest(from, classes, out);
        double sum = 0;
        double chosen = 0;
        for (int i = from; i < from + classes; i++) {
            float o = out[i] - max;
            chosen += x[i] > 0 ? o : 0;
            sum += Exponential.of(o);
        }
        return Math.log(sum) - chosen;
    }

    private static float greatest(int from, int classes, float[] out) {
        float max = out[from];
        for (int i = from + 1; i < from + classes; i++) {
            max = out[i] > max ? out[i] : max;
        }
        return max;
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
        for (Head head : heads) {
            if (head.kind() == Head.Kind.GAUSSIAN) {
                for (int j = head.from(); j < head.to(); j++) {
                    double byVariance = 0;
                    for (int row = 0; row < rows; row++) {
                        int i = row * width + j;
                        double d = mask[i] > 0 ? out[i] - x[i] : 0;
                        byVariance += mask[i] > 0 ? 1 - d * d * precisions[j] : 0;
                        out[i] = (float) (d * precisions[j] / rows);
                    }
                    boolean free = clamp(logVariance[j]) == logVariance[j];
                    varianceGradient[j] = free ? (float) (0.5 * byVariance / rows) : 0;
                }
            } else {
                double scale = 1 / (rows * Math.log(head.width()));
                for (int row = 0; row < rows; row++) {
                    differences(row * width + head.from(), head.width(), x, out, scale);
                }
            }
        }
        return loss / rows;
    }

    /** Outputs of whole rows become values and classes that are drawn by what they say. */
    void draw(float[] out, float[] logVariance, RandomGenerator random) {
        for (int at = 0; at < out.length; at += width) {
            for (Head head : heads) {
                if (head.kind() == Head.Kind.GAUSSIAN) {
                    for (int j = head.from(); j < head.to(); j++) {
                        double deviation = Math.exp(0.5 * clamp(logVariance[j]));
                        out[at + j] += (float) (deviation * Streams.gaussians(random, 1)[0]);
                    }
                } else {
                    int chosen = head.from();
                    double most = Double.NEGATIVE_INFINITY;
                    for (int j = head.from(); j < head.to(); j++) {
                        double odds = out[at + j] + Streams.gumbel(random);
                        chosen = odds > most ? j : chosen;
                        most = Math.max(most, odds);
                        out[at + j] = 0;
                    }
                    out[at + chosen] = 1;
                }
            }
        }
    }

    /**
     * The share that each row has in the gradient by {@code logVariance}.
     *
     * @param byOut what {@link #gradients} made of outputs
     * @return {@code rows × width}
     */
    float[] byVariance(float[] mask, float[] byOut, float[] logVariance, int rows) {
        double[] precisions = precisions(logVariance);
        float[] shares = new float[rows * width];
        for (Head head : heads) {
            for (int j = head.from(); head.kind() == Head.Kind.GAUSSIAN && j < head.to(); j++) {
                boolean free = clamp(logVariance[j]) == logVariance[j];
                for (int i = j; free && i < shares.length; i += width) {
                    double d = byOut[i] * rows / precisions[j];
                    shares[i] =
                            mask[i] > 0 ? (float) (0.5 * (1 - d * d * precisions[j]) / rows) : 0;
                }
            }
        }
        return shares;
    }

    /** Outputs become {@code (softmax(o) - x) · scale}. */
    private static void differences(int from, int classes, float[] x, float[] out, double scale) {
        float max = greatest(from, classes, out);
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            double e = Exponential.of(out[i] - max);
            sum += e;
            out[i] = (float) e;
        }
        float share = (float) (1 / sum);
        for (int i = from; i < from + classes; i++) {
            out[i] = (float) ((out[i] * share - (x[i] > 0 ? 1 : 0)) * scale);
        }
    }
}
