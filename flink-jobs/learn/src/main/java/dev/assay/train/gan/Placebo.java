package dev.assay.train.gan;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a test says of accepted rows, of which none is at fault: how far its answer goes by chance,
 * and by what differs from time to time.
 *
 * @param value on all these rows
 * @param standardError of it, were the rows independent of each other
 * @param rows how many they are
 * @param blocks the value on each of their contiguous parts
 */
record Placebo(double value, double standardError, int rows, List<Double> blocks) {

    /** Nothing was asked yet. */
    static final Placebo NONE = new Placebo(0, 0, 0, List.of());

    static final int BLOCKS = 8;

    /** Standard deviations of the dispersion that may be chance. */
    private static final double CHANCE = 2.33;

    Placebo {
        blocks = List.copyOf(blocks);
    }

    /**
     * How sure a difference from the placebo is.
     *
     * @param degrees of freedom that the standard error is worth
     */
    record Difference(double standardError, int degrees) {}

    /**
     * A test whose value is a mean over rows.
     *
     * @param values of the rows, in the order of the data
     */
    static Placebo ofMean(double[] values) {
        return new Placebo(
                mean(values),
                Math.sqrt(variance(values) / values.length),
                values.length,
                blocks(values, Placebo::mean));
    }

    /** A test's value on contiguous parts of its rows. */
    static List<Double> blocks(double[] rows, ToDoubleFunction<double[]> test) {
        return IntStream.range(0, BLOCKS)
                .mapToObj(b -> part(rows, b))
                .filter(block -> block.length > 0)
                .map(test::applyAsDouble)
                .toList();
    }

    private static double[] part(double[] rows, int block) {
        int from = (int) ((long) block * rows.length / BLOCKS);
        return Arrays.copyOfRange(rows, from, (int) ((block + 1L) * rows.length / BLOCKS));
    }

    /**
     * A new answer on other rows. Where parts of the accepted rows differ from each other by no
     * more than chance, rows are the unit; else parts are, and today may differ from all accepted
     * rows as one part of them does.
     *
     * @param error standard error of the new answer, were the rows independent
     */
    Difference to(double error) {
        double chance = Math.hypot(standardError, error);
        double[] parts = blocks.stream().mapToDouble(Double::doubleValue).toArray();
        double between = parts.length < 2 ? 0 : variance(parts);
        double dispersion = between / (parts.length * standardError * standardError);
        if (!(dispersion > 1 + CHANCE * Math.sqrt(2.0 / (parts.length - 1)))) {
            return new Difference(chance, Math.max(1, rows - 1));
        }
        return new Difference(
                Math.max(chance, Math.sqrt(between * (1 + 1.0 / parts.length))), parts.length - 1);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return values.length < 2 ? 0 : squares / (values.length - 1);
    }
}
