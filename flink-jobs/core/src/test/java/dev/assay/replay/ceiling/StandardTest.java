package dev.assay.replay.ceiling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardTest {

    private static Description of(double value, double chance) {
        return new Description(new double[] {value}, new double[] {chance});
    }

    /** A variance of 4, of which 1 is chance; a batch of fewer rows has more of that. */
    @Test
    void what_few_rows_explain_is_no_spread() {
        Standard standard = Standard.of(List.of(of(8, 1), of(10, 1), of(12, 1)));
        assertEquals(10, standard.means()[0]);
        assertEquals(3, standard.spreads()[0]);
        assertArrayEquals(new double[] {1}, standard.steps(of(12, 1)), 1e-12);
        assertArrayEquals(new double[] {0.5}, standard.steps(of(12, 13)), 1e-12);
    }

    @Test
    void what_never_differs_is_far_out_when_it_does() {
        Standard standard = Standard.of(List.of(of(1, 0), of(1, 0)));
        assertArrayEquals(new double[] {0}, standard.steps(of(1, 0)));
        assertArrayEquals(new double[] {10}, standard.steps(of(1.1, 0)));
        assertArrayEquals(new double[] {-10}, standard.steps(of(-5, 0)));
    }

    @Test
    void what_is_not_known_is_as_usual() {
        Standard standard = Standard.of(List.of(of(8, 0), of(Double.NaN, 0), of(12, 0)));
        assertEquals(10, standard.means()[0]);
        assertArrayEquals(new double[] {0}, standard.steps(of(Double.NaN, 0)));
    }
}
