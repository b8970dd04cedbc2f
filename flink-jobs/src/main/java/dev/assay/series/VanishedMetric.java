package dev.assay.series;

import dev.assay.profile.BatchSummary;
import java.util.List;

/**
 * How surprising it is that categories are not there: the sum over the absent ones of {@code -log}
 * of the share of batches that do not have it.
 */
record VanishedMetric(int column, double floor) implements Metric {

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
            surprise[c] = -Math.log((absent + 1.0) / (before.size() + 2.0));
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
