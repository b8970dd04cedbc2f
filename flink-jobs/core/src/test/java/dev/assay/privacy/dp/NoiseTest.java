package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {

    private static final int DRAWS = 60_000;

    /** 0.9999 of χ² with that many degrees of freedom, by Wilson and Hilferty. */
    private static double limit(int freedom) {
        double c = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - c + 3.719 * Math.sqrt(c), 3);
    }

    /** χ² of draws against weights of whole numbers, of which tails with few are one. */
    private static void fits(Supplier<Integer> draw, IntToDoubleFunction weight, int far) {
        double all = 0;
        for (int x = -20 * far; x <= 20 * far; x++) {
            all += weight.applyAsDouble(x);
        }
        long[] counts = new long[2 * far + 3];
        for (int i = 0; i < DRAWS; i++) {
            int x = draw.get();
            counts[Math.max(-far - 1, Math.min(far + 1, x)) + far + 1]++;
        }
        double chi = 0;
        double tails = 1;
        for (int x = -far; x <= far; x++) {
            double share = weight.applyAsDouble(x) / all;
            tails -= share;
            double expected = DRAWS * share;
            chi += Math.pow(counts[x + far + 1] - expected, 2) / expected;
        }
        double expected = Math.max(1e-9, DRAWS * tails / 2);
        if (expected >= 5) {
            chi += Math.pow(counts[0] - expected, 2) / expected;
            chi += Math.pow(counts[2 * far + 2] - expected, 2) / expected;
        }
        assertTrue(chi < limit(2 * far + 2), "chi-square " + chi + " > " + limit(2 * far + 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 2.5, 10})
    void laplace_is_distributed_as_it_should_be(double scale) {
        Noise noise = new Noise(new SplittableRandom(1));
        fits(
                () -> noise.laplace(scale).intValueExact(),
                x -> Math.exp(-Math.abs(x) / scale),
                (int) Math.ceil(2 * scale));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8, 2.5, 12})
    void gaussian_is_distributed_as_it_should_be(double sigma) {
        Noise noise = new Noise(new SplittableRandom(2));
        fits(
                () -> noise.gaussian(sigma).intValueExact(),
                x -> Math.exp(-x * (double) x / (2 * sigma * sigma)),
                (int) Math.ceil(1.8 * sigma));
    }

    /** What DP-Auditorium does: the odds of an event on neighbours, with intervals. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void no_attack_tells_neighbours_apart_better_than_epsilon_allows(double epsilon) {
        double found = attack(epsilon, 0, new Noise(new SplittableRandom(3))::laplace, 1 / epsilon);
        assertTrue(found <= epsilon, found + " > " + epsilon);
        assertTrue(found > 0.7 * epsilon, "the attack is weak: " + found);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void nor_than_epsilon_and_delta_allow(double epsilon) {
        double delta = 1e-6;
        double sigma = 1 / Math.sqrt(2 * Accountant.rho(epsilon, delta));
        double found = attack(epsilon, delta, new Noise(new SplittableRandom(4))::gaussian, sigma);
        assertTrue(found <= epsilon, found + " > " + epsilon);
    }

    @FunctionalInterface
    private interface Drawn {
        java.math.BigInteger of(double scale);
    }

    private static double attack(double epsilon, double delta, Drawn noise, double scale) {
        int far = (int) Math.ceil(4 * scale) + 2;
        long[] one = new long[2 * far + 1];
        long[] other = new long[2 * far + 1];
        for (int i = 0; i < DRAWS; i++) {
            one[Math.max(-far, Math.min(far, noise.of(scale).intValueExact() + 1)) + far]++;
            other[Math.max(-far, Math.min(far, noise.of(scale).intValueExact())) + far]++;
        }
        double most = 0;
        long p = 0;
        long q = 0;
        for (int t = 2 * far; t >= 0; t--) {
            p += one[t];
            q += other[t];
            double least = p / (double) DRAWS - 4 * Math.sqrt(p) / DRAWS;
            double greatest = q / (double) DRAWS + (4 * Math.sqrt(q) + 8) / DRAWS;
            if (least > delta) {
                most = Math.max(most, Math.log((least - delta) / greatest));
            }
        }
        return most;
    }

    @Test
    void the_same_bits_give_the_same_noise() {
        Noise a = new Noise(new SplittableRandom(5));
        Noise b = new Noise(new SplittableRandom(5));
        for (int i = 0; i < 100; i++) {
            assertEquals(a.gaussian(1e9), b.gaussian(1e9));
            assertEquals(a.laplace(1e-3), b.laplace(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void noise_of_no_scale_is_refused(double scale) {
        Noise noise = new Noise(new SplittableRandom(6));
        assertThrows(IllegalArgumentException.class, () -> noise.laplace(scale));
        assertThrows(IllegalArgumentException.class, () -> noise.gaussian(scale));
    }
}
