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

    static double clamp(double logVariance) {
        return Math.max(LEAST_LOG_VARIANCE, Math.min(GREATEST_LOG_VARIANCE, logVariance));
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
        double[] nll = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            int base = row * width;
            for (Head head : heads) {
                nll[row * columns + head.column()] +=
                        head.kind() == Head.Kind.GAUSSIAN
                                ? gaussian(head, base, x, mask, out, logVariance)
                                : categorical(head, base, x, out);
            }
        }
        return nll;
    }

    private static double gaussian(
            Head head, int base, float[] x, float[] mask, float[] out, float[] logVariance) {
        double sum = 0;
        for (int j = head.from(); j < head.to(); j++) {
            if (mask[base + j] > 0) {
                double s = clamp(logVariance[j]);
                double d = x[base + j] - out[base + j];
                sum += HALF_LOG_TWO_PI + 0.5 * (s + d * d * Math.exp(-s));
            }
        }
        return sum;
    }

    private static double categorical(Head head, int base, float[] x, float[] out) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = head.from(); j < head.to(); j++) {
            max = Math.max(max, out[base + j]);
        }
        double sum = 0;
        double chosen = 0;
        for (int j = head.from(); j < head.to(); j++) {
            sum += Math.exp(out[base + j] - max);
            chosen += x[base + j] > 0 ? out[base + j] : 0;
        }
        return (max + Math.log(sum) - chosen) / Math.log(head.width());
    }

    /**
     * Gradients of the mean row's negative log-likelihood.
     *
     * @param gradient filled with those by {@code out}
     * @param varianceGradient filled with those by {@code logVariance}
     * @return the mean row's negative log-likelihood
     */
    double gradients(
            float[] x,
            float[] mask,
            float[] out,
            float[] logVariance,
            int rows,
            float[] gradient,
            float[] varianceGradient) {
        double loss = 0;
        double[] byVariance = new double[width];
        for (int row = 0; row < rows; row++) {
            int base = row * width;
            for (Head head : heads) {
                if (head.kind() == Head.Kind.GAUSSIAN) {
                    loss += gaussian(head, base, x, mask, out, logVariance);
                    gaussianGradient(
                            head, base, x, mask, out, logVariance, rows, gradient, byVariance);
                } else {
                    loss += categorical(head, base, x, out);
                    categoricalGradient(head, base, x, out, rows, gradient);
                }
            }
        }
        for (int j = 0; j < width; j++) {
            varianceGradient[j] = (float) byVariance[j];
        }
        return loss / rows;
    }

    private static void gaussianGradient(
            Head head,
            int base,
            float[] x,
            float[] mask,
            float[] out,
            float[] logVariance,
            int rows,
            float[] gradient,
            double[] byVariance) {
        for (int j = head.from(); j < head.to(); j++) {
            gradient[base + j] = 0;
            if (mask[base + j] > 0) {
                double s = clamp(logVariance[j]);
                double d = out[base + j] - x[base + j];
                double precision = Math.exp(-s);
                gradient[base + j] = (float) (d * precision / rows);
                boolean free = s == logVariance[j];
                byVariance[j] += free ? 0.5 * (1 - d * d * precision) / rows : 0;
            }
        }
    }

    private static void categoricalGradient(
            Head head, int base, float[] x, float[] out, int rows, float[] gradient) {
        double max = Double.NEGATIVE_INFINITY;
        for (int j = head.from(); j < head.to(); j++) {
            max = Math.max(max, out[base + j]);
        }
        double sum = 0;
        for (int j = head.from(); j < head.to(); j++) {
            sum += Math.exp(out[base + j] - max);
        }
        double scale = 1 / (rows * Math.log(head.width()));
        for (int j = head.from(); j < head.to(); j++) {
            double p = Math.exp(out[base + j] - max) / sum;
            gradient[base + j] = (float) ((p - (x[base + j] > 0 ? 1 : 0)) * scale);
        }
    }
}
