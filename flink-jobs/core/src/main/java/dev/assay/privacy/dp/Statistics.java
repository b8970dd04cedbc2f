package dev.assay.privacy.dp;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Statistics with noise for each user as a whole, ρ-zero-concentrated each: the data of a user less
 * or more hardly changes what comes out.
 *
 * @param noise where it is drawn from
 */
public record Statistics(Noise noise) {

    /** Steps between bounds to which sums are rounded: noise is of whole numbers. */
    private static final double STEPS = 1 << 20;

    /** How many values count: a user changes that by no more than the most he has. */
    public long count(Contributions of, double rho) {
        BigInteger n = BigInteger.valueOf(of.values().size());
        return n.add(gaussian(of.most(), rho)).longValueExact();
    }

    /** How many users there are: a user changes that by 1. */
    public long users(Contributions of, double rho) {
        return BigInteger.valueOf(of.byUser().size()).add(gaussian(1, rho)).longValueExact();
    }

    /**
     * The sum of values that are cut off at bounds which are known without looking at the data.
     *
     * @param low what is less counts as this
     * @param high what is more counts as this; above {@code low}
     */
    public double sum(Contributions of, double low, double high, double rho) {
        double step = step(low, high);
        double greatest = Math.max(Math.abs(low), Math.abs(high));
        BigInteger sum = BigInteger.ZERO;
        for (double value : of.values()) {
            sum = sum.add(BigInteger.valueOf(Math.round(cut(value, low, high) / step)));
        }
        double sensitivity = of.most() * (Math.ceil(greatest / step) + 1);
        return sum.add(gaussian(sensitivity, rho)).doubleValue() * step;
    }

    /** The mean of such values, half of the cost for their number and half for their sum. */
    public double mean(Contributions of, double low, double high, double rho) {
        double middle = (low + high) / 2;
        long n = Math.max(1, count(of, rho / 2));
        double step = step(low, high);
        BigInteger sum = BigInteger.ZERO;
        for (double value : of.values()) {
            sum = sum.add(BigInteger.valueOf(Math.round((cut(value, low, high) - middle) / step)));
        }
        double sensitivity = of.most() * (Math.ceil((high - low) / 2 / step) + 1);
        double noisy = sum.add(gaussian(sensitivity, rho / 2)).doubleValue() * step;
        return cut(middle + noisy / n, low, high);
    }

    /**
     * How many values are of each category of a list that is known without looking at the data. A
     * user changes all counts together by no more than the most values he has.
     */
    public Map<Double, Long> histogram(Contributions of, List<Double> categories, double rho) {
        Map<Double, Long> counts = new TreeMap<>();
        categories.forEach(category -> counts.put(category, 0L));
        of.values().forEach(value -> counts.computeIfPresent(value, (v, n) -> n + 1));
        counts.replaceAll(
                (v, n) -> BigInteger.valueOf(n).add(gaussian(of.most(), rho)).longValueExact());
        return counts;
    }

    /**
     * A quantile among bounds that are known without looking at the data: the interval is halved
     * again and again, on the side that a noisy count points to.
     *
     * @param q in [0, 1]
     * @param halvings how often; each costs as much of ρ
     */
    public double quantile(
            Contributions of, double q, double low, double high, int halvings, double rho) {
        List<Double> values = of.values();
        double from = low;
        double to = high;
        double each = rho / (halvings + 1);
        double rank = q * Math.max(0, count(of, each));
        for (int i = 0; i < halvings; i++) {
            double middle = (from + to) / 2;
            long below = values.stream().filter(value -> value <= middle).count();
            double noisy = below + gaussian(of.most(), each).doubleValue();
            if (noisy < rank) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }

    private static double step(double low, double high) {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("bounds " + low + " and " + high + " are none");
        }
        return (high - low) / STEPS;
    }

    private static double cut(double value, double low, double high) {
        return Double.isNaN(value) ? low : Math.max(low, Math.min(high, value));
    }

    private BigInteger gaussian(double sensitivity, double rho) {
        if (!(rho > 0)) {
            throw new IllegalArgumentException("rho is " + rho + ", not above 0");
        }
        // Rounded up: noise is never less than claimed.
        return noise.gaussian(sensitivity / Math.sqrt(2 * rho) * (1 + 1e-12));
    }
}
