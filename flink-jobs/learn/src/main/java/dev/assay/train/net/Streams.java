package dev.assay.train.net;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random streams that depend on the seed and their purpose alone. */
public final class Streams {

    private Streams() {}

    /** The stream of a purpose; another purpose has another stream. */
    public static SplittableRandom of(long seed, String purpose) {
        long hash = seed;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x9E3779B97F4A7C15L;
        }
        return new SplittableRandom(hash);
    }

    /** Standard normal numbers by the polar method. */
    public static float[] gaussians(RandomGenerator random, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i += 2) {
            double u;
            double v;
            double s;
            do {
                u = 2 * random.nextDouble() - 1;
                v = 2 * random.nextDouble() - 1;
                s = u * u + v * v;
            } while (s >= 1 || s == 0);
            double scale = Math.sqrt(-2 * Math.log(s) / s);
            values[i] = (float) (u * scale);
            if (i + 1 < n) {
                values[i + 1] = (float) (v * scale);
            }
        }
        return values;
    }

    /** A standard Gumbel number: the class whose logit and it are greatest is drawn by its odds. */
    public static double gumbel(RandomGenerator random) {
        return -Math.log(-Math.log(random.nextDouble() * (1 - 2e-12) + 1e-12));
    }

    /** The numbers 0 to n - 1 in random order (Fisher and Yates). */
    public static int[] shuffled(RandomGenerator random, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
