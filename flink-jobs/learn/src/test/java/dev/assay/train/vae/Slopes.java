package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;

/** Gradients against central differences along several directions. */
public final class Slopes {

    private static final double STEP = 1.0 / 128;

    /** Of the gradient's length; what 32-bit floats and the step leave. */
    private static final double TOLERANCE = 0.01;

    private Slopes() {}

    /**
     * Asserts that {@code gradient} is the slope of {@code loss} at {@code x}: uphill, and along
     * two other directions, so that a factor, a sign or two swapped elements are noticed.
     */
    static void assertSlope(
            String what, ToDoubleFunction<float[]> loss, float[] x, float[] gradient) {
        double length = length(gradient);
        assertTrue(length > 0, what + ": there is no slope to compare");
        int n = x.length;
        float[] signs = new float[n];
        float[] swapped = new float[n];
        for (int i = 0; i < n; i++) {
            signs[i] = Math.signum(gradient[i]);
            swapped[i] = gradient[(i + 1) % n];
        }
        for (float[] direction : new float[][] {gradient, signs, swapped}) {
            double scale = 1 / length(direction);
            double expected = 0;
            for (int i = 0; i < n; i++) {
                expected += gradient[i] * direction[i] * scale;
            }
            double up = loss.applyAsDouble(moved(x, direction, STEP * scale));
            double down = loss.applyAsDouble(moved(x, direction, -STEP * scale));
            assertEquals(expected, (up - down) / (2 * STEP), TOLERANCE * length, what);
        }
    }

    private static float[] moved(float[] x, float[] direction, double by) {
        float[] moved = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = (float) (x[i] + by * direction[i]);
        }
        return moved;
    }

    private static double length(float[] x) {
        double sum = 0;
        for (float v : x) {
            sum += (double) v * v;
        }
        return Math.sqrt(sum);
    }
}
