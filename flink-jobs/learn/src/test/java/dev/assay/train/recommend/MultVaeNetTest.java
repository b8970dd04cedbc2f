package dev.assay.train.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.train.model.ModelException;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MultVaeNetTest {

    private static final int[][] HISTORIES = {{0, 2, 5}, {1, 2}, {3, 4, 5, 6}, {0}};
    private static final int ITEMS = 7;

    private static MultVaeNet net() {
        return new MultVaeNet(ITEMS, HISTORIES.length, Streams.of(3, "weights"));
    }

    private static double loss(float[] weights, float[] noise) {
        MultVaeNet net = net();
        try {
            net.parameters().restore(weights);
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
        return net.step(HISTORIES, HISTORIES, noise, 0.7);
    }

    /** Gradients by hand against central differences along several directions. */
    @Test
    void gradients_are_the_slope_of_the_loss() {
        float[] noise = Streams.gaussians(Streams.of(5, "noise"), 4 * MultVaeNet.LATENT);
        MultVaeNet net = net();
        net.step(HISTORIES, HISTORIES, noise, 0.7);
        float[] gradient = net.parameters().gradients().dup().data().asFloat();
        float[] weights = net.parameters().copy();
        double length = 0;
        for (float g : gradient) {
            length += (double) g * g;
        }
        length = Math.sqrt(length);
        float[] swapped = new float[gradient.length];
        for (int i = 0; i < swapped.length; i++) {
            swapped[i] = gradient[(i + 1) % swapped.length];
        }
        for (float[] direction : new float[][] {gradient, swapped}) {
            double expected = 0;
            for (int i = 0; i < gradient.length; i++) {
                expected += gradient[i] * direction[i] / length;
            }
            double step = 1.0 / 128;
            double up = loss(moved(weights, direction, step / length), noise);
            double down = loss(moved(weights, direction, -step / length), noise);
            assertEquals(expected, (up - down) / (2 * step), 0.01 * length);
        }
    }

    private static float[] moved(float[] x, float[] direction, double by) {
        float[] moved = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = (float) (x[i] + by * direction[i]);
        }
        return moved;
    }

    @Test
    void one_user_gets_what_he_gets_among_others() {
        MultVaeNet net = net();
        float[] all = net.logits(HISTORIES);
        float[] one = net.logits(new int[][] {HISTORIES[2]});
        assertArrayEquals(Arrays.copyOfRange(all, 2 * ITEMS, 3 * ITEMS), one, 1e-5f);
    }

    @Test
    void without_weights_it_says_what_most_have() {
        float[] shares = {-1, -2, -3, -4, -5, -6, -7};
        MultVaeNet net = net();
        try {
            net.parameters().restore(new float[net.parameters().copy().length]);
        } catch (ModelException e) {
            throw new AssertionError(e);
        }
        assertArrayEquals(shares, net.startingFrom(shares).logits(new int[][] {{3}}), 1e-6f);
        assertTrue(net.heldOut(new int[][] {{3}}, new int[][] {{0}}) < 1);
    }
}
