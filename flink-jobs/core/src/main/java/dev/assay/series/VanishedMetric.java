package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * Of the categories that nearly every batch has and this one has not, how often the most frequent
 * one was to be expected among so many values, as a logarithm. Categories that come and go would
 * hide what is missing, and one that became rare is not expected as it was.
 */
record VanishedMetric(int column, double floor) implements BatchMetric {

    /** The greatest share of batches that do without a category whose absence is news. */
    private static final double COMES_AND_GOES = 0.05;

    @Override
    public KnownCheck check() {
        return KnownCheck.VANISHED_CATEGORIES;
    }

    @Override
    public Tail tail() {
        return Tail.UPPER;
    }

    @Override
    public History history(List<BatchSummary> accepted) {
        double all = accepted.stream().mapToLong(b -> Distances.sum(counts(b))).sum();
        int categories = accepted.isEmpty() ? 0 : counts(accepted.get(0)).size() - 1;
        double[] shares = new double[categories];
        for (int c = 0; c < shares.length; c++) {
            int at = c;
            LongSummaryStatistics with =
                    accepted.stream()
                            .mapToLong(b -> counts(b).get(at))
                            .filter(count -> count > 0)
                            .summaryStatistics();
            long without = accepted.size() - with.getCount();
            boolean steady = without <= COMES_AND_GOES * accepted.size();
            shares[c] = steady ? with.getSum() / Math.max(1, all) : 0;
        }
        double[] values = new double[accepted.size()];
        for (int i = 0; i < values.length; i++) {
            List<BatchSummary> before = accepted.subList(Math.max(0, i - History.RECENT), i);
            values[i] =
                    missed(
                            expected(shares, before),
                            accepted.get(i),
                            accepted.get(i).effect(column));
        }
        return History.alike(
                values,
                (batch, alongside) -> {
                    List<BatchSummary> before = History.before(accepted, batch, alongside).toList();
                    return Now.of(
                            missed(expected(shares, before), batch, batch.effect(column)),
                            0,
                            unit());
                });
    }

    /** What is to be expected of each category: no more than the batches just before had of it. */
    private double[] expected(double[] shares, List<BatchSummary> before) {
        List<Long> counts = Distances.total(before, column, ColumnSummary::categories);
        long values = Distances.sum(counts);
        if (before.size() < History.RECENT || values == 0) {
            return shares;
        }
        double[] expected = new double[shares.length];
        Arrays.setAll(expected, c -> Math.min(shares[c], (double) counts.get(c) / values));
        return expected;
    }

    private double missed(double[] shares, BatchSummary batch, double effect) {
        List<Long> counts = counts(batch);
        double most = 0;
        for (int c = 0; c < shares.length; c++) {
            most = Math.max(most, counts.get(c) == 0 ? shares[c] : 0);
        }
        long values = Distances.sum(counts);
        return values == 0 ? Double.NaN : Math.log1p(most * values / effect);
    }

    private List<Long> counts(BatchSummary batch) {
        return batch.columns().get(column).categories();
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
