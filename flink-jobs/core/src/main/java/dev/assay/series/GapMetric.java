package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Tail;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * The hours between a batch's first time and the last time of the batch that began before it;
 * nothing where of either no more is known than a day or a group that it belongs to.
 */
record GapMetric(int column, double floor) implements BatchMetric {

    private static final double HOUR = 3_600;

    /** In the place of a last time of which too little is known. */
    private static final long UNKNOWN = Long.MAX_VALUE;

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
        return isKnown(batch) ? (times(batch).last() - times(batch).first()) / HOUR : Double.NaN;
    }

    private ColumnSummary times(BatchSummary batch) {
        return batch.columns().get(column);
    }

    /** Of batches of few rows no hours are kept, and no times of their own. */
    private boolean isKnown(BatchSummary batch) {
        return times(batch).first() != null && times(batch).times() > 0;
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
        // It may have gone on where nobody knows when the last one was.
        boolean goesOn =
                !accepted.isEmpty() && times(accepted.get(accepted.size() - 1)).first() != null;
        return History.alike(
                accepted.stream().mapToDouble(batch -> gap(batch, known)).toArray(),
                (batch, alongside) -> {
                    TreeMap<Long, Long> all = lastByFirst(alongside);
                    known.forEach((first, last) -> all.merge(first, last, Math::max));
                    return Now.of(goesOn ? gap(batch, all) : Double.NaN, 0, unit());
                });
    }

    private TreeMap<Long, Long> lastByFirst(List<BatchSummary> batches) {
        TreeMap<Long, Long> lastByFirst = new TreeMap<>();
        for (BatchSummary batch : batches) {
            if (times(batch).first() != null) {
                long last = isKnown(batch) ? times(batch).last() : UNKNOWN;
                lastByFirst.merge(times(batch).first(), last, Math::max);
            }
        }
        return lastByFirst;
    }

    private double gap(BatchSummary batch, TreeMap<Long, Long> lastByFirst) {
        if (!isKnown(batch)) {
            return Double.NaN;
        }
        long first = times(batch).first();
        Map.Entry<Long, Long> earlier = lastByFirst.lowerEntry(first);
        return earlier == null || earlier.getValue() == UNKNOWN
                ? Double.NaN
                : Math.log1p(Math.max(0, first - earlier.getValue()) / HOUR);
    }

    @Override
    public Unit unit() {
        return Unit.HOURS;
    }
}
