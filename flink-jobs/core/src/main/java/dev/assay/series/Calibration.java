package dev.assay.series;

import dev.assay.catalogue.KnownCheck;
import dev.assay.document.Nullable;
import dev.assay.series.spread.Worth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What the p-values of each check of a column are worth. Each accepted batch is judged as if it
 * were new, and the least p-value that the check has for it is one draw of what the check says when
 * nothing is wrong: tails that are heavier than they look are in it. A batch that is judged is
 * compared with these draws. So a column that goes wild now and then must go farther, and others
 * need not.
 */
final class Calibration {

    /** Draws that are taken for seen before any was. */
    private static final int PRIOR = 20;

    private final Map<Of, Worth> worth = new HashMap<>();
    private final Map<Of, double[]> draws;

    /** A check of a column; and the metric of it, where that one is by itself. */
    private record Of(KnownCheck check, int column, @Nullable BatchMetric metric) {

        static Of metric(BatchMetric metric) {
            return new Of(metric.check(), metric.column(), metric.isByItself() ? metric : null);
        }
    }

    /** Of the norms of the metrics that are read of a batch together. */
    Calibration(List<Norm> norms) {
        Map<Of, double[]> surprise = new HashMap<>();
        for (Norm norm : norms) {
            double[] values = norm.history().values();
            double[] most =
                    surprise.computeIfAbsent(
                            Of.metric(norm.metric()), of -> new double[values.length]);
            for (int i = 0; i < values.length; i++) {
                most[i] = Math.max(most[i], surprise(norm, i));
            }
        }
        surprise.forEach((of, most) -> worth.put(of, Worth.of(most, PRIOR)));
        this.draws = surprise;
    }

    /** Of an accepted batch, as if it were new; 0 where it has no number. */
    private static double surprise(Norm norm, int batch) {
        double deviation = norm.deviation(batch);
        return Double.isNaN(deviation) ? 0 : -Math.log(norm.usual().pValueWithout(deviation));
    }

    /** How surprising accepted batches are by each check of a column, as if each were new. */
    void accepted(BiConsumer<KnownCheck, double[]> each) {
        draws.forEach(
                (of, most) ->
                        each.accept(
                                of.check,
                                Arrays.stream(most).map(worth.get(of)::surprise).toArray()));
    }

    /** A p-value of a metric, worth what it says. */
    double pValue(BatchMetric metric, double pValue) {
        return worth.get(Of.metric(metric)).pValue(pValue);
    }
}
