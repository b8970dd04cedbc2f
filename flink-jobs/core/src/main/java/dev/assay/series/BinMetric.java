package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * How unusual a batch's most unusual bin is: a few values in a bin that is always empty count as
 * much as a large shift between bins that vary every day. Where bins are in order, everything above
 * an edge counts as a bin too.
 */
record BinMetric(
        KnownCheck check,
        int column,
        double floor,
        Function<ColumnSummary, List<Long>> bins,
        boolean ordered)
        implements BatchMetric {

    /** The least deviation of a bin's share that is called usual, as an angle. */
    private static final double LEAST = 0.03;

    @Override
    public Tail tail() {
        return Tail.UPPER;
    }

    @Override
    public double large() {
        return Usual.LARGE_OF_MANY;
    }

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        Share[] judged = shares(now);
        List<Share[]> known = before.stream().map(this::shares).toList();
        if (judged.length == 0 || judged[0].of() == 0) {
            return Series.NONE;
        }
        double[] most = new double[before.size() + 1];
        for (int bin = 0; bin < judged.length; bin++) {
            int at = bin;
            ShareSeries shares =
                    ShareSeries.of(
                            known.stream().map(batch -> batch[at]).toList(), judged[bin], LEAST);
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], shares.deviation(i));
            }
        }
        int last = before.size();
        return Series.alike(Arrays.copyOf(most, last), most[last], 0, unit());
    }

    /** Of each bin, and of what is above each edge. */
    private Share[] shares(BatchSummary batch) {
        List<Long> counts = bins.apply(batch.columns().get(column));
        int n = counts.size();
        long[] with = new long[ordered && n > 0 ? 2 * n - 1 : n];
        long sum = 0;
        for (int bin = n - 1; bin >= 0; bin--) {
            sum += counts.get(bin);
            with[bin] = counts.get(bin);
            if (ordered && bin > 0) {
                with[n + bin - 1] = sum;
            }
        }
        long all = sum;
        return Arrays.stream(with).mapToObj(count -> new Share(count, all)).toArray(Share[]::new);
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
