package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
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
        Shares judged = shares(now);
        List<Shares> known = before.stream().map(this::shares).toList();
        double[] most = new double[known.size()];
        double mostNow = 0;
        for (int bin = 0; bin < judged.angles.length; bin++) {
            int at = bin;
            double[] usual =
                    known.stream().filter(Shares::any).mapToDouble(s -> s.angles[at]).toArray();
            if (usual.length == 0) {
                return Series.NONE;
            }
            Usual of = Usual.of(usual, LEAST, Tail.BOTH);
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], known.get(i).deviation(bin, of));
            }
            mostNow = Math.max(mostNow, judged.deviation(bin, of));
        }
        return new Series(most, mostNow, 0);
    }

    /** A batch's shares as angles, NaN where it has no values. */
    private record Shares(double[] angles, long values) {

        boolean any() {
            return values > 0;
        }

        double deviation(int bin, Usual usual) {
            return any() ? usual.deviation(angles[bin], 0.5 / Math.sqrt(values)) : Double.NaN;
        }
    }

    private Shares shares(BatchSummary batch) {
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
        return new Shares(
                Arrays.stream(with).mapToDouble(w -> new Share(w, all).angle()).toArray(), all);
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
