package dev.assay.series;

import dev.assay.profile.BatchSummary;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A batch's count, as its logarithm: doubling is as far as halving. */
record CountMetric(
        String check, int column, Tail tail, double floor, ToDoubleFunction<BatchSummary> count)
        implements Metric {

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        double counted = count.applyAsDouble(now);
        return new Series(
                before.stream().mapToDouble(b -> Math.log1p(count.applyAsDouble(b))).toArray(),
                Math.log1p(counted),
                1 / Math.sqrt(Math.max(1, counted)));
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }
}
