package dev.assay.series;

import dev.assay.series.BatchMetric.Unit;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A metric of the batches before, and of the one that is judged.
 *
 * @param before in the order of the batches; NaN where a batch has no such number
 * @param now of the batch that is judged, or NaN
 * @param sampling the standard deviation that {@code now} has by chance alone, if nothing changed
 * @param widths how many times as much as others the number of each batch varies, that of the
 *     judged one last
 * @param shown what a number is in the metric's unit, for the batch that is judged
 */
public record Series(
        double[] before, double now, double sampling, double[] widths, DoubleUnaryOperator shown) {

    /** Nothing to compare. */
    static final Series NONE =
            new Series(
                    new double[0], Double.NaN, 0, new double[] {1}, DoubleUnaryOperator.identity());

    /** Of batches whose numbers vary alike. */
    static Series alike(double[] before, double now, double sampling, Unit unit) {
        double[] widths = new double[before.length + 1];
        Arrays.fill(widths, 1);
        return new Series(before, now, sampling, widths, unit::of);
    }

    /** The chosen batches that have a number. */
    Series known(IntPredicate chosen) {
        int[] known =
                IntStream.range(0, before.length)
                        .filter(i -> chosen.test(i) && !Double.isNaN(before[i]))
                        .toArray();
        double[] widths = Arrays.copyOf(select(this.widths, known), known.length + 1);
        widths[known.length] = width();
        return new Series(select(before, known), now, sampling, widths, shown);
    }

    private static double[] select(double[] values, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(i -> values[i]).toArray();
    }

    /** How many batches there are before. */
    int length() {
        return before.length;
    }

    /** How many times as much as others the number of the judged batch varies. */
    double width() {
        return widths[widths.length - 1];
    }
}
