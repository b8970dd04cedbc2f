package dev.assay.series;

import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Exceedances;
import dev.assay.series.spread.Usual;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the p-values of each check of a column are worth. Each accepted batch is judged as if it
 * were new, and the least p-value that the check has for it is one draw of what the check says when
 * nothing is wrong: tails that are heavier than they look are in it. A batch that is judged is
 * compared with these draws. So a column that goes wild now and then must go farther, and others
 * need not.
 */
final class Calibration {

    /** {@code -ln p} of a p-value that is right is exponential with this mean. */
    private static final double MEAN = 1;

    private static final int PRIOR = 20;

    private final int batches;
    private final Map<Of, double[]> surprise = new HashMap<>();
    private final Map<Of, Exceedances> usual = new HashMap<>();

    /** A check of a column. */
    private record Of(KnownCheck check, int column) {

        static Of metric(BatchMetric metric) {
            return new Of(metric.check(), metric.column());
        }
    }

    /** Of so many accepted batches. */
    Calibration(int batches) {
        this.batches = batches;
    }

    /**
     * Takes in a metric of the accepted batches.
     *
     * @param usual what it usually is
     */
    void add(BatchMetric metric, Series series, Usual usual) {
        double[] most = surprise.computeIfAbsent(Of.metric(metric), of -> new double[batches]);
        for (int i = 0; i < batches; i++) {
            double value = series.before()[i];
            if (!Double.isNaN(value)) {
                double deviation = usual.deviation(value, 0) / series.widths()[i];
                most[i] = Math.max(most[i], -Math.log(usual.pValueWithout(deviation)));
            }
        }
    }

    /** A p-value of a metric, worth what it says. To be asked when all is taken in. */
    double pValue(BatchMetric metric, double pValue) {
        Exceedances tail = usual.computeIfAbsent(Of.metric(metric), this::usual);
        return Math.max(pValue, tail.pValue(-Math.log(pValue)));
    }

    private Exceedances usual(Of metrics) {
        double[] sorted = surprise.get(metrics).clone();
        Arrays.sort(sorted);
        return Exceedances.of(sorted, MEAN, PRIOR);
    }
}
