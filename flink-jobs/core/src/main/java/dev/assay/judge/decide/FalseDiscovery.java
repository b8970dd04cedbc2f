package dev.assay.judge.decide;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Many tests at once: which of them may be called significant. */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * Cuts of families of tests: a family is looked into where its combined p-value is significant
     * among all families', and its tests are cut at as large a share of the rate as families are
     * looked into. A family that sees more than others has more of the rate: its p-value counts as
     * that part of it. The expected share of false calls, mean over these families, is at most
     * {@code rate}, and so is the probability of any call where nothing changed.
     *
     * @param families p-values by family; a family without any does not count
     * @param weight of each family, above 0; only how many times that of others matters
     * @return a cut per family, as {@link #cut}
     * @see <a href="https://doi.org/10.1111/rssb.12028">Benjamini and Bogomolov (2014), Selective
     *     inference on multiple families of hypotheses</a>
     * @see <a href="https://doi.org/10.1093/biomet/93.3.509">Genovese, Roeder and Wasserman (2006),
     *     False discovery control with p-value weighting</a>
     */
    public static <F> Map<F, Double> cuts(
            Map<F, double[]> families, ToDoubleFunction<F> weight, double rate) {
        double all = families.keySet().stream().mapToDouble(weight).sum();
        Map<F, Double> combined = new HashMap<>();
        // Weights are 1 on average.
        families.forEach(
                (f, p) ->
                        combined.put(
                                f, combined(p) * all / families.size() / weight.applyAsDouble(f)));
        double least = cut(combined.values().stream().mapToDouble(p -> p).toArray(), rate);
        long lookedInto = combined.values().stream().filter(p -> p <= least).count();
        Map<F, Double> cuts = new HashMap<>();
        families.forEach(
                (f, p) -> cuts.put(f, cut(p, rate * lookedInto * weight.applyAsDouble(f) / all)));
        return cuts;
    }

    /**
     * The least rate at which anything is called significant: 1 and more where nothing is at any.
     *
     * @see #cuts
     */
    public static <F> double rate(Map<F, double[]> families, ToDoubleFunction<F> weight) {
        double all = families.keySet().stream().mapToDouble(weight).sum();
        return combined(
                families.entrySet().stream()
                        .mapToDouble(
                                e ->
                                        combined(e.getValue())
                                                * all
                                                / families.size()
                                                / weight.applyAsDouble(e.getKey()))
                        .toArray());
    }

    /**
     * One p-value for "none of these differs": the least {@code n · p(k) / k}.
     *
     * @see <a href="https://doi.org/10.1093/biomet/73.3.751">Simes (1986), An improved Bonferroni
     *     procedure for multiple tests of significance</a>
     */
    static double combined(double[] pValues) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        return IntStream.range(0, sorted.length)
                .mapToDouble(i -> sorted[i] * sorted.length / (i + 1))
                .min()
                .orElse(1);
    }

    /**
     * The Benjamini–Hochberg cut: calling every p-value at or below it significant keeps the
     * expected share of false calls at {@code rate} or below, for independent or positively
     * dependent tests.
     *
     * @param pValues of all tests, those that found nothing too
     * @return the greatest p(k) with p(k) ≤ k/n · rate, or a negative number when there is none
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg
     *     (1995)</a>
     */
    static double cut(double[] pValues, double rate) {
        double[] sorted = pValues.clone();
        Arrays.sort(sorted);
        for (int k = sorted.length; k >= 1; k--) {
            if (sorted[k - 1] <= rate * k / sorted.length) {
                return sorted[k - 1];
            }
        }
        return -1;
    }
}
