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
 * @see <a href="https://doi.org/10.1214/aos/1176343003">Pickands (1975), Statistical inference
 *     using extreme order statistics</a>
 */
public record Exceedances(double threshold, double sum, double degrees, double share) {

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
        int above = Math.min(n - 1, Math.max(FEWEST, (int) Math.round(Math.sqrt(n))));
        double threshold = deviations[n - 1 - above];
        double sum =
                Arrays.stream(deviations, n - above, n)
                        .map(deviation -> deviation - threshold)
                        .sum();
        return new Exceedances(
                threshold, sum + prior * mean, above + prior, (above + 1.0) / (n + 1.0));
    }

    /** Of at least one deviation that would be normal if nothing were wrong, in ascending order. */
    public static Exceedances ofNormal(double[] deviations) {
        return of(deviations, NORMAL, PRIOR);
    }

    /** What the others say without this one, which is one of them. */
    Exceedances without(double deviation) {
        return deviation <= threshold
                ? this
                : new Exceedances(threshold, sum - (deviation - threshold), degrees - 1, share);
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
