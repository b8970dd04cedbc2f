package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.series.BatchMetric.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A metric of the accepted batches, and how a batch that is judged is measured likewise. All that
 * the accepted batches tell is in it, so that it serves each batch that is judged against them.
 *
 * @param values in the order of the batches; NaN where a batch has no such number
 * @param widths how many times as much as others the number of each batch varies
 * @param measure of a batch that is judged
 */
record History(double[] values, double[] widths, Measure measure) {

    /** Nothing to compare. */
    static final History NONE =
            new History(
                    new double[0],
                    new double[0],
                    (batch, alongside) ->
                            new Now(Double.NaN, 0, 1, DoubleUnaryOperator.identity()));

    /** How a batch that is judged is measured. */
    interface Measure {
        /**
         * Its number.
         *
         * @param alongside other batches that are judged with it
         */
        Now of(BatchSummary batch, List<BatchSummary> alongside);
    }

    /**
     * The number of a batch that is judged.
     *
     * @param value on the metric's scale, or NaN
     * @param sampling the standard deviation that it has by chance alone, if nothing changed
     * @param width how many times as much as others it varies
     * @param shown what a number is in the metric's unit, for this batch
     */
    record Now(double value, double sampling, double width, DoubleUnaryOperator shown) {

        /** Of a batch that varies as others do. */
        static Now of(double value, double sampling, Unit unit) {
            return new Now(value, sampling, 1, unit::of);
        }
    }

    /** Of batches whose numbers vary alike. */
    static History alike(double[] values, Measure measure) {
        double[] widths = new double[values.length];
        Arrays.fill(widths, 1);
        return new History(values, widths, measure);
    }

    /** The same where a batch is measured by itself, and chance makes no difference. */
    static History alike(
            List<BatchSummary> accepted, Unit unit, ToDoubleFunction<BatchSummary> value) {
        return alike(
                accepted.stream().mapToDouble(value).toArray(),
                (batch, alongside) -> Now.of(value.applyAsDouble(batch), 0, unit));
    }

    /** The chosen batches that have a number. */
    History known(IntPredicate chosen) {
        int[] known =
                IntStream.range(0, values.length)
                        .filter(i -> chosen.test(i) && !Double.isNaN(values[i]))
                        .toArray();
        return new History(select(values, known), select(widths, known), measure);
    }

    private static double[] select(double[] values, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(i -> values[i]).toArray();
    }

    /** How many batches there are. */
    int length() {
        return values.length;
    }
}
