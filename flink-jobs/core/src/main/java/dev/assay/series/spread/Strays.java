package dev.assay.series.spread;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.NumberSpan;
import java.util.List;

/**
 * Values of a column that are far out of their batch. Where the quartiles of a batch fall together,
 * as they do where a quarter of the values lie apart and then a few less, all that lies apart is
 * far out at once, though it lies where it always did: of such a batch nothing is said.
 *
 * @param column its place
 * @param temporal whether its values are times
 * @param usual distance between the quartiles, the median of accepted batches; 0 where none is
 *     known
 */
public record Strays(int column, boolean temporal, double usual) {

    /** As accepted batches say. */
    public static Strays of(int column, boolean temporal, List<BatchSummary> accepted) {
        double[] apart =
                accepted.stream()
                        .map(batch -> batch.columns().get(column).range())
                        .filter(span -> span.low() != null)
                        .mapToDouble(span -> span.high() - span.low())
                        .sorted()
                        .toArray();
        return new Strays(column, temporal, apart.length == 0 ? 0 : apart[apart.length / 2]);
    }

    /** Whether the quartiles of any batch fell together: then others may be about to. */
    public boolean fallTogether(List<BatchSummary> batches) {
        return batches.stream().anyMatch(this::isNear);
    }

    private boolean isNear(BatchSummary batch) {
        NumberSpan span = batch.columns().get(column).range();
        return span.low() != null && span.reach(temporal) < usual;
    }

    /**
     * The share of values that are far out; of none where such values may be nearer than quartiles
     * usually are to each other.
     */
    public Share share(BatchSummary batch) {
        NumberSpan span = batch.columns().get(column).range();
        return isNear(batch) ? new Share(0, 0) : new Share(span.stray(), span.of());
    }
}
