package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.List;

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
        double[] steps = new double[before.size()];
        Double last = null;
        Double previous = null;
        for (int i = 0; i < steps.length; i++) {
            BatchSummary batch = before.get(i);
            Double middle = middle(batch);
            steps[i] = middle == null || last == null ? Double.NaN : middle - last;
            last = middle == null ? last : middle;
            if (middle != null && batch.file().compareTo(now.file()) < 0) {
                previous = middle;
            }
        }
        double[] known =
                Arrays.stream(steps).filter(s -> !Double.isNaN(s)).map(Math::abs).toArray();
        Double middle = middle(now);
        if (known.length == 0 || middle == null || previous == null) {
            return Series.NONE;
        }
        Arrays.sort(known);
        double median = known[known.length / 2];
        double step = median > 0 ? median : Arrays.stream(known).average().orElse(1);
        if (step == 0) {
            return Series.NONE;
        }
        return Series.alike(
                Arrays.stream(steps).map(s -> asinh(s / step)).toArray(),
                asinh((middle - previous) / step),
                0,
                unit());
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
