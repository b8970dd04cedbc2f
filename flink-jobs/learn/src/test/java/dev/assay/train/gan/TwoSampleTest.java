package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwoSampleTest {

    /** {@code scipy.stats.mannwhitneyu(a, b).statistic / (6 * 7)}, SciPy 1.17.1: 34 of 42. */
    @Test
    void the_area_under_the_curve_counts_ties_half() {
        double[] positive = {0.9, 0.8, 0.7, 0.55, 0.5, 0.4};
        double[] negative = {0.7, 0.6, 0.5, 0.3, 0.2, 0.2, 0.1};
        assertEquals(34.0 / 42, TwoSample.areaUnderCurve(positive, negative), 1e-15);
        assertEquals(8.0 / 42, TwoSample.areaUnderCurve(negative, positive), 1e-15);
    }

    @Test
    void the_area_of_scores_that_separate_or_say_nothing() {
        double[] low = {1, 2, 3};
        double[] high = {4, 5};
        double[] same = {7, 7, 7};
        assertEquals(1, TwoSample.areaUnderCurve(high, low));
        assertEquals(0, TwoSample.areaUnderCurve(low, high));
        assertEquals(0.5, TwoSample.areaUnderCurve(same, same));
    }

    /** The example of Hanley and McNeil (1982), which rounds to 0.032. */
    @Test
    void the_standard_error_is_that_of_hanley_and_mcneil() {
        assertEquals(0.03251158176764658, TwoSample.standardError(0.893, 51, 58), 1e-15);
        assertEquals(0.040926763859362246, TwoSample.standardError(0.5, 100, 100), 1e-15);
        assertEquals(0, TwoSample.standardError(1, 100, 100), 1e-7);
    }
}
