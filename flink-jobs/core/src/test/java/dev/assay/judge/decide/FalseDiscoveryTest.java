package dev.assay.judge.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Reference values: SciPy 1.17.1, {@code scipy.stats.false_discovery_control}. */
class FalseDiscoveryTest {

    /** The example of Benjamini and Hochberg (1995), section 4. */
    private static final double[] PAPER = {
        0.0201, 0.0004, 0.0019, 0.0095, 0.0001, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.0
    };

    /** Of families of one weight. */
    private static <F> Map<F, Double> cuts(Map<F, double[]> families, double rate) {
        return FalseDiscovery.cuts(families, family -> 7, rate);
    }

    @Test
    void the_example_of_the_paper_is_cut_where_the_paper_cuts_it() {
        assertEquals(0.0095, FalseDiscovery.cut(PAPER, 0.05));
        assertEquals(0.0019, FalseDiscovery.cut(PAPER, 0.01));
    }

    @Test
    void a_greater_p_value_that_passes_lets_lesser_ones_pass_that_alone_would_not() {
        assertEquals(0.019, FalseDiscovery.cut(new double[] {0.011, 0.019}, 0.02));
    }

    /** One family of two of weight 1 and 3: 0.004 · 2 / 1.5, the lesser one of two. */
    @Test
    void the_least_rate_is_that_at_which_the_first_is_called() {
        Map<String, double[]> families =
                Map.of("weak", new double[] {0.5, 1}, "strong", new double[] {0.002, 1});
        ToDoubleFunction<String> weight = family -> family.equals("weak") ? 1 : 3;
        double rate = FalseDiscovery.rate(families, weight);
        assertEquals(0.002 * 2 / 1.5 * 2, rate, 1e-12);
        assertTrue(FalseDiscovery.cuts(families, weight, rate * 1.0001).get("strong") > 0);
        assertTrue(FalseDiscovery.cuts(families, weight, rate * 0.9999).get("strong") < 0);
    }

    @Test
    void where_nothing_is_significant_the_cut_is_below_every_p_value() {
        assertTrue(FalseDiscovery.cut(new double[] {0.02}, 0.01) < 0);
        assertTrue(FalseDiscovery.cut(new double[] {0.5, 0.5, 1}, 0.01) < 0);
        assertTrue(FalseDiscovery.cut(new double[0], 0.01) < 0);
    }

    @Test
    void one_test_is_cut_at_the_rate_itself() {
        assertEquals(0.01, FalseDiscovery.cut(new double[] {0.01}, 0.01));
    }

    @Test
    void p_values_of_nothing_are_rarely_called_significant() {
        SplittableRandom random = new SplittableRandom(1);
        int called = 0;
        for (int build = 0; build < 2000; build++) {
            double[] p = random.doubles(50).toArray();
            double cut = FalseDiscovery.cut(p, 0.05);
            called += Arrays.stream(p).anyMatch(x -> x <= cut) ? 1 : 0;
        }
        assertEquals(0.05 * 2000, called, 3 * Math.sqrt(2000 * 0.05 * 0.95));
    }

    /** {@code 15 · 0.0001 / 1 = 0.0015} is the least of the paper's fifteen. */
    @Test
    void a_family_is_combined_by_the_least_of_its_adjusted_p_values() {
        assertEquals(0.0015, FalseDiscovery.combined(PAPER), 1e-15);
        assertEquals(0.03, FalseDiscovery.combined(new double[] {0.5, 0.02, 0.01}), 1e-15);
        assertEquals(0.3, FalseDiscovery.combined(new double[] {0.3}));
    }

    @Test
    void one_family_is_cut_as_its_tests_alone_are() {
        assertEquals(Map.of("all", 0.0095), cuts(Map.of("all", PAPER), 0.05));
    }

    @Test
    void a_family_of_one_is_not_drowned_by_another_of_many() {
        double[] many = new double[500];
        Arrays.fill(many, 1);
        Map<String, Double> cuts = cuts(Map.of("many", many, "one", new double[] {0.004}), 0.01);
        assertEquals(0.004, cuts.get("one"));
        assertTrue(cuts.get("many") < 0);
    }

    /** Two of two families are looked into: each has the whole rate. */
    @Test
    void the_more_families_differ_the_more_each_may_say() {
        double[] one = {0.008, 1};
        double[] other = {0.0001};
        assertTrue(cuts(Map.of("one", one, "other", other), 0.01).get("one") < 0);
        double[] certain = {0.002, 0.009};
        assertEquals(0.009, cuts(Map.of("one", certain, "other", other), 0.01).get("one"));
    }

    /** Three times the weight is three quarters of the rate, where there are two. */
    @Test
    void a_family_of_more_weight_has_more_of_the_rate() {
        for (double p : new double[] {0.0074, 0.0076}) {
            Map<String, double[]> families =
                    Map.of("heavy", new double[] {p}, "light", new double[] {0.5});
            Map<String, Double> cuts =
                    FalseDiscovery.cuts(families, f -> f.equals("heavy") ? 3 : 1, 0.01);
            assertEquals(p < 0.0075, cuts.get("heavy") >= p, cuts.toString());
            assertTrue(cuts.get("light") < 0, cuts.toString());
        }
    }

    @Test
    void families_of_nothing_are_rarely_looked_into() {
        for (boolean same : new boolean[] {true, false}) {
            isRarelyLookedInto(same);
        }
    }

    private static void isRarelyLookedInto(boolean same) {
        SplittableRandom random = new SplittableRandom(2);
        int called = 0;
        for (int build = 0; build < 2000; build++) {
            Map<Integer, double[]> families = new HashMap<>();
            for (int size : new int[] {1, 2, 20, 100}) {
                families.put(size, random.doubles(size).toArray());
            }
            Map<Integer, Double> cuts =
                    FalseDiscovery.cuts(families, size -> same ? 1 : size, 0.05);
            boolean any = false;
            for (Map.Entry<Integer, double[]> family : families.entrySet()) {
                double cut = cuts.get(family.getKey());
                any |= Arrays.stream(family.getValue()).anyMatch(x -> x <= cut);
            }
            called += any ? 1 : 0;
        }
        assertEquals(0.05 * 2000, called, 3 * Math.sqrt(2000 * 0.05 * 0.95));
    }

    @Test
    void the_p_values_stay_in_their_order() {
        double[] p = PAPER.clone();
        FalseDiscovery.cut(p, 0.05);
        assertEquals(0.0201, p[0]);
    }
}
