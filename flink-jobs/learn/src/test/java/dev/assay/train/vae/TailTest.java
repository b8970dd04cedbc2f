package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TailTest {

    /** Worked by hand. */
    @Test
    void a_tail_is_minus_the_logarithm_of_a_p_value() {
        Tail tail = Tail.of(new double[] {4, 1, 3, 2});
        assertEquals(0, tail.of(1), 1e-12);
        assertEquals(0, tail.of(-7), 1e-12);
        assertEquals(-Math.log(3.0 / 5), tail.of(3), 1e-12);
        assertEquals(-Math.log(2.0 / 5), tail.of(4), 1e-12);
        assertEquals(-Math.log(1.0 / 5) + Math.log1p((10.0 - 4) / (4 - 2)), tail.of(10), 1e-12);
    }

    /** Worked by hand: against 1, 2 and 3 alone. */
    @Test
    void an_accepted_number_is_compared_with_all_others() {
        Tail tail = Tail.of(new double[] {4, 1, 3, 2});
        assertEquals(Math.log(4) + Math.log1p((4.0 - 3) / (3 - 2)), tail.ofAccepted(4), 1e-12);
        assertEquals(-Math.log(2.0 / 4), tail.ofAccepted(3), 1e-12);
        assertEquals(0, tail.ofAccepted(1), 1e-12);
    }

    @Test
    void a_tail_never_falls_and_is_near_the_true_one_between_kept_ranks() {
        int n = 5000;
        double[] numbers = new SplittableRandom(1).doubles(n).toArray();
        Tail tail = Tail.of(numbers);
        double before = 0;
        for (double x = 0; x < 1.5; x += 0.001) {
            double here = tail.of(x);
            assertTrue(here >= before, "at " + x);
            if (x < 0.99) {
                double at = x;
                long above = java.util.Arrays.stream(numbers).filter(c -> c >= at).count();
                assertEquals(-Math.log((above + 1.0) / (n + 1)), here, 0.2, "at " + x);
            }
            before = here;
        }
    }

    @Test
    void of_nothing_or_of_one_number_alone_little_can_be_said() {
        assertEquals(0, Tail.of(new double[0]).of(5));
        assertEquals(0, Tail.of(new double[] {3}).ofAccepted(3));
        assertTrue(Tail.of(new double[] {3}).of(4) > 0);
    }
}
