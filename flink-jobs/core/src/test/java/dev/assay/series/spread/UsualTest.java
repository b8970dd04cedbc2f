package dev.assay.series.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reference values: SciPy 1.17.1, {@code median_abs_deviation} and {@code t.sf}. */
class UsualTest {

    private static final double[] VALUES = {10, 12, 8, 30, 15, 9, 11, 14, 20, 5};

    @Test
    void the_centre_is_the_median() {
        assertEquals(11.5, Usual.of(VALUES, 0.01, Tail.BOTH).centre());
    }

    @Test
    void the_scale_is_the_greater_of_the_median_deviation_and_the_ninth_decile() {
        // Deviations 0.5 0.5 1.5 2.5 2.5 3.5 3.5 6.5 8.5 18.5: 1.4826 · 3.5 and 8.5 / 1.645.
        assertEquals(
                Math.max(1.4826 * 3.5, 8.5 / 1.645),
                Usual.of(VALUES, 0.01, Tail.BOTH).scale(),
                1e-12);
    }

    @Test
    void equal_values_have_the_floor_as_their_scale() {
        Usual usual = Usual.of(new double[] {3, 3, 3, 3}, 0.25, Tail.BOTH);
        assertEquals(0.25, usual.scale());
        assertEquals(4, usual.deviation(4, 0));
    }

    @Test
    void chance_widens_the_scale() {
        Usual usual = Usual.of(new double[] {3, 3, 3, 3}, 0.25, Tail.BOTH);
        assertEquals(2, usual.deviation(4, 0.5));
    }

    @Test
    void only_the_tail_that_counts_is_a_deviation() {
        assertEquals(0, Usual.of(VALUES, 1, Tail.UPPER).deviation(-100, 0));
        assertEquals(0, Usual.of(VALUES, 1, Tail.LOWER).deviation(100, 0));
    }

    /** Where no deviation was farther than normal ones go, they are taken for normal. */
    @Test
    void the_p_value_is_that_of_a_prediction_interval() {
        Exceedances none = new Exceedances(0, 1e-9, 1000, 0.5, 0);
        Usual robust = new Usual(0, 1, none, 10, 0.37 * 9, Tail.BOTH, Usual.LARGE);
        assertEquals(0.004906189233405639, robust.pValue(7), 1e-12);
        Usual quiet = new Usual(0, 1, none, 10, 9, Tail.BOTH, Usual.LARGE);
        assertEquals(9.11764852416258e-05, quiet.pValue(7), 1e-14);
    }

    @Test
    void heavy_tails_make_large_deviations_likelier() {
        double[] normal = new double[100];
        double[] heavy = new double[100];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < normal.length; i++) {
            double u = random.nextDouble();
            normal[i] = 2 * u - 1;
            heavy[i] = Math.tan(Math.PI * (u - 0.5));
        }
        Usual light = Usual.of(normal, 0.01, Tail.BOTH);
        Usual wild = Usual.of(heavy, 0.01, Tail.BOTH);
        assertTrue(wild.pValue(20) > 1000 * light.pValue(20));
        assertTrue(wild.limit() > light.limit());
    }

    @Test
    void one_value_or_none_makes_nothing_unlikely() {
        assertEquals(1, Usual.of(new double[] {5}, 0.1, Tail.BOTH).pValue(1e9));
    }

    @Test
    void extreme_deviations_have_p_values_between_0_and_1() {
        Usual usual = Usual.of(VALUES, 1, Tail.BOTH);
        for (double deviation : new double[] {0, 1e-300, 1e300, Double.POSITIVE_INFINITY}) {
            double p = usual.pValue(deviation);
            assertTrue(p >= 0 && p <= 1, deviation + ": " + p);
        }
    }

    @Test
    void what_was_there_before_is_not_large() {
        Usual usual = Usual.of(VALUES, 0.01, Tail.BOTH);
        assertTrue(usual.limit() > usual.deviation(30, 0));
    }

    @Test
    void one_incident_in_a_hundred_values_widens_no_limit() {
        SplittableRandom random = new SplittableRandom(1);
        double[] clean = IntStream.range(0, 150).mapToDouble(i -> random.nextDouble()).toArray();
        double[] incident = clean.clone();
        incident[70] = 1000;
        assertEquals(
                Usual.of(clean, 0.01, Tail.BOTH).limit(),
                Usual.of(incident, 0.01, Tail.BOTH).limit(),
                0.1);
    }

    @Test
    void the_order_of_the_values_does_not_matter() {
        double[] sorted = VALUES.clone();
        Arrays.sort(sorted);
        assertEquals(Usual.of(sorted, 1, Tail.UPPER), Usual.of(VALUES, 1, Tail.UPPER));
    }
}
