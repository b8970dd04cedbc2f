package dev.assay.series.spread;

import java.util.Arrays;

/**
 * How far the greatest of some deviations go beyond a threshold, and so how likely the next one is
 * to go as far: excesses over a high threshold are about exponential, and their mean is learned
 * from the greatest ones. Where those are few, it is drawn towards the mean excess that is expected
 * (a gamma prior), so that the tail of a short history is neither taken for as light as it looks
 * nor for as heavy as one odd value makes it.
 *
 * @param threshold a deviation that few go beyond
 * @param sum of the excesses, those that are expected among them
 * @param degrees how many excesses that is
 * @param share of the deviations that lie above the threshold
 * @param greatest of the deviations that count
 * @see <a href="https://doi.org/10.1214/aos/1176343003">Pickands (1975), Statistical inference
 *     using extreme order statistics</a>
 */
public record Exceedances(
        double threshold, double sum, double degrees, double share, double greatest) {

    /** Mean excess of normal deviations over what a tenth of them exceeds, about. */
    private static final double NORMAL = 0.45;

    /** Excesses that are taken for seen before any was. */
    private static final int PRIOR = 8;

    /** Fewer excesses say nothing. */
    private static final int FEWEST = 3;

    /** One in so many deviations may be an incident that nobody marked; it widens no limit. */
    private static final int INCIDENT = 100;

    /**
     * Of deviations.
     *
     * @param deviations at least one, in ascending order
     * @param mean the mean excess that is expected
     * @param prior as many excesses as that is worth
     */
    public static Exceedances of(double[] deviations, double mean, int prior) {
        int n = deviations.length - deviations.length / INCIDENT;
        return of(Arrays.copyOf(deviations, n), 0, mean, prior);
    }

    /**
     * The same where incidents count as well, whose deviations are only known to be as great as the
     * greatest others: then the share beyond a deviation is right where there was no incident.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1953.10483488">Epstein and Sobel (1953), Life
     *     Testing</a>, who stop at the greatest that is known
     */
    public static Exceedances censored(double[] deviations, double mean, int prior) {
        int incidents = deviations.length / INCIDENT;
        return of(Arrays.copyOf(deviations, deviations.length - incidents), incidents, mean, prior);
    }

    private static Exceedances of(double[] known, int farther, double mean, int prior) {
        int n = known.length;
        int above = Math.min(n - 1, Math.max(FEWEST, (int) Math.round(Math.sqrt(n))));
        double threshold = known[n - 1 - above];
        double sum =
                Arrays.stream(known, n - above, n).map(deviation -> deviation - threshold).sum();
        return new Exceedances(
                threshold,
                sum + farther * (known[n - 1] - threshold) + prior * mean,
                above + prior,
                (above + farther + 1.0) / (n + farther + 1.0),
                known[n - 1]);
    }

    /** Of at least one deviation that would be normal if nothing were wrong, in ascending order. */
    public static Exceedances ofNormal(double[] deviations) {
        return of(deviations, NORMAL, PRIOR);
    }

    /**
     * What the others say without this one, which is one of them. What does not count says nothing
     * anyway.
     */
    Exceedances without(double deviation) {
        return deviation <= threshold || deviation > greatest
                ? this
                : new Exceedances(
                        threshold, sum - (deviation - threshold), degrees - 1, share, greatest);
    }

    /** How surprising a deviation is that is one of them, by the others, in nats. */
    public double surprise(double deviation) {
        return -Math.log(without(deviation).pValue(deviation));
    }

    /**
     * How likely the next deviation is at least as great: the predictive distribution of an
     * exponential whose mean is not known for certain (Lomax).
     *
     * <pre>P(X ≥ x) = share · (1 + (x - threshold) / sum) ^ -degrees</pre>
     */
    public double pValue(double deviation) {
        return deviation <= threshold
                ? 1
                : share * Math.pow(1 + (deviation - threshold) / sum, -degrees);
    }

    /** The deviation that is as likely as this. */
    public double deviation(double pValue) {
        return threshold + sum * Math.max(0, Math.pow(pValue / share, -1 / degrees) - 1);
    }
}
