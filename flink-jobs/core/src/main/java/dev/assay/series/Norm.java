package dev.assay.series;

import dev.assay.series.spread.Usual;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What one metric usually is.
 *
 * @param history of the accepted batches
 * @param usual what they have in common
 */
record Norm(BatchMetric metric, History history, Usual usual) {

    /** Nothing where too few batches have the metric. */
    static Optional<Norm> of(BatchMetric metric, History history) {
        return usual(metric, history, i -> true).map(usual -> new Norm(metric, history, usual));
    }

    /** The norm of some of the batches; nothing where they are too few. */
    Optional<Norm> only(IntPredicate chosen) {
        return usual(metric, history, chosen).map(usual -> new Norm(metric, history, usual));
    }

    private static Optional<Usual> usual(BatchMetric metric, History history, IntPredicate chosen) {
        History known = history.known(chosen);
        return known.length() < Norms.FEWEST
                ? Optional.empty()
                : Optional.of(
                        Usual.of(
                                known.values(),
                                known.widths(),
                                metric.floor(),
                                metric.tail(),
                                metric.large()));
    }
}
