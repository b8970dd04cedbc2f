package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import java.util.List;
import java.util.function.Function;

/**
 * In a column that has one value, or one hour, in each batch: the share of values that are not in
 * the batch's fullest bin, whichever that is.
 */
record PurityMetric(KnownCheck check, int column, Function<ColumnSummary, List<Long>> bins)
        implements BatchMetric {

    private static final double LEAST = 0.01;

    @Override
    public Tail tail() {
        return Tail.UPPER;
    }

    @Override
    public double floor() {
        return others().floor();
    }

    @Override
    public History history(List<BatchSummary> accepted) {
        return others().history(accepted);
    }

    @Override
    public History recent(List<BatchSummary> accepted, History plain) {
        return others().recent(accepted, plain);
    }

    private ShareMetric others() {
        return new ShareMetric(check, column, Tail.UPPER, LEAST, this::others);
    }

    private Share others(BatchSummary batch) {
        List<Long> counts = bins.apply(batch.columns().get(column));
        long all = Distances.sum(counts);
        long others = all - counts.stream().mapToLong(n -> n).max().orElse(0);
        return new Share(others, all, batch.effectOfForm(column));
    }

    @Override
    public Unit unit() {
        return Unit.OTHERS;
    }
}
