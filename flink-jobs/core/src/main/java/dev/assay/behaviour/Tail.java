package dev.assay.behaviour;

import dev.assay.behaviour.sum.Few;
import dev.assay.profile.value.Anonymity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How events are spread over users or items.
 *
 * @param keys how many there are; 0 where fewer than ten
 * @param curve share of the events that the least active 5 %, 10 % and so on have (Lorenz 1905);
 *     empty where less than ten would be a twentieth
 * @param gini twice the area between the curve and even shares (Gini 1912): 0 where all have the
 *     same, near 1 where one has all; 0 where there are fewer than ten
 * @param top share of the events that the most active 1 % have; 0 where that are fewer than ten
 * @param cold how many have one event; 0 where fewer than ten
 */
public record Tail(long keys, List<Double> curve, double gini, double top, long cold) {

    /** Points of the curve. */
    public static final int POINTS = 20;

    private static final double TOP = 0.01;

    public Tail {
        curve = List.copyOf(curve);
        if (!curve.isEmpty() && curve.size() != POINTS) {
            throw new IllegalArgumentException("a curve has " + POINTS + " points");
        }
    }

    /** Of the events of each. */
    static Tail of(long[] events) {
        long[] sorted = events.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double total = 0;
        double weighted = 0;
        long cold = 0;
        for (int i = 0; i < n; i++) {
            total += sorted[i];
            weighted += (i + 1.0) * sorted[i];
            cold += sorted[i] == 1 ? 1 : 0;
        }
        boolean isTold = n >= Anonymity.K;
        double gini = isTold ? 2 * weighted / (n * total) - (n + 1.0) / n : 0;
        int top = (int) Math.ceil(TOP * n);
        return new Tail(
                Few.hidden(n),
                n >= POINTS * Anonymity.K ? curve(sorted, total) : List.of(),
                gini,
                top >= Anonymity.K ? sum(sorted, n - top) / total : 0,
                Few.hidden(cold));
    }

    private static double sum(long[] sorted, int from) {
        double sum = 0;
        for (int i = from; i < sorted.length; i++) {
            sum += sorted[i];
        }
        return sum;
    }

    /** Between two of them the curve is straight. */
    private static List<Double> curve(long[] sorted, double total) {
        List<Double> curve = new ArrayList<>();
        double below = 0;
        int counted = 0;
        for (int point = 1; point <= POINTS; point++) {
            double at = (double) sorted.length * point / POINTS;
            while (counted < (int) at) {
                below += sorted[counted++];
            }
            double part = counted < sorted.length ? (at - counted) * sorted[counted] : 0;
            curve.add((below + part) / total);
        }
        return curve;
    }
}
