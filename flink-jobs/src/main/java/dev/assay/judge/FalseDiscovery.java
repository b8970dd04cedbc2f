package dev.assay.judge;

import java.util.Arrays;

/** Many tests at once: which of them may be called significant. */
final class FalseDiscovery {

    private FalseDiscovery() {}

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
