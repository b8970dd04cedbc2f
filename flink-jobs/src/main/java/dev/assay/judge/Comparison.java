package dev.assay.judge;

import dev.assay.judge.BatchTest.Share;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.BatchSummary.ColumnSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Today's batches against the accepted ones: either whole against whole, or one file that is new or
 * changed against all that were accepted.
 *
 * @param file the file that is judged alone, or null
 * @param accepted batches of the baseline
 * @param today batches that are judged
 */
record Comparison(String file, List<BatchSummary> accepted, List<BatchSummary> today) {

    /** Counts over the same bins on both sides. */
    record Counts(List<Long> accepted, List<Long> today) {}

    /** One property of a column, or with {@code column} -1 of the batch, per batch. */
    double pValue(Function<BatchSummary, Share> property) {
        List<Share> a = accepted.stream().map(property).toList();
        List<Share> b = today.stream().map(property).toList();
        return file == null ? BatchTest.whole(a, b) : BatchTest.one(a, Share.total(b));
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
     * The greatest distance of any accepted batch from all of them: what one file may differ by.
     */
    double usual(int column, Function<ColumnSummary, List<Long>> bins, Distance distance) {
        if (file == null) {
            return 0;
        }
        List<Long> all = total(accepted, column, bins);
        return accepted.stream()
                .mapToDouble(batch -> distance.of(all, bins.apply(batch.columns().get(column))))
                .max()
                .orElse(0);
    }

    /** The greatest difference of any accepted batch's share from that of all. */
    double usual(Function<BatchSummary, Share> property) {
        if (file == null) {
            return 0;
        }
        double all = accepted(property).value();
        return accepted.stream()
                .map(property)
                .filter(share -> share.of() > 0)
                .mapToDouble(share -> Math.abs(share.value() - all))
                .max()
                .orElse(0);
    }

    /** A distance between counts over the same bins. */
    interface Distance {
        double of(List<Long> accepted, List<Long> today);
    }

    private static List<Long> total(
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
