package dev.assay.train;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Noise to encoded rows. Categories leave it as a relaxed one-hot (Gumbel-softmax), so that
 * gradients pass through the choice; a generated row is hardened to a true one-hot before it is
 * compared with real ones.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1611.01144">Jang, Gu, Poole (2017),
 *     Gumbel-softmax</a>
 */
final class Generator {

    static final int NOISE = 24;
    private static final double TEMPERATURE = 0.5;

    private final Perceptron net;
    private final List<Head> heads;
    private final int width;

    Generator(Encoder encoder, double rate, long seed) {
        this.heads = encoder.heads();
        this.width = encoder.width();
        this.net = new Perceptron(NOISE, width, rate, seed);
    }

    Perceptron net() {
        return net;
    }

    /** Relaxed rows, and what {@link #backward} needs of them. */
    float[] forward(int rows, SplittableRandom random) {
        float[] out = net.forward(Streams.gaussians(random, rows * NOISE), rows);
        return relaxed(out, rows, random);
    }

    /** Learns from the gradient by the relaxed rows. */
    void learn(float[] relaxed, float[] gradient, int rows) {
        float[] byOutput = new float[gradient.length];
        for (int row = 0; row < rows; row++) {
            for (Head head : heads) {
                int from = row * width + head.from();
                int to = row * width + head.to();
                if (head.kind() == Head.Kind.GAUSSIAN) {
                    System.arraycopy(gradient, from, byOutput, from, to - from);
                } else {
                    double mean = 0;
                    for (int j = from; j < to; j++) {
                        mean += relaxed[j] * gradient[j];
                    }
                    for (int j = from; j < to; j++) {
                        byOutput[j] = (float) (relaxed[j] * (gradient[j] - mean) / TEMPERATURE);
                    }
                }
            }
        }
        net.backward(byOutput, rows, true);
    }

    /** New rows as real ones are: one class each, nothing where a value is missing. */
    Encoded generate(int rows, SplittableRandom random) {
        float[] relaxed =
                relaxed(net.output(Streams.gaussians(random, rows * NOISE), rows), rows, random);
        Encoded hard = new Encoded(rows, width);
        for (int row = 0; row < rows; row++) {
            for (Head head : heads) {
                int from = row * width + head.from();
                if (head.kind() == Head.Kind.GAUSSIAN) {
                    System.arraycopy(relaxed, from, hard.x(), from, head.width());
                } else {
                    int best = 0;
                    for (int j = 1; j < head.width(); j++) {
                        best = relaxed[from + j] > relaxed[from + best] ? j : best;
                    }
                    hard.x()[from + best] = 1;
                }
            }
            blank(hard, row);
        }
        return hard;
    }

    /**
     * A column whose state is not "present" has no value: the first class of the state that follows
     * its numbers.
     */
    private void blank(Encoded hard, int row) {
        for (int h = 0; h + 1 < heads.size(); h++) {
            Head numbers = heads.get(h);
            Head state = heads.get(h + 1);
            boolean paired =
                    numbers.kind() == Head.Kind.GAUSSIAN && numbers.column() == state.column();
            if (paired && numbers.width() > 1 && hard.x()[row * hard.width() + state.from()] == 0) {
                for (int j = numbers.from(); j < numbers.to(); j++) {
                    hard.x()[row * hard.width() + j] = 0;
                }
            }
        }
    }

    private float[] relaxed(float[] out, int rows, SplittableRandom random) {
        float[] x = out.clone();
        for (int row = 0; row < rows; row++) {
            for (Head head : heads) {
                if (head.kind() == Head.Kind.CATEGORICAL) {
                    softmax(x, row * width + head.from(), row * width + head.to(), random);
                }
            }
        }
        return x;
    }

    private static void softmax(float[] x, int from, int to, SplittableRandom random) {
        double max = Double.NEGATIVE_INFINITY;
        double[] logits = new double[to - from];
        for (int j = from; j < to; j++) {
            double gumbel = -Math.log(-Math.log(random.nextDouble() * 0.999999 + 5e-7));
            logits[j - from] = (x[j] + gumbel) / TEMPERATURE;
            max = Math.max(max, logits[j - from]);
        }
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - max);
        }
        for (int j = from; j < to; j++) {
            x[j] = (float) (Math.exp(logits[j - from] - max) / sum);
        }
    }
}
