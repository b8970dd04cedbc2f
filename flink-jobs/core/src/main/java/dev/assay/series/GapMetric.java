package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Tail;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The hours between a batch's first time and the last time of the batch that began before it. */
record GapMetric(int column, double floor) implements BatchMetric {

    private static final double HOUR = 3_600;

    @Override
    public KnownCheck check() {
        return KnownCheck.TIME_GAP;
    }

    @Override
    public Tail tail() {
        return Tail.UPPER;
    }

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        return series(new Past(before), now);
    }

    @Override
    public Series series(Past past, BatchSummary now) {
        List<BatchSummary> before = past.batches();
        TreeMap<Long, Long> lastByFirst = new TreeMap<>();
        for (BatchSummary batch :
                Stream.concat(before.stream(), past.alongside().stream()).toList()) {
            ColumnSummary times = batch.columns().get(column);
            if (times.first() != null) {
                lastByFirst.merge(times.first(), times.last(), Math::max);
            }
        }
        return Series.alike(
                before.stream().mapToDouble(b -> gap(b, lastByFirst)).toArray(),
                gap(now, lastByFirst),
                0,
                unit());
    }

    private double gap(BatchSummary batch, TreeMap<Long, Long> lastByFirst) {
        Long first = batch.columns().get(column).first();
        Long earlier = first == null ? null : lastByFirst.lowerKey(first);
        return earlier == null
                ? Double.NaN
                : Math.log1p(Math.max(0, first - lastByFirst.get(earlier)) / HOUR);
    }

    @Override
    public Unit unit() {
        return Unit.HOURS;
    }
}
