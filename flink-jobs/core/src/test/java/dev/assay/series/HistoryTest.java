package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.series.BatchMetric.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reference values: NumPy, {@code abs(1 - sum(diff(x)**2) / (2*n*var(x))) * sqrt(n)}. */
class HistoryTest {

    private static double ordered(double... values) {
        return new History(
                        values,
                        values,
                        History.alike(List.of(), Unit.SHARE, b -> 0).measure(),
                        null)
                .ordered();
    }

    @Test
    void numbers_that_rise_are_ordered() {
        assertEquals(2.9897897877955586, ordered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1e-9);
        assertEquals(2.9897897877955586, ordered(1, 2, 3, Double.NaN, 4, 5, 6, 7, 8, 9, 10), 1e-9);
    }

    @Test
    void numbers_that_jump_to_and_fro_are_ordered() {
        assertEquals(2.529822128134704, ordered(1, 2, 1, 2, 1, 2, 1, 2, 1, 2), 1e-9);
    }

    @Test
    void numbers_that_are_mostly_the_same_are_in_no_order() {
        assertEquals(0, ordered(0, 0, 0, 0, 0, 0, 5, 6, 7));
        assertEquals(0, ordered());
    }

    @Test
    void of_random_numbers_the_deviation_is_about_normal() {
        SplittableRandom random = new SplittableRandom(1);
        int far = 0;
        for (int draw = 0; draw < 4000; draw++) {
            double[] values = new double[60];
            Arrays.setAll(values, i -> random.nextDouble());
            far += ordered(values) > 1.96 ? 1 : 0;
        }
        assertEquals(0.05, far / 4000.0, 0.012);
        assertTrue(far > 0);
    }
}
