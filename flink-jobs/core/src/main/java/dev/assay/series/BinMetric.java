package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.ShareSpread;
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
    public History history(List<BatchSummary> accepted) {
        List<Share[]> known = accepted.stream().map(this::shares).toList();
        int n = known.isEmpty() ? 0 : known.get(0).length;
        ShareSpread[] spreads = new ShareSpread[n];
        for (int bin = 0; bin < n; bin++) {
            int at = bin;
            spreads[bin] = ShareSpread.of(known.stream().map(batch -> batch[at]).toList(), LEAST);
        }
        return History.alike(
                known.stream().mapToDouble(shares -> most(spreads, shares)).toArray(),
                (batch, alongside) -> Now.of(most(spreads, shares(batch)), 0, unit()));
    }

    /** How far away the most unusual bin is; NaN where there is no value. */
    private static double most(ShareSpread[] spreads, Share[] shares) {
        double most = shares.length == 0 || shares[0].of() == 0 ? Double.NaN : 0;
        for (int bin = 0; bin < spreads.length; bin++) {
            most = Math.max(most, spreads[bin].deviation(shares[bin]));
        }
        return most;
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
