package dev.assay.derive.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibratedTest {

    @Test
    void guesses_count_from_the_probability_on_at_which_enough_of_them_are_right() {
        double[] p = new double[1000];
        boolean[] right = new boolean[1000];
        for (int i = 0; i < 1000; i++) {
            p[i] = i / 1000.0;
            right[i] = i >= 600 || i % 2 == 0;
        }
        Calibrated calibrated = Calibrated.of(p, right, 0.95);
        assertTrue(calibrated.threshold() > 0.5 && calibrated.threshold() < 0.6, "" + calibrated);
        assertTrue(calibrated.confidence() >= 0.95);
    }

    @Test
    void few_guesses_and_bad_ones_are_never_certain() {
        boolean[] all = new boolean[49];
        Arrays.fill(all, true);
        assertEquals(Calibrated.NEVER, Calibrated.of(new double[49], all, 0.6));
        assertEquals(Calibrated.NEVER, Calibrated.of(new double[500], new boolean[500], 0.6));
    }

    @Test
    void of_rows_without_outliers_none_is_found_and_of_many_outliers_most_are() {
        Random random = new Random(1);
        double[] usual = random.doubles(2000).toArray();
        assertEquals(-1, Calibrated.outlying(usual, 2000, 0.05));
        double[] some = usual.clone();
        for (int i = 0; i < 100; i++) {
            some[i] = 0.0005;
        }
        double threshold = Calibrated.outlying(some, 2000, 0.05);
        long found = Arrays.stream(some).filter(p -> p <= threshold).count();
        assertTrue(found >= 100 && found <= 110, found + " found");
    }
}
