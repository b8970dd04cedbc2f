package dev.assay.series.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Reference values: the formula in Python 3.11. */
class ResidualsTest {

    @Test
    void a_residual_is_the_root_of_the_deviance() {
        Residuals half = Residuals.from(List.of(new Share(50, 100)));
        assertEquals(0.5, half.expected());
        assertEquals(-10.229840113751024, half.of(new Share(100, 400)), 1e-9);
        assertEquals(0, half.of(new Share(20, 40)), 1e-12);
    }

    @Test
    void what_was_never_seen_is_expected_now_and_then() {
        Residuals never = Residuals.from(List.of(new Share(0, 800)));
        assertTrue(never.expected() > 0 && never.expected() < 0.001);
        assertTrue(Double.isFinite(never.of(new Share(40, 40))));
        assertTrue(never.of(new Share(0, 40)) < 0);
    }

    @Test
    void a_share_has_its_residual() {
        Residuals some = Residuals.from(List.of(new Share(10, 300)));
        for (int with : new int[] {0, 1, 40, 77}) {
            Share share = new Share(with, 80);
            assertEquals(share.value(), some.share(some.of(share), 80), 1e-9);
        }
        assertEquals(1, some.share(1e9, 80), 1e-9);
        assertEquals(0, some.share(-1e9, 80), 1e-9);
    }

    @Test
    void where_rows_are_independent_batches_vary_by_sampling_alone() {
        SplittableRandom random = new SplittableRandom(5);
        double[] rows = new double[200];
        double[] residuals = new double[200];
        Residuals tenth = new Residuals(0.1);
        for (int i = 0; i < rows.length; i++) {
            int n = 100 + random.nextInt(400);
            int with = 0;
            for (int row = 0; row < n; row++) {
                with += random.nextDouble() < 0.1 ? 1 : 0;
            }
            rows[i] = n;
            residuals[i] = tenth.of(new Share(with, n));
        }
        Dispersion dispersion = Dispersion.of(residuals, rows, 0);
        assertEquals(1, dispersion.width(300), 0.3);
    }

    /** A share that moves from batch to batch is seen the clearer the more rows there are. */
    @Test
    void where_batches_differ_large_ones_are_farther_away() {
        double[] rows = new double[100];
        double[] residuals = new double[100];
        Residuals tenth = new Residuals(0.1);
        for (int i = 0; i < rows.length; i++) {
            long n = i % 2 == 0 ? 1000 : 4000;
            long with = Math.round(n * (0.05 + 0.001 * i));
            rows[i] = n;
            residuals[i] = tenth.of(new Share(with, n));
        }
        Dispersion dispersion = Dispersion.of(residuals, rows, 0);
        assertEquals(2, dispersion.width(4000) / dispersion.width(1000), 0.15);
        assertTrue(dispersion.width(1000) > 2, dispersion.toString());
    }

    @Test
    void a_deviation_of_a_large_batch_is_usual_up_to_an_angle() {
        Dispersion none = Dispersion.of(new double[10], filled(10, 50), 0.01);
        assertEquals(1, none.width(50));
        assertEquals(20, none.width(1_000_000));
        assertEquals(1, Dispersion.of(new double[0], new double[0], 0.01).width(7));
    }

    private static double[] filled(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
