package dev.assay.series.spread;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a metric usually is: where its values lie, and how far from there they go.
 *
 * @param centre their median
 * @param scale their usual deviation
 * @param beyond how far the greatest deviations went on the side that counts
 * @param history how many they are
 * @param degrees of freedom that the scale is worth
 * @param tail which deviations count
 * @param large usual deviations that a value must be away to be large
 */
public record Usual(
        double centre,
        double scale,
        Exceedances beyond,
        int history,
        double degrees,
        Tail tail,
        double large) {

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
     * Usual deviations that a value must be away to be large; whether it is likely is another
     * question. This and the next one were found by replaying nine datasets, clean and with errors
     * put in: with one more, fewer errors are seen, and no fewer clean partitions are red.
     */
    public static final double LARGE = 4.5;

    /** Of the most unusual of many bins, which has as many chances to be so. */
    public static final double LARGE_OF_MANY = 5.25;

    /** A deviation is large where fewer batches than one in so many go as far. */
    private static final double RARE = 1e-4;

    /**
     * Of at least one value. Where most values are equal and some are not, those are usual as well:
     * the scale is the greater of what the median and the ninth decile of the deviations say.
     *
     * @param floor the least scale
     */
    public static Usual of(double[] values, double floor, Tail tail) {
        double[] widths = new double[values.length];
        Arrays.fill(widths, 1);
        return of(values, widths, floor, tail, LARGE);
    }

    /**
     * The same for values some of which vary more than others.
     *
     * @param widths how many times as much as others each varies
     * @param large usual deviations that are large
     */
    public static Usual of(
            double[] values, double[] widths, double floor, Tail tail, double large) {
        int n = values.length;
        double centre = Ranked.median(values);
        double[] both = new double[n];
        double[] counted = new double[n];
        for (int i = 0; i < n; i++) {
            both[i] = Math.abs(values[i] - centre) / widths[i];
            counted[i] = tail.deviation(values[i] - centre) / widths[i];
        }
        double estimated = scale(both, counted);
        // Below the floor nothing was estimated that could be off.
        double degrees = Math.max(1, (estimated <= floor ? 1 : MAD_EFFICIENCY) * (n - 1));
        double scale = Math.max(floor, estimated);
        for (int i = 0; i < n; i++) {
            counted[i] /= scale;
        }
        Arrays.sort(counted);
        Exceedances beyond = Exceedances.ofNormal(counted);
        return new Usual(centre, scale, beyond, n, degrees, tail, large);
    }

    /**
     * The usual deviation: the greater of what the median and the ninth decile say.
     *
     * @param both deviations on both sides; they change places
     * @param counted deviations on the side that counts, likewise
     */
    static double scale(double[] both, double[] counted) {
        int n = both.length;
        double middle = Ranked.nth(both, n / 2);
        return Math.max(MAD * middle, Ranked.nth(counted, (n - 1) * 9 / 10) / TENTH);
    }

    /**
     * How many usual deviations a value is away, on the side that counts.
     *
     * @param sampling its standard deviation by chance alone
     */
    public double deviation(double value, double sampling) {
        return tail.deviation(value - centre) / Math.max(scale, sampling);
    }

    /** The same of a value that varies so many times as much as others. */
    public Usual widened(double width) {
        return new Usual(centre, scale * width, beyond, history, degrees, tail, large);
    }

    /**
     * The same, moved by what some values have in common beyond all others.
     *
     * @param by how far
     * @param known how many values tell it
     */
    public Usual moved(double by, int known) {
        return new Usual(centre + by, scale, beyond, known, degrees, tail, large);
    }

    /** How many usual deviations are large. */
    public double limit() {
        return Math.max(large, beyond.deviation(RARE));
    }

    /** How far from the middle a value may be before it is large. */
    public double reach(double sampling) {
        return limit() * Math.max(scale, sampling);
    }

    /**
     * How likely a deviation at least as large is if nothing changed; 1 where there are fewer than
     * two values to tell from. The greater of two: Student's t as of a prediction interval, with as
     * many degrees of freedom as the scale is worth, two-sided; and what the greatest deviations
     * say, which may go farther than normal ones although nothing is wrong.
     */
    public double pValue(double deviation) {
        return pValue(deviation, beyond);
    }

    /** The same of a deviation that is itself one of those that say what is usual. */
    public double pValueWithout(double deviation) {
        return pValue(deviation, beyond.without(deviation));
    }

    private double pValue(double deviation, Exceedances beyond) {
        double far = beyond.pValue(deviation);
        if (history < 2 || far >= 1) {
            return 1;
        }
        return Math.max(normal(deviation), far);
    }

    /** Of Student's t, whatever the greatest deviations say. */
    private double normal(double deviation) {
        double t = deviation / Math.sqrt(1 + 1.0 / history);
        return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(t));
    }

    /**
     * How surprising a deviation is, {@code -ln p} of Student's t in nats: one that any batch may
     * have counts as well, so that several of them add up.
     */
    public double surprise(double deviation) {
        return -Math.log(Math.max(Double.MIN_NORMAL, normal(deviation)));
    }
}
