package dev.assay.series;

import dev.assay.catalogue.KnownCheck;
import dev.assay.series.BatchMetric.Tail;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a metric usually is: where its values lie, and how far from there they go.
 *
 * @param centre their median
 * @param scale their usual deviation
 * @param farthest the greatest deviation there was on the side that counts, but for one in a
 *     hundred
 * @param history how many they are
 * @param degrees of freedom that the scale is worth
 * @param tail which deviations count
 * @param large usual deviations that a value must be away to be large
 * @param tails how many times as far as normal values those of the metric go although nothing is
 *     wrong
 */
public record Usual(
        double centre,
        double scale,
        double farthest,
        int history,
        double degrees,
        Tail tail,
        double large,
        double tails) {

    /** Standard deviations in a median absolute deviation of normal values. */
    private static final double MAD = 1.4826;

    /**
     * A median absolute deviation is as uncertain as a standard deviation of that share of the
     * values.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1993.10476408">Rousseeuw and Croux (1993)</a>
     */
    private static final double MAD_EFFICIENCY = 0.37;

    /** Standard deviations beyond which a tenth of normal values lies, both sides together. */
    private static final double TENTH = 1.645;

    /**
     * Usual deviations that a value must be away to be large. This and the next ones were found by
     * replaying a year of a shop's days, clean and with errors put in.
     */
    public static final double LARGE = 5.5;

    /** Of the most unusual of many bins, which has as many chances to be so. */
    static final double LARGE_OF_MANY = 6.25;

    private static final double HEAVY = 1.35;

    /** And how much farther than what was there before. */
    private static final double BEYOND = 1.5;

    /** One in so many values may be an incident that nobody marked; it widens no limit. */
    private static final int INCIDENT = 100;

    /**
     * Of at least one value. Where most values are equal and some are not, those are usual as well:
     * the scale is the greater of what the median and the ninth decile of the deviations say.
     *
     * @param floor the least scale
     */
    public static Usual of(double[] values, double floor, Tail tail) {
        return of(values, floor, tail, LARGE, 1);
    }

    /** How many times as far as others a check's metrics go although nothing is wrong. */
    static double tails(KnownCheck check) {
        return check.isHeavyTailed() ? HEAVY : 1;
    }

    /**
     * The same for a metric of which so many usual deviations are large, and its tails so heavy.
     */
    static Usual of(double[] values, double floor, Tail tail, double large, double tails) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double centre = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        double[] both = new double[n];
        double[] counted = new double[n];
        for (int i = 0; i < n; i++) {
            both[i] = Math.abs(values[i] - centre);
            counted[i] = tail.deviation(values[i] - centre);
        }
        Arrays.sort(both);
        Arrays.sort(counted);
        double scale = Math.max(MAD * both[n / 2], counted[(n - 1) * 9 / 10] / TENTH);
        // Below the floor nothing was estimated that could be off.
        double degrees = Math.max(1, (scale <= floor ? 1 : MAD_EFFICIENCY) * (n - 1));
        return new Usual(
                centre,
                Math.max(floor, scale),
                counted[n - 1 - n / INCIDENT],
                n,
                degrees,
                tail,
                large,
                tails);
    }

    /**
     * How many usual deviations a value is away, on the side that counts.
     *
     * @param sampling its standard deviation by chance alone
     */
    public double deviation(double value, double sampling) {
        return tail.deviation(value - centre) / Math.max(scale, sampling);
    }

    /** How many usual deviations are large. */
    public double limit(double sampling) {
        return Math.max(large * tails, BEYOND * farthest / Math.max(scale, sampling));
    }

    /** How far from the middle a value may be before it is large. */
    public double reach(double sampling) {
        return limit(sampling) * Math.max(scale, sampling);
    }

    /**
     * How likely a deviation at least as large is if nothing changed: Student's t as of a
     * prediction interval, with as many degrees of freedom as the scale is worth, two-sided; 1
     * where there are fewer than two values to tell from. Heavy tails are taken for a greater
     * scale.
     */
    public double pValue(double deviation) {
        if (history < 2) {
            return 1;
        }
        double t = deviation / tails / Math.sqrt(1 + 1.0 / history);
        return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(t));
    }
}
