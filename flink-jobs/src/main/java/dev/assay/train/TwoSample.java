package dev.assay.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * A classifier two-sample test: a fresh discriminator learns to tell rows from generated ones on
 * one half of both, and is asked about the other half.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1610.06545">Lopez-Paz and Oquab (2017), Revisiting
 *     classifier two-sample tests</a>
 */
final class TwoSample {

    /** Rows of each kind at most. */
    static final int MOST_ROWS = 8000;

    /** Contiguous parts of the rows in which the answer is told once more. */
    static final int BLOCKS = 8;

    private static final int EPOCHS = 6;
    private static final double RATE = 1e-3;

    private TwoSample() {}

    /**
     * What the discriminator says of the rows that it was asked about.
     *
     * @param auc area under the ROC curve
     * @param standardError of it, were the rows independent of each other
     * @param blocks the same area for each of {@link #BLOCKS} contiguous parts of the rows; where
     *     rows are in order of time, how it differs from time to time
     */
    record Answer(int rows, double auc, double standardError, List<Double> blocks) {}

    /**
     * Asks about one half of the rows.
     *
     * @param rows in the order of the data
     */
    static Answer test(Generator generator, Encoded rows, long seed, LongConsumer progress) {
        SplittableRandom random = Streams.of(seed, "two-sample");
        int n = Math.min(MOST_ROWS, rows.rows());
        int[] order = Streams.shuffled(random, rows.rows());
        int half = n / 2;
        Encoded generated = generator.generate(n, random);
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
        float[] real = discriminator.output(rows.pick(asked, 0, n - half).x(), n - half);
        float[] fake = discriminator.output(generated.pick(identity, half, n).x(), n - half);
        double auc = areaUnderCurve(real, fake);
        return new Answer(
                n - half, auc, standardError(auc, real.length, fake.length), blocks(real, fake));
    }

    private static List<Double> blocks(float[] real, float[] fake) {
        return IntStream.range(0, BLOCKS)
                .mapToObj(
                        b ->
                                Arrays.copyOfRange(
                                        real,
                                        b * real.length / BLOCKS,
                                        (b + 1) * real.length / BLOCKS))
                .filter(block -> block.length > 0)
                .map(block -> areaUnderCurve(block, fake))
                .toList();
    }

    /**
     * The probability that a positive scores above a negative, ties counting half (Mann–Whitney U /
     * n₁n₂).
     */
    static double areaUnderCurve(float[] positive, float[] negative) {
        float[] sorted = negative.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (float p : positive) {
            sum +=
                    below(sorted, p, false)
                            + (below(sorted, p, true) - below(sorted, p, false)) / 2.0;
        }
        return sum / ((double) positive.length * negative.length);
    }

    private static int below(float[] sorted, float x, boolean orEqual) {
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
