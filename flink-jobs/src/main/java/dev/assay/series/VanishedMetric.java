package dev.assay.series;

import dev.assay.profile.BatchSummary;
import java.util.List;

/**
 * How surprising it is that categories are not there: the sum over the absent ones, of those that
 * most batches have, of {@code -log} of the share of batches that do not have it. Categories that
 * come and go would hide what is missing.
 */
record VanishedMetric(int column, double floor) implements Metric {

    /** Share of batches without a category from which on its absence is no news. */
    private static final double COMES_AND_GOES = 0.25;

    @Override
    public String check() {
        return "vanished-categories";
    }

    @Override
    public Tail tail() {
        return Tail.UPPER;
    }

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        int categories = counts(now).size() - 1;
        double[] surprise = new double[categories];
        for (int c = 0; c < categories; c++) {
            int at = c;
            long absent = before.stream().filter(b -> counts(b).get(at) == 0).count();
            double share = (absent + 1.0) / (before.size() + 2.0);
            surprise[c] = share > COMES_AND_GOES ? 0 : -Math.log(share);
        }
        return new Series(
                before.stream().mapToDouble(b -> sum(surprise, b)).toArray(),
                sum(surprise, now),
                0);
    }

    private double sum(double[] surprise, BatchSummary batch) {
        double sum = 0;
        for (int c = 0; c < surprise.length; c++) {
            sum += counts(batch).get(c) == 0 ? surprise[c] : 0;
        }
        return batch.rows() == 0 ? Double.NaN : sum;
    }

    private List<Long> counts(BatchSummary batch) {
        return batch.columns().get(column).categories();
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
