package dev.assay.judge;

import dev.assay.profile.BatchSummary;
import dev.assay.profile.BatchSummary.ColumnSummary;
import dev.assay.series.Distances;
import dev.assay.series.Past;
import dev.assay.series.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Today's batches against the accepted ones, whole against whole.
 *
 * @param accepted batches of the baseline
 * @param today batches that are judged
 */
record Comparison(List<BatchSummary> accepted, List<BatchSummary> today) {

    /** By how much a limit may be tighter than where nothing is known of the data. */
    private static final double TIGHTER = 5;

    /** Counts over the same bins on both sides. */
    record Counts(List<Long> accepted, List<Long> today) {}

    /** One property of a column, or with {@code column} -1 of the batch, per batch. */
    double pValue(Function<BatchSummary, Share> property) {
        List<Share> a = accepted.stream().map(property).toList();
        List<Share> b = today.stream().map(property).toList();
        return BatchTest.whole(a, b);
    }

    /** The property over all batches of either side. */
    Share accepted(Function<BatchSummary, Share> property) {
        return Share.total(accepted.stream().map(property).toList());
    }

    /** The property over all batches that are judged. */
    Share today(Function<BatchSummary, Share> property) {
        return Share.total(today.stream().map(property).toList());
    }

    /** Added up over batches, bin by bin. */
    Counts counts(int column, Function<ColumnSummary, List<Long>> bins) {
        return new Counts(total(accepted, column, bins), total(today, column, bins));
    }

    /** The least p-value of all bins, times their number (Bonferroni). */
    double pValue(int column, Function<ColumnSummary, List<Long>> bins) {
        int n = bins.apply(accepted.get(0).columns().get(column)).size();
        double least = 1;
        for (int bin = 0; bin < n; bin++) {
            int at = bin;
            least =
                    Math.min(
                            least,
                            pValue(
                                    batch -> {
                                        List<Long> counts = bins.apply(batch.columns().get(column));
                                        return new Share(counts.get(at), Distances.sum(counts));
                                    }));
        }
        return Math.min(1, least * n);
    }

    /**
     * The least change of a share that matters: as much as accepted batches usually are away from
     * all of them, so that quiet columns have tight limits; where there are too few of them to
     * tell, {@code fixed}.
     */
    double margin(Function<BatchSummary, Share> property, double fixed) {
        double all = accepted(property).value();
        return margin(
                accepted.stream()
                        .map(property)
                        .filter(share -> share.of() > 0)
                        .mapToDouble(share -> Math.abs(share.value() - all))
                        .toArray(),
                fixed);
    }

    /** The least distance that matters, likewise. */
    double margin(
            int column, Function<ColumnSummary, List<Long>> bins, Distance distance, double fixed) {
        List<Long> all = total(accepted, column, bins);
        return margin(
                accepted.stream()
                        .mapToDouble(b -> distance.of(all, bins.apply(b.columns().get(column))))
                        .toArray(),
                fixed);
    }

    private static double margin(double[] deviations, double fixed) {
        if (deviations.length < Past.FEWEST) {
            return fixed;
        }
        Arrays.sort(deviations);
        return Math.max(fixed / TIGHTER, deviations[deviations.length / 2]);
    }

    /** A distance between counts over the same bins. */
    interface Distance {
        double of(List<Long> accepted, List<Long> today);
    }

    static List<Long> total(
            List<BatchSummary> batches, int column, Function<ColumnSummary, List<Long>> bins) {
        long[] sum = null;
        for (BatchSummary batch : batches) {
            List<Long> counts = bins.apply(batch.columns().get(column));
            sum = sum == null ? new long[counts.size()] : sum;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts.get(i);
            }
        }
        List<Long> total = new ArrayList<>();
        for (long count : sum == null ? new long[0] : sum) {
            total.add(count);
        }
        return total;
    }
}
