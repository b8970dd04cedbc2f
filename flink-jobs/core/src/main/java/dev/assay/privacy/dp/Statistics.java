package dev.assay.privacy.dp;

import dev.assay.declare.privacy.DifferentialPrivacy.Bounds;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Statistics with noise for each user as a whole, ρ-zero-concentrated each: the data of a user less
 * or more hardly changes what comes out.
 *
 * @param noise where it is drawn from
 */
public record Statistics(Noise noise) {

    /** Steps between bounds to which sums are rounded: noise is of whole numbers. */
    private static final double STEPS = 1 << 20;

    /** Ranges of numbers of either sign that bounds are found among: up to 2⁴⁴. */
    private static final int RANGES = 64;

    /** The first range ends at two to the power of one less this. */
    private static final int SMALL = 20;

    /** Probability that a range without values is taken for one that has some. */
    private static final double CHANCE = 1e-4;

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

    /**
     * Values that many users have, though nobody knows beforehand which values there are. One that
     * a single user has is told with a probability of no more than δ in all.
     *
     * @param byUser the different values of each user
     * @param most different values of a user that there are at most
     * @param few users of a value at least, besides
     * @param delta in (0, 1)
     * @return the most frequent first
     * @see <a href="https://arxiv.org/abs/2202.01100">Wilkins et al. (2024), Exact privacy analysis
     *     of the Gaussian sparse histogram mechanism</a>
     */
    public List<Published.Frequent> frequent(
            Map<String, Set<String>> byUser, int most, long few, double rho, double delta) {
        Map<String, Long> users = new TreeMap<>();
        byUser.values().forEach(all -> all.forEach(value -> users.merge(value, 1L, Long::sum)));
        double sigma = Math.sqrt(most / (2 * rho));
        // The discrete Gaussian is at or above t no more often than the continuous one above t - 1.
        double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability(delta / most);
        double least = Math.max(few, 2 + sigma * quantile);
        List<Published.Frequent> frequent = new ArrayList<>();
        users.forEach(
                (value, n) -> {
                    long noisy =
                            BigInteger.valueOf(n)
                                    .add(gaussian(Math.sqrt(most), rho))
                                    .longValueExact();
                    if (noisy >= least) {
                        frequent.add(new Published.Frequent(value, noisy));
                    }
                });
        frequent.sort(
                Comparator.comparing(Published.Frequent::users)
                        .reversed()
                        .thenComparing(Published.Frequent::value));
        return frequent;
    }

    /**
     * Bounds of numbers that nobody knows beforehand: powers of two, or zero, beyond which no range
     * has so many values that it is no chance; empty where there are too few.
     */
    public Optional<Bounds> bounds(Contributions of, double rho) {
        Map<String, List<Double>> ranges = new TreeMap<>();
        of.byUser().forEach((user, values) -> ranges.put(user, range(values)));
        List<Double> all = new ArrayList<>();
        for (int i = -RANGES; i <= RANGES; i++) {
            all.add((double) i);
        }
        double sigma = of.most() / Math.sqrt(2 * rho);
        double least = 1 + sigma * NormalDistribution.of(0, 1).inverseSurvivalProbability(CHANCE);
        List<Double> full = new ArrayList<>();
        histogram(new Contributions(ranges, of.most()), all, rho)
                .forEach(
                        (range, n) -> {
                            if (n > least) {
                                full.add(range);
                            }
                        });
        if (full.isEmpty()) {
            return Optional.empty();
        }
        double first = full.get(0);
        double last = full.get(full.size() - 1);
        double low = first > 0 ? end(first - 1) : end(first);
        double high = last < 0 ? end(last + 1) : end(last);
        return Optional.of(new Bounds(low, high > low ? high : low + 1));
    }

    /** Which range each value is in: 0 for zero, and the number of a power of two with its sign. */
    private static List<Double> range(List<Double> values) {
        return values.stream()
                .map(
                        x -> {
                            double above = Math.ceil(Math.log(Math.abs(x)) / Math.log(2));
                            double number = Math.max(1, Math.min(RANGES, above + SMALL));
                            return x == 0 ? 0 : Math.copySign(number, x);
                        })
                .toList();
    }

    /** Where a range ends that begins at zero, or at the end of the range before. */
    private static double end(double range) {
        return range == 0 ? 0 : Math.copySign(Math.pow(2, Math.abs(range) - SMALL), range);
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
