package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.series.BatchMetric.Unit;
import dev.assay.series.Reading.Basis;
import dev.assay.series.spread.Ranked;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A metric of the accepted batches, and how a batch that is judged is measured likewise. All that
 * the accepted batches tell is in it, so that it serves each batch that is judged against them.
 *
 * @param values in the order of the batches; NaN where a batch has no such number
 * @param widths how many times as much as others the number of each batch varies
 * @param measure of a batch that is judged
 * @param basis what each batch is compared with
 */
record History(double[] values, double[] widths, Measure measure, Basis basis) {

    /** The greatest ratio of steps to variance of what wanders. */
    private static final double WANDERS = 0.5;

    /** Nothing to compare. */
    static final History NONE =
            new History(
                    new double[0],
                    new double[0],
                    (batch, alongside) -> new Now(Double.NaN, 0, 1, DoubleUnaryOperator.identity()),
                    Basis.ALL);

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
        return new History(values, widths, measure, Basis.ALL);
    }

    /** The same where a batch is measured by itself, and chance makes no difference. */
    static History alike(
            List<BatchSummary> accepted, Unit unit, ToDoubleFunction<BatchSummary> value) {
        return alike(
                accepted.stream().mapToDouble(value).toArray(),
                (batch, alongside) -> Now.of(value.applyAsDouble(batch), 0, unit));
    }

    /** How many batches before one say where it should be. */
    static final int RECENT = 5;

    /**
     * Whether neighbours are alike and others are not, so that the batches before one tell more of
     * it than all do: von Neumann's ratio, the mean squared difference of neighbours over twice the
     * variance, is about 1 where order makes no difference.
     *
     * @see <a href="https://doi.org/10.1214/aoms/1177731677">von Neumann (1941), Distribution of
     *     the ratio of the mean square successive difference to the variance</a>
     */
    boolean wanders() {
        double[] known = known(values);
        return steps(known) < WANDERS * 2 * squares(known);
    }

    /**
     * How far von Neumann's ratio is from 1, in standard deviations that it has where order makes
     * no difference, {@code 1 / √n}; 0 where most batches have one and the same number, so that few
     * say all.
     */
    double ordered() {
        double[] known = known(values);
        int n = known.length;
        if (n == 0) {
            return 0;
        }
        double middle = Ranked.nth(known.clone(), n / 2);
        long same = Arrays.stream(known).filter(x -> x == middle).count();
        return 2 * same > n ? 0 : Math.abs(1 - steps(known) / (2 * squares(known))) * Math.sqrt(n);
    }

    private static double squares(double[] known) {
        double mean = Arrays.stream(known).average().orElse(0);
        return Arrays.stream(known).map(x -> (x - mean) * (x - mean)).sum();
    }

    private static double steps(double[] known) {
        double steps = 0;
        for (int i = 1; i < known.length; i++) {
            steps += (known[i] - known[i - 1]) * (known[i] - known[i - 1]);
        }
        return steps;
    }

    /**
     * The same numbers as differences from the median of the few batches before each, so that a
     * batch of data that grows or wanders is compared with where it should be now. The first ones
     * have none.
     *
     * @param accepted batches whose numbers these are
     */
    History sinceRecent(List<BatchSummary> accepted) {
        double[] since = new double[values.length];
        double[] last = new double[RECENT];
        int known = 0;
        for (int i = 0; i < since.length; i++) {
            since[i] = known < RECENT ? Double.NaN : values[i] - middle(last);
            if (!Double.isNaN(values[i])) {
                last[known++ % RECENT] = values[i];
            }
        }
        return new History(
                since,
                widths,
                (batch, alongside) -> {
                    Now now = measure.of(batch, alongside);
                    double[] before =
                            before(accepted, batch, alongside)
                                    .mapToDouble(b -> measure.of(b, alongside).value)
                                    .toArray();
                    double usual = median(before);
                    return new Now(
                            now.value - usual,
                            now.sampling,
                            now.width,
                            x -> now.shown.applyAsDouble(x + usual));
                },
                Basis.RECENT);
    }

    /**
     * The last few batches before one, in the order of their files; the first few where it comes
     * before them.
     */
    static Stream<BatchSummary> before(
            List<BatchSummary> accepted, BatchSummary batch, List<BatchSummary> alongside) {
        List<BatchSummary> all =
                Stream.concat(accepted.stream(), alongside.stream())
                        .sorted(Comparator.comparing(BatchSummary::file))
                        .toList();
        int earlier = (int) all.stream().filter(b -> b.file().compareTo(batch.file()) < 0).count();
        int end = Math.min(all.size(), Math.max(RECENT, earlier));
        return all.subList(Math.max(0, end - RECENT), end).stream();
    }

    /** Of the last few that are known; NaN where fewer are. */
    private static double median(double[] values) {
        double[] known = known(values);
        return known.length < RECENT
                ? Double.NaN
                : middle(Arrays.copyOfRange(known, known.length - RECENT, known.length));
    }

    private static double middle(double[] last) {
        double[] sorted = last.clone();
        Arrays.sort(sorted);
        return sorted[RECENT / 2];
    }

    private static double[] known(double[] values) {
        double[] known = new double[values.length];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                known[n++] = value;
            }
        }
        return Arrays.copyOf(known, n);
    }

    /** The chosen batches that have a number. */
    History known(IntPredicate chosen) {
        double[] known = new double[values.length];
        double[] wide = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && chosen.test(i)) {
                known[n] = values[i];
                wide[n++] = widths[i];
            }
        }
        return new History(Arrays.copyOf(known, n), Arrays.copyOf(wide, n), measure, basis);
    }

    /** How many batches there are. */
    int length() {
        return values.length;
    }
}
