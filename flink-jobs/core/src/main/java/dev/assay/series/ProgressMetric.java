package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    public History history(List<BatchSummary> accepted) {
        double[] steps = steps(accepted);
        double step = usual(steps);
        if (step == 0) {
            return History.NONE;
        }
        return History.alike(
                Arrays.stream(steps).map(s -> asinh(s / step)).toArray(),
                (batch, alongside) -> {
                    double before =
                            Stream.concat(accepted.stream(), alongside.stream())
                                    .filter(b -> middle(b) != null)
                                    .filter(b -> b.file().compareTo(batch.file()) < 0)
                                    .max(Comparator.comparing(BatchSummary::file))
                                    .map(this::middle)
                                    .orElse(Double.NaN);
                    Double middle = middle(batch);
                    double gone = middle == null ? Double.NaN : middle - before;
                    return Now.of(asinh(gone / step), 0, unit());
                });
    }

    /** The median step, or the mean one where most are none; 0 where there is none. */
    private static double usual(double[] steps) {
        double[] known =
                Arrays.stream(steps)
                        .filter(step -> !Double.isNaN(step))
                        .map(Math::abs)
                        .sorted()
                        .toArray();
        double median = known.length == 0 ? 0 : known[known.length / 2];
        return median > 0 ? median : Arrays.stream(known).average().orElse(0);
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
