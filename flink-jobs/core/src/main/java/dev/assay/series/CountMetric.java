package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A batch's count, as its logarithm: doubling is as far as halving. */
record CountMetric(
        KnownCheck check, int column, Tail tail, double floor, ToDoubleFunction<BatchSummary> count)
        implements BatchMetric {

    @Override
    public History history(List<BatchSummary> accepted) {
        double[] known = accepted.stream().mapToDouble(this::logarithm).toArray();
        // What chance does depends on how many were to be expected, not on how few there are.
        double expected = Math.expm1(Arrays.stream(known).average().orElse(0));
        double sampling = 1 / Math.sqrt(Math.max(1, expected));
        return History.alike(
                known, (batch, alongside) -> Now.of(logarithm(batch), sampling, unit()));
    }

    private double logarithm(BatchSummary batch) {
        return Math.log1p(count.applyAsDouble(batch));
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }
}
