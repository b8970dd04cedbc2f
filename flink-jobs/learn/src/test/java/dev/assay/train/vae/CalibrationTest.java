package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final int ROWS = 4000;
    private static final Calibration CALIBRATION = calibration(ROWS);

    /** Of two columns whose cells, and distances, are anything from 0 to 1. */
    private static Calibration calibration(int rows) {
        return Calibration.of(
                random(1, 2 * rows), random(2, rows), List.of(random(3, rows), random(4, rows)));
    }

    private static double[] random(long seed, int n) {
        return new SplittableRandom(seed).doubles(n, 0, 1).toArray();
    }

    private static double score(double first, double second, double distance) {
        return CALIBRATION.score(new double[] {first, second}, 0, distance);
    }

    @Test
    void a_row_is_unusual_as_a_whole_or_by_one_cell_or_by_its_distance() {
        assertTrue(CALIBRATION.pValue(score(0.5, 0.5, 0.5)) > 0.2);
        assertTrue(CALIBRATION.pValue(score(0.99, 0.99, 0.5)) < 0.02);
        assertTrue(CALIBRATION.pValue(score(5, 0, 0.5)) < 0.001);
        assertTrue(CALIBRATION.pValue(score(0, 5, 0.5)) < 0.001);
        assertTrue(CALIBRATION.pValue(score(0.5, 0.5, 5)) < 0.001);
    }

    @Test
    void rows_beyond_all_accepted_ones_keep_their_order() {
        assertTrue(score(9, 0, 0.5) > score(3, 0, 0.5));
        assertTrue(score(0.5, 0.5, 9) > score(0.5, 0.5, 3));
    }

    /** Four standard errors of a share of p-values, by accepted and by new rows. */
    @Test
    void p_values_of_rows_like_the_accepted_ones_are_even() {
        double[] nll = random(5, 2 * ROWS);
        double[] distances = random(6, ROWS);
        double[] p = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            p[row] = CALIBRATION.pValue(CALIBRATION.score(nll, row, distances[row]));
        }
        for (double level : new double[] {0.01, 0.1, 0.5}) {
            double share = (double) Arrays.stream(p).filter(x -> x <= level).count() / ROWS;
            assertEquals(level, share, 4 * Math.sqrt(2 * level * (1 - level) / ROWS));
        }
    }

    /** With few held-out rows a new one is often the most extreme in some column. */
    @Test
    void few_accepted_rows_do_not_make_new_ones_unusual() {
        int trials = 2000;
        int unusual = 0;
        for (int trial = 0; trial < trials; trial++) {
            SplittableRandom random = new SplittableRandom(trial);
            int n = 60;
            int columns = 10;
            double[] nll = random.doubles((n + 1) * columns).toArray();
            double[] distances = random.doubles(n + 1).toArray();
            Calibration c =
                    Calibration.of(
                            Arrays.copyOf(nll, n * columns),
                            Arrays.copyOf(distances, n),
                            java.util.Collections.nCopies(columns, new double[n]));
            unusual += c.pValue(c.score(nll, n, distances[n])) <= 0.05 ? 1 : 0;
        }
        assertEquals(0.05, (double) unusual / trials, 4 * Math.sqrt(0.05 * 0.95 / trials));
    }
}
