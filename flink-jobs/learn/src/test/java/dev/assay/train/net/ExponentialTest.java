package dev.assay.train.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExponentialTest {

    @Test
    void it_is_the_general_function_to_six_digits() {
        for (float x = 0; x > -39.9; x -= 0.00137f) {
            assertEquals(1, Exponential.of(x) / Math.exp(x), 7e-7, "at " + x);
        }
    }

    @Test
    void it_never_falls_where_numbers_grow() {
        double before = 0;
        for (float x = -41; x <= 0; x += 0.0007f) {
            double here = Exponential.of(x);
            assertTrue(here >= before, "at " + x);
            before = here;
        }
    }

    @Test
    void ends_are_exact_and_what_is_no_number_stays_so() {
        assertEquals(1, Exponential.of(0));
        assertEquals(1, Exponential.of(-0f));
        assertEquals(0, Exponential.of(Float.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, Exponential.of(Float.NaN));
    }
}
