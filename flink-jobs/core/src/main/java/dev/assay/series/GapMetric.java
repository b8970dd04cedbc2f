package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Tail;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** The hours between a batch's first time and the last time of the batch that began before it. */
record GapMetric(int column, double floor) implements BatchMetric {

    private static final double HOUR = 3_600;

    /** Less than this part of the time of a file is no delivery that is missing. */
    private static final double PART = 0.25;

    /** Deviations that are no surprise yet. */
    private static final double USUAL = 4;

    /**
     * Of a column of times. Where files last long, as weeks do, a day without rows at the border of
     * two of them is no delivery that is missing.
     *
     * @param least floor of the deviation, as a logarithm
     */
    static GapMetric of(int column, double least, List<BatchSummary> accepted) {
        GapMetric metric = new GapMetric(column, least);
        TreeMap<Long, Long> known = metric.lastByFirst(accepted);
        double gap = median(accepted.stream().mapToDouble(batch -> metric.gap(batch, known)));
        double hours = median(accepted.stream().mapToDouble(metric::hours));
        double part = Math.log1p(Math.expm1(gap) + PART * hours) - gap;
        return new GapMetric(column, part > USUAL * least ? part / USUAL : least);
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.filter(value -> !Double.isNaN(value)).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** Hours that a batch lasts. */
    private double hours(BatchSummary batch) {
        ColumnSummary times = batch.columns().get(column);
        return times.first() == null ? Double.NaN : (times.last() - times.first()) / HOUR;
    }

    @Override
    public KnownCheck check() {
        return KnownCheck.TIME_GAP;
    }

    @Override
    public Tail tail() {
        return Tail.UPPER;
    }

    @Override
    public History history(List<BatchSummary> accepted) {
        TreeMap<Long, Long> known = lastByFirst(accepted);
        return History.alike(
                accepted.stream().mapToDouble(batch -> gap(batch, known)).toArray(),
                (batch, alongside) -> {
                    TreeMap<Long, Long> all = lastByFirst(alongside);
                    known.forEach((first, last) -> all.merge(first, last, Math::max));
                    return Now.of(gap(batch, all), 0, unit());
                });
    }

    private TreeMap<Long, Long> lastByFirst(List<BatchSummary> batches) {
        TreeMap<Long, Long> lastByFirst = new TreeMap<>();
        for (BatchSummary batch : batches) {
            ColumnSummary times = batch.columns().get(column);
            if (times.first() != null) {
                lastByFirst.merge(times.first(), times.last(), Math::max);
            }
        }
        return lastByFirst;
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
