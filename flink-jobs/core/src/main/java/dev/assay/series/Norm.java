package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.series.BatchMetric.Unit;
import dev.assay.series.Reading.Basis;
import dev.assay.series.spread.Usual;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What one metric usually is.
 *
 * @param history of the accepted batches
 * @param usual what they have in common
 * @param basis what each batch is compared with
 */
record Norm(BatchMetric metric, History history, Usual usual, Basis basis) {

    /** Some batches count alone where they spread less than this share of all. */
    static final double CALMER = 0.6;

    /** Of a metric; nothing where too few accepted batches have it. */
    static Optional<Norm> of(BatchMetric metric, List<BatchSummary> accepted) {
        return of(metric, accepted, metric.history(accepted));
    }

    private static Optional<Norm> of(
            BatchMetric metric, List<BatchSummary> accepted, History plain) {
        Optional<Norm> all = of(metric, plain);
        return all.isPresent() && plain.wanders()
                ? all.map(norm -> norm.orCalmer(of(metric, metric.recent(accepted, plain))))
                : all;
    }

    /** The history that says most narrowly where a batch should be. */
    static History calmest(BatchMetric metric, List<BatchSummary> accepted) {
        History plain = metric.history(accepted);
        return plain.wanders()
                ? of(metric, accepted, plain).map(Norm::history).orElse(plain)
                : plain;
    }

    static Optional<Norm> of(BatchMetric metric, History history) {
        return usual(metric, history, i -> true)
                .map(usual -> new Norm(metric, history, usual, history.basis()));
    }

    /** This one, or another one that says much more narrowly where a batch should be. */
    private Norm orCalmer(Optional<Norm> other) {
        return other.filter(norm -> norm.reach() < CALMER * reach()).orElse(this);
    }

    /** How far a batch may go; from none at all where only more is worse. */
    private double reach() {
        double[] widths = history.widths().clone();
        Arrays.sort(widths);
        double far = usual.reach(0) * widths[widths.length / 2];
        return metric.unit() == Unit.DISTANCE ? usual.centre() + far : far;
    }

    /** The norm of some of the batches; nothing where they are too few. */
    Optional<Norm> only(IntPredicate chosen) {
        return usual(metric, history, chosen).map(usual -> new Norm(metric, history, usual, basis));
    }

    /** How far an accepted batch is from what is usual; NaN where it has no number. */
    double deviation(int batch) {
        return usual.deviation(history.values()[batch], 0) / history.widths()[batch];
    }

    /** {@link History#ordered}. */
    double ordered() {
        return history.ordered();
    }

    /** How surprising each accepted batch is, in nats; 0 where it has no number. */
    double[] surprises() {
        double[] surprises = new double[history.length()];
        for (int i = 0; i < surprises.length; i++) {
            double deviation = deviation(i);
            surprises[i] = Double.isNaN(deviation) ? 0 : usual.surprise(deviation);
        }
        return surprises;
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
