package dev.assay.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AdamTest {

    private static INDArray row(float... values) {
        return Nd4j.createFromArray(values).reshape(1, values.length);
    }

    private static void update(Adam adam, double rate, INDArray... gradients) {
        adam.update(new ArrayList<>(List.of(gradients)), rate);
    }

    /** The formulas of Loshchilov and Hutter (2019), algorithm 2, worked with NumPy 2. */
    @Test
    void two_steps_are_those_of_the_paper() {
        INDArray p = row(1, -2, 0.5f);
        Adam adam = new Adam(List.of(p));
        update(adam, 0.01, row(0.1f, -0.2f, 0.3f));
        assertArrayEquals(
                new float[] {0.989999f, -1.989998f, 0.4899995f}, p.data().asFloat(), 2e-6f);
        update(adam, 0.01, row(0.05f, 0.4f, -0.3f));
        assertArrayEquals(
                new float[] {0.9806762f, -1.9936570f, 0.4905253f}, p.data().asFloat(), 2e-6f);
    }

    @Test
    void the_first_step_does_not_depend_on_the_gradients_size_but_the_bound_is_on_all_together() {
        INDArray p = row(0);
        INDArray q = row(0);
        Adam adam = new Adam(List.of(p, q));
        update(adam, 0.01, row(3000), row(-4000));
        assertEquals(-0.01, p.getDouble(0), 1e-6);
        assertEquals(0.01, q.getDouble(0), 1e-6);
        // Cut to length 5, the second gradients of 3 and -4 are as great as the first were.
        update(adam, 0.01, row(3), row(-4));
        assertEquals(-0.02, p.getDouble(0), 1e-6);
        assertEquals(0.02, q.getDouble(0), 1e-6);
    }

    @Test
    void without_a_gradient_parameters_decay() {
        INDArray p = row(1);
        Adam adam = new Adam(List.of(p));
        for (int step = 0; step < 10; step++) {
            update(adam, 1, row(0));
        }
        assertEquals(Math.pow(1 - 1e-4, 10), p.getDouble(0), 1e-6);
    }
}
