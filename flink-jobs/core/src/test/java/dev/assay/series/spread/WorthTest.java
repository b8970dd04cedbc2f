package dev.assay.series.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reference values: the formula in Python 3.11, {@code share * (1 + (x - u) / s) ** -k}. */
class WorthTest {

    private static final Worth SOME =
            Worth.of(new double[] {3.0, 0.1, 0.2, 4.0, 0.3, 0.5, 0.8, 1.0, 1.6}, 20);

    @Test
    void a_small_p_value_is_worth_what_accepted_batches_make_of_it() {
        assertEquals(0.0033727, SOME.pValue(1e-3), 1e-6);
    }

    @Test
    void a_p_value_never_becomes_smaller() {
        assertEquals(1, SOME.pValue(0.5));
        for (double p : new double[] {1e-300, 1e-9, 0.01, 0.9, 1}) {
            assertTrue(SOME.pValue(p) >= p, "of " + p);
        }
    }

    /** {@code -ln(share * (1 + (x - u) / s) ** -k)} without the draw itself. */
    @Test
    void a_draw_is_as_surprising_as_the_others_find_it_and_no_more_than_it_is() {
        double others = (0.6 + 2 + 20) / 1.0;
        double p = 0.4 * Math.pow(1 + 3 / others, -22);
        assertEquals(-Math.log(p), SOME.surprise(4.0), 1e-9);
        assertEquals(0.1, SOME.surprise(0.1), 0.1);
        assertTrue(SOME.surprise(1.6) <= 1.6);
    }

    /** Of the least of four p-values it is known that it was chosen. */
    @Test
    void the_least_of_several_is_worth_as_much_less() {
        SplittableRandom random = new SplittableRandom(5);
        int low = 0;
        for (int draw = 0; draw < 4000; draw++) {
            double[] surprises = new double[60];
            Arrays.setAll(surprises, i -> -Math.log(leastOfFour(random)));
            low += Worth.of(surprises, 8).pValue(leastOfFour(random)) <= 0.01 ? 1 : 0;
        }
        assertEquals(0.01, low / 4000.0, 0.005);
    }

    private static double leastOfFour(SplittableRandom random) {
        return Arrays.stream(new double[4]).map(x -> 1 - random.nextDouble()).min().orElseThrow();
    }
}
