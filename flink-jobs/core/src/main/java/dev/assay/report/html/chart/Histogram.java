package dev.assay.report.html.chart;

import dev.assay.profile.state.Quantiles;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Numbers of two sides in bins of equal width over where nearly all accepted ones lie; what lies
 * beyond has a bin of its own at either end, so that a long tail does not squash the rest.
 *
 * @param from lower edge of the first inner bin
 * @param to upper edge of the last inner bin
 * @param unit whether each inner bin holds one whole number, at its middle
 * @param today share per bin: below {@code from}, the inner bins, above {@code to}
 * @param accepted the same, or empty where nothing was accepted
 */
record Histogram(double from, double to, boolean unit, List<Double> today, List<Double> accepted) {

    private static final int BINS = 20;
    private static final double TAIL = 0.01;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    Histogram {
        today = List.copyOf(today);
        accepted = List.copyOf(accepted);
    }

    /**
     * Over round edges, from the accepted numbers, or today's where nothing was accepted.
     *
     * @param whole whether the numbers are whole: no bin is then narrower than 1
     */
    static Histogram ofNumbers(Quantiles today, Quantiles accepted, boolean whole) {
        Quantiles guide = accepted.n() > 0 ? accepted : today;
        double low = guide.quantile(TAIL);
        double high = guide.quantile(1 - TAIL);
        if (low == high && !whole) {
            double half = Math.max(0.5, Math.ulp(low));
            return count(low - half, high + half, 1, true, today, accepted);
        }
        if (whole && high - low < BINS) {
            int bins = (int) (high - low) + 1;
            return count(low - 0.5, high + 0.5, bins, true, today, accepted);
        }
        double width = roundUp(Math.max((high - low) / BINS, Math.ulp(high) * BINS));
        width = whole ? Math.max(1, width) : width;
        double from = Math.floor(low / width) * width;
        int bins = Math.max(1, (int) Math.ceil((high - from) / width));
        return count(from, from + bins * width, bins, false, today, accepted);
    }

    /** Over the time that both sides span: new data is usually later, and that is no fault. */
    static Histogram ofTimes(Quantiles today, Quantiles accepted) {
        boolean both = accepted.n() > 0;
        double low = today.quantile(TAIL);
        double high = today.quantile(1 - TAIL);
        low = both ? Math.min(low, accepted.quantile(TAIL)) : low;
        high = both ? Math.max(high, accepted.quantile(1 - TAIL)) : high;
        return count(low, Math.max(high, low + 1), BINS, false, today, accepted);
    }

    /** The least 1, 2, 2.5 or 5 times a power of ten that is not below {@code x}. */
    private static double roundUp(double x) {
        double power = Math.pow(10, Math.floor(Math.log10(x)));
        return DoubleStream.of(ROUND).map(r -> r * power).filter(r -> r >= x).min().orElse(x);
    }

    private static Histogram count(
            double from, double to, int bins, boolean unit, Quantiles today, Quantiles accepted) {
        return new Histogram(
                from,
                to,
                unit,
                shares(from, to, bins, today),
                accepted.n() == 0 ? List.of() : shares(from, to, bins, accepted));
    }

    private static List<Double> shares(double from, double to, int bins, Quantiles numbers) {
        double[] shares = new double[bins + 2];
        for (int i = 0; i < numbers.buckets(); i++) {
            double x = numbers.value(i);
            int inner = (int) Math.min(bins - 1, Math.floor((x - from) / (to - from) * bins));
            int bin = x < from ? 0 : x > to ? bins + 1 : inner + 1;
            shares[bin] += (double) numbers.count(i) / numbers.n();
        }
        return DoubleStream.of(shares).boxed().toList();
    }

    /** What to write at the lower end: the edge, or the number in the middle of a bin of one. */
    double first() {
        return unit ? from + 0.5 : from;
    }

    /** What to write at the upper end. */
    double last() {
        return unit ? to - 0.5 : to;
    }

    /** The greatest share of either side. */
    double greatest() {
        return DoubleStream.concat(
                        today.stream().mapToDouble(x -> x), accepted.stream().mapToDouble(x -> x))
                .max()
                .orElse(0);
    }
}
