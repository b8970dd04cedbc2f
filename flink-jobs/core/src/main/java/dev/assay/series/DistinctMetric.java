package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Tail;
import java.util.List;

/**
 * Different values of a column, as the logarithm of how many more there are than a batch of that
 * many values has: distinct values grow with a power of the number of values (Heaps' law), which is
 * fitted to the batches before.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Heaps%27_law">Heaps (1978)</a>
 */
record DistinctMetric(int column, double floor) implements BatchMetric {

    private static final double SKETCH_ERROR = 0.012;

    @Override
    public KnownCheck check() {
        return KnownCheck.DISTINCTNESS;
    }

    @Override
    public Tail tail() {
        return Tail.BOTH;
    }

    @Override
    public History history(List<BatchSummary> accepted) {
        double slope = slope(accepted);
        return History.alike(
                accepted.stream().mapToDouble(batch -> excess(batch, slope)).toArray(),
                (batch, alongside) -> Now.of(excess(batch, slope), sampling(batch), unit()));
    }

    private double sampling(BatchSummary batch) {
        return Math.hypot(SKETCH_ERROR, 1 / Math.sqrt(1.0 + distinct(batch)));
    }

    private double excess(BatchSummary batch, double slope) {
        return present(batch) == 0 ? Double.NaN : y(batch) - slope * x(batch);
    }

    private double slope(List<BatchSummary> batches) {
        List<BatchSummary> used = batches.stream().filter(b -> present(b) > 0).toList();
        double meanX = used.stream().mapToDouble(this::x).average().orElse(0);
        double meanY = used.stream().mapToDouble(this::y).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (BatchSummary batch : used) {
            covariance += (x(batch) - meanX) * (y(batch) - meanY);
            variance += (x(batch) - meanX) * (x(batch) - meanX);
        }
        // Values can neither become fewer with more rows nor grow faster than the rows.
        return variance == 0 ? 0.5 : Math.max(0, Math.min(1, covariance / variance));
    }

    private double x(BatchSummary batch) {
        return Math.log1p(present(batch));
    }

    private double y(BatchSummary batch) {
        return Math.log1p(distinct(batch));
    }

    private long distinct(BatchSummary batch) {
        return batch.columns().get(column).distinct();
    }

    private long present(BatchSummary batch) {
        return batch.rows() - batch.columns().get(column).missing();
    }

    @Override
    public Unit unit() {
        return Unit.RATIO;
    }
}
