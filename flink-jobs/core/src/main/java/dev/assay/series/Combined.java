package dev.assay.series;

import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Exceedances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the checks of a column say together: an error often moves several of them, and none of them
 * far enough. The sum of their surprises is compared with what it was for the accepted batches, so
 * that checks which go together by nature count no more than they are worth.
 *
 * <pre>sum = Σ -ln p, of each check the most surprising metric</pre>
 *
 * @see <a href="https://en.wikipedia.org/wiki/Fisher%27s_method">Fisher (1925), Statistical Methods
 *     for Research Workers, 21.1</a>
 */
public final class Combined {

    /** Excesses that are taken for seen before any was: few, so that the tail is heavy. */
    private static final int PRIOR = 4;

    /** Mean excess of a sum over its greatest values, in terms of its upper spread. */
    private static final double EXCESS = 0.6;

    /** Of an exponential, which a single surprise is; sums go no less far. */
    private static final double LEAST_EXCESS = 1;

    /** How likely a sum at the limit is. */
    private static final double RARE = 1e-5;

    /** Normal deviations of which a sixth are farther out, as a share of all. */
    private static final double UPPER = 0.84;

    private final Map<BatchMetric, Set<Integer>> columns;
    private final Map<Integer, Exceedances> tails = new TreeMap<>();

    /**
     * What is usual.
     *
     * @param norms of all metrics
     * @param columns the places of those that a metric is of
     */
    public Combined(List<Norms> norms, Map<BatchMetric, Set<Integer>> columns) {
        this.columns = columns;
        Surprises accepted = new Surprises();
        for (Norms some : norms) {
            some.surprises((metric, each) -> accepted.add(columns.get(metric), metric, each));
        }
        accepted.byColumn.forEach((column, checks) -> tails.put(column, tail(sums(checks))));
    }

    private static Exceedances tail(double[] sums) {
        Arrays.sort(sums);
        double spread = sums[(int) (UPPER * sums.length)] - sums[sums.length / 2];
        return Exceedances.of(sums, Math.max(LEAST_EXCESS, EXCESS * spread), PRIOR);
    }

    /**
     * The checks of one column of a batch, together.
     *
     * @param column its place
     * @param sum of their surprises, in nats
     * @param limit what is large
     * @param pValue how likely so great a sum is if nothing changed
     * @param checks the most surprising ones first
     */
    public record Evidence(
            int column, double sum, double limit, double pValue, List<KnownCheck> checks) {}

    /** Of each column that has any, in the order of the columns. */
    public List<Evidence> of(List<Reading> readings) {
        Surprises now = new Surprises();
        for (Reading reading : readings) {
            double[] surprise = {reading.surprise()};
            now.add(columns.get(reading.metric()), reading.metric(), surprise);
        }
        List<Evidence> all = new ArrayList<>();
        now.byColumn.forEach(
                (column, checks) -> {
                    double sum = sums(checks)[0];
                    Exceedances tail = tails.get(column);
                    Comparator<Map.Entry<KnownCheck, double[]>> most =
                            Comparator.comparingDouble(check -> -check.getValue()[0]);
                    all.add(
                            new Evidence(
                                    column,
                                    sum,
                                    tail.deviation(RARE),
                                    tail.pValue(sum),
                                    checks.entrySet().stream()
                                            .sorted(most)
                                            .map(Map.Entry::getKey)
                                            .toList()));
                });
        return all;
    }

    private static double[] sums(Map<KnownCheck, double[]> checks) {
        double[] sums = new double[checks.values().iterator().next().length];
        for (double[] surprises : checks.values()) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += surprises[i];
            }
        }
        return sums;
    }

    /** The greatest surprise of each check of each column, of some batches. */
    private static final class Surprises {

        private final Map<Integer, Map<KnownCheck, double[]>> byColumn = new TreeMap<>();

        void add(Set<Integer> columns, BatchMetric metric, double[] each) {
            for (int column : columns) {
                double[] most =
                        byColumn.computeIfAbsent(column, c -> new TreeMap<>())
                                .computeIfAbsent(metric.check(), c -> new double[each.length]);
                for (int i = 0; i < each.length; i++) {
                    most[i] = Math.max(most[i], each[i]);
                }
            }
        }
    }
}
