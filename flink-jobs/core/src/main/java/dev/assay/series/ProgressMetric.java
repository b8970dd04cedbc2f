package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a column that goes on has gone since the batch before, in usual steps: a jump, a return
 * or a stop is far from one. On the scale of the inverse hyperbolic sine, so that ten steps are as
 * far from one as one is from a tenth.
 */
record ProgressMetric(int column, double floor) implements BatchMetric {

    @Override
    public KnownCheck check() {
        return KnownCheck.PROGRESS;
    }

    @Override
    public Tail tail() {
        return Tail.BOTH;
    }

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        return series(new Past(before), now);
    }

    @Override
    public Series series(Past past, BatchSummary now) {
        double[] steps = steps(past.batches());
        double[] known =
                Arrays.stream(steps)
                        .filter(step -> !Double.isNaN(step))
                        .map(Math::abs)
                        .sorted()
                        .toArray();
        Optional<BatchSummary> previous =
                Stream.concat(past.batches().stream(), past.alongside().stream())
                        .filter(batch -> middle(batch) != null)
                        .filter(batch -> batch.file().compareTo(now.file()) < 0)
                        .max(Comparator.comparing(BatchSummary::file));
        if (known.length == 0 || middle(now) == null || previous.isEmpty()) {
            return Series.NONE;
        }
        double median = known[known.length / 2];
        double step = median > 0 ? median : Arrays.stream(known).average().orElseThrow();
        return step == 0
                ? Series.NONE
                : Series.alike(
                        Arrays.stream(steps).map(s -> asinh(s / step)).toArray(),
                        asinh((middle(now) - middle(previous.get())) / step),
                        0,
                        unit());
    }

    /** From each batch's predecessor to it; NaN where there is none. */
    private double[] steps(List<BatchSummary> batches) {
        double[] steps = new double[batches.size()];
        double last = Double.NaN;
        for (int i = 0; i < steps.length; i++) {
            Double middle = middle(batches.get(i));
            steps[i] = middle == null ? Double.NaN : middle - last;
            last = middle == null ? last : middle;
        }
        return steps;
    }

    private static double asinh(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.sqrt(x * x + 1)), x);
    }

    private Double middle(BatchSummary batch) {
        return batch.columns().get(column).range().middle();
    }

    @Override
    public Unit unit() {
        return Unit.STEPS;
    }
}
