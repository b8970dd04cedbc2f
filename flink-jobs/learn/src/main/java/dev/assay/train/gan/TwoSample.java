package dev.assay.train.gan;

import dev.assay.train.encode.Encoded;
import dev.assay.train.net.Perceptron;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * A classifier two-sample test: a fresh discriminator learns to distinguish rows from generated
 * ones on one half of both, and is asked about the other half.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1610.06545">Lopez-Paz and Oquab (2017), Revisiting
 *     classifier two-sample tests</a>
 */
final class TwoSample {

    /** Rows of each kind at most. */
    static final int MOST_ROWS = 8000;

    private static final int EPOCHS = 6;
    private static final double RATE = 1e-3;

    private TwoSample() {}

    /**
     * Area under the ROC curve of the discriminator on one half of the rows.
     *
     * @param rows in the order of the data
     */
    static Placebo test(Generator generator, Encoded rows, long seed, LongConsumer progress) {
        SplittableRandom random = Streams.of(seed, "two-sample");
        int n = Math.min(MOST_ROWS, rows.rows());
        int[] order = Streams.shuffled(random, rows.rows());
        return test(rows, order, generator.generate(n, random), n, seed, progress);
    }

    /** The same of rows that were made before, as many as there are of both. */
    static Placebo test(Encoded rows, Encoded made, long seed, LongConsumer progress) {
        int n = Math.min(Math.min(MOST_ROWS, rows.rows()), made.rows());
        int[] order = Streams.shuffled(Streams.of(seed, "two-sample"), rows.rows());
        return test(rows, order, made, n, seed, progress);
    }

    private static Placebo test(
            Encoded rows, int[] order, Encoded generated, int n, long seed, LongConsumer progress) {
        int half = n / 2;
        int[] identity = IntStream.range(0, n).toArray();
        Perceptron discriminator = new Perceptron(rows.width(), 1, RATE, seed + 2);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int at = 0; at < half; at += GanTraining.BATCH) {
                int to = Math.min(half, at + GanTraining.BATCH);
                Adversary.tell(
                        discriminator,
                        rows.pick(order, at, to).x(),
                        generated.pick(identity, at, to).x(),
                        to - at);
                progress.accept(1);
            }
        }
        int[] asked = Arrays.copyOfRange(order, half, n);
        Arrays.sort(asked);
        double[] real = scores(discriminator, rows.pick(asked, 0, n - half));
        double[] fake = scores(discriminator, generated.pick(identity, half, n));
        double auc = areaUnderCurve(real, fake);
        return new Placebo(
                auc,
                standardError(auc, real.length, fake.length),
                real.length,
                Placebo.blocks(real, block -> areaUnderCurve(block, fake)));
    }

    private static double[] scores(Perceptron discriminator, Encoded rows) {
        float[] logits = discriminator.output(rows.x(), rows.rows());
        return IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).toArray();
    }

    /**
     * The probability that a positive scores above a negative, ties counting half (Mann–Whitney U /
     * n₁n₂).
     */
    static double areaUnderCurve(double[] positive, double[] negative) {
        double[] sorted = negative.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double p : positive) {
            sum +=
                    below(sorted, p, false)
                            + (below(sorted, p, true) - below(sorted, p, false)) / 2.0;
        }
        return sum / ((double) positive.length * negative.length);
    }

    private static int below(double[] sorted, double x, boolean orEqual) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < x || orEqual && sorted[middle] == x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Standard error of an area under the curve.
     *
     * @see <a href="https://doi.org/10.1148/radiology.143.1.7063747">Hanley and McNeil (1982)</a>
     */
    static double standardError(double auc, int positives, int negatives) {
        double q1 = auc / (2 - auc);
        double q2 = 2 * auc * auc / (1 + auc);
        double variance =
                (auc * (1 - auc)
                                + (positives - 1) * (q1 - auc * auc)
                                + (negatives - 1) * (q2 - auc * auc))
                        / ((double) positives * negatives);
        return Math.sqrt(Math.max(0, variance));
    }
}
