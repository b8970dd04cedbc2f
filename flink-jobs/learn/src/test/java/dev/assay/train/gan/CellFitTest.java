package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CellFitTest {

    /** Of 1,000 cells some fit their row e times as well as any, the others a hundredth as well. */
    private static CellFit fit(int others) {
        double[] odds = new double[1000];
        Arrays.fill(odds, 1);
        Arrays.fill(odds, 0, others, -Math.log(100));
        return CellFit.of(odds, PlattScaling.NONE);
    }

    /** Where {@code 900 a / (1 + aπ) + 100 b / (1 + bπ)} is 0, with a = 1 / e - 1 and b = 99. */
    @Test
    void the_share_of_cells_from_other_rows_is_the_likeliest_one() {
        assertEquals(0.0, fit(0).share(), 1e-8);
        assertEquals(0.14910676159602354, fit(100).share(), 1e-6);
        assertEquals(1.0, fit(1000).share(), 1e-8);
    }

    /** numpy: {@code (900 * log(.9 + .1 / e) + 100 * log(.9 + 10)) / 1000}. */
    @Test
    void evidence_is_the_mean_logarithm_of_odds_that_a_tenth_is_from_other_rows() {
        assertEquals(0.18010777652455953, fit(100).evidence().value(), 1e-12);
    }

    @Test
    void one_cell_however_strange_counts_for_little() {
        double[] odds = new double[1000];
        Arrays.fill(odds, 1);
        odds[0] = -1e9;
        assertEquals(0.002, CellFit.of(odds, PlattScaling.NONE).share(), 0.001);
    }

    /** numpy: {@code (900 * (a / (1 + a*s))**2 + 100 * (99 / (1 + 99*s))**2) / 1000}. */
    @Test
    void what_a_cell_tells_of_the_share_is_its_fisher_information() {
        assertEquals(4.383580261564158, fit(100).information(), 1e-6);
        assertTrue(fit(100).isTied());
    }

    @Test
    void a_column_whose_cells_fit_every_row_is_on_its_own() {
        assertFalse(CellFit.of(new double[1000], PlattScaling.NONE).isTied());
    }
}
