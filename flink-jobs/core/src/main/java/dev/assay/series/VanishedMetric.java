package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Tail;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * Of the categories that nearly every batch has and this one has not, how often the most frequent
 * one was to be expected among so many values, as a logarithm. Categories that come and go would
 * hide what is missing.
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
        return History.alike(accepted, unit(), batch -> missed(shares, batch));
    }

    private double missed(double[] shares, BatchSummary batch) {
        List<Long> counts = counts(batch);
        double most = 0;
        for (int c = 0; c < shares.length; c++) {
            most = Math.max(most, counts.get(c) == 0 ? shares[c] : 0);
        }
        long values = Distances.sum(counts);
        return values == 0 ? Double.NaN : Math.log1p(most * values);
    }

    private List<Long> counts(BatchSummary batch) {
        return batch.columns().get(column).categories();
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
