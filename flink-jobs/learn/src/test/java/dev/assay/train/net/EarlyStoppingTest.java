package dev.assay.train.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    private final Parameters parameters = new Parameters(1);
    private final Parameters.Matrix weight = parameters.take(1, 1);
    private final EarlyStopping stopping = new EarlyStopping(parameters, 2);

    private void look(double loss) {
        weight.value().assign(loss);
        stopping.look(loss);
    }

    @Test
    void it_is_over_after_so_many_looks_in_a_row_without_progress() {
        look(3);
        look(4);
        look(2);
        look(2);
        assertFalse(stopping.isOver());
        look(5);
        assertTrue(stopping.isOver());
    }

    @Test
    void the_parameters_of_the_least_loss_are_kept() {
        look(3);
        look(1);
        look(2);
        assertEquals(1, stopping.least());
        assertArrayEquals(new float[] {1}, stopping.best());
    }

    @Test
    void what_is_not_a_number_is_no_progress() {
        look(Double.NaN);
        look(Double.NaN);
        assertTrue(stopping.isOver());
        assertEquals(Double.POSITIVE_INFINITY, stopping.least());
        assertArrayEquals(new float[] {0}, stopping.best());
    }
}
