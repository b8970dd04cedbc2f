package dev.assay.train.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.train.model.ModelException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

class AdamTest {

    private static Parameters parameters(float... values) throws ModelException {
        Parameters parameters = new Parameters(values.length);
        parameters.restore(values);
        return parameters;
    }

    private static void update(Adam adam, Parameters p, double rate, float... gradients) {
        p.gradients().assign(Nd4j.createFromArray(gradients).reshape(1, gradients.length));
        adam.update(rate);
    }

    /** The formulas of Loshchilov and Hutter (2019), algorithm 2, worked with NumPy 2. */
    @Test
    void two_steps_are_those_of_the_paper() throws ModelException {
        Parameters p = parameters(1, -2, 0.5f);
        Adam adam = new Adam(p);
        update(adam, p, 0.01, 0.1f, -0.2f, 0.3f);
        assertArrayEquals(new float[] {0.989999f, -1.989998f, 0.4899995f}, p.copy(), 2e-6f);
        update(adam, p, 0.01, 0.05f, 0.4f, -0.3f);
        assertArrayEquals(new float[] {0.9806762f, -1.9936570f, 0.4905253f}, p.copy(), 2e-6f);
    }

    @Test
    void the_first_step_does_not_depend_on_the_gradients_size_but_the_bound_is_on_all_together()
            throws ModelException {
        Parameters p = parameters(0, 0);
        Adam adam = new Adam(p);
        update(adam, p, 0.01, 3000, -4000);
        assertEquals(-0.01, p.copy()[0], 1e-6);
        assertEquals(0.01, p.copy()[1], 1e-6);
        // Cut to length 5, the second gradients of 3 and -4 are as great as the first were.
        update(adam, p, 0.01, 3, -4);
        assertEquals(-0.02, p.copy()[0], 1e-6);
        assertEquals(0.02, p.copy()[1], 1e-6);
    }

    @Test
    void without_a_gradient_parameters_decay() throws ModelException {
        Parameters p = parameters(1);
        Adam adam = new Adam(p);
        for (int step = 0; step < 10; step++) {
            update(adam, p, 1, 0);
        }
        assertEquals(Math.pow(1 - 1e-4, 10), p.copy()[0], 1e-6);
    }
}
