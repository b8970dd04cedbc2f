package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideNoiseTest {

    private static final MathContext DIGITS = new MathContext(60);

    /** exp(−y² / 2σ²) by decimals, as the table does not compute it. */
    private static BigDecimal weight(int y, int sigma) {
        BigDecimal x =
                BigDecimal.valueOf((long) y * y)
                        .divide(BigDecimal.valueOf(2L * sigma * sigma), DIGITS);
        // (exp(−x / 1024))¹⁰²⁴, whose series ends soon.
        BigDecimal small = x.divide(BigDecimal.valueOf(1024), DIGITS).negate();
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k < 60; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1024, DIGITS);
    }

    @Test
    void a_table_has_the_probabilities_to_far_more_digits_than_anybody_can_see() {
        int sigma = 8;
        GaussianTable table = new GaussianTable(3);
        BigDecimal all = BigDecimal.ZERO;
        for (int y = 0; y < 16 * sigma; y++) {
            all = all.add(weight(y, sigma), DIGITS);
        }
        BigDecimal one = new BigDecimal(BigInteger.ONE.shiftLeft(128));
        BigInteger sum = BigInteger.ZERO;
        for (int y = 0; y < 16 * sigma; y++) {
            BigInteger units = table.units(y);
            sum = sum.add(units);
            BigDecimal expected = weight(y, sigma).divide(all, DIGITS).multiply(one, DIGITS);
            BigDecimal off = new BigDecimal(units).subtract(expected).abs();
            assertTrue(off.doubleValue() <= (y == 0 ? 16 * sigma : 1), y + " is off by " + off);
        }
        assertEquals(BigInteger.ONE.shiftLeft(128), sum);
    }

    /** 0.9999 of χ² with that many degrees of freedom, by Wilson and Hilferty. */
    private static double limit(int freedom) {
        double c = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - c + 3.719 * Math.sqrt(c), 3);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "5, 1", "5, 2", "6, 1"})
    void each_number_is_as_frequent_as_it_should_be(int upper, int lower) {
        int sigma = 1 << upper + lower;
        WideNoise noise =
                new WideNoise(new SplittableRandom(7), new GaussianTable(upper), upper, lower);
        int draws = 600_000;
        int far = 3 * sigma;
        long[] counts = new long[2 * far + 3];
        for (int i = 0; i < draws; i++) {
            counts[(int) Math.max(-far - 1, Math.min(far + 1, noise.next())) + far + 1]++;
        }
        double all = 0;
        for (int x = -20 * sigma; x <= 20 * sigma; x++) {
            all += Math.exp(-x * (double) x / (2.0 * sigma * sigma));
        }
        double chi = 0;
        double beyond = draws;
        for (int x = -far; x <= far; x++) {
            double expected = draws * Math.exp(-x * (double) x / (2.0 * sigma * sigma)) / all;
            beyond -= expected;
            chi += Math.pow(counts[x + far + 1] - expected, 2) / expected;
        }
        chi += Math.pow(counts[0] - beyond / 2, 2) / (beyond / 2);
        chi += Math.pow(counts[2 * far + 2] - beyond / 2, 2) / (beyond / 2);
        assertTrue(chi < limit(2 * far + 2), "chi-square " + chi);
    }

    @Test
    void the_deviation_is_what_is_said_and_the_last_digits_are_even() {
        WideNoise noise = new WideNoise(new SplittableRandom(11));
        int draws = 1_000_000;
        double sum = 0;
        double squares = 0;
        long[] digits = new long[16];
        int positive = 0;
        for (int i = 0; i < draws; i++) {
            long x = noise.next();
            sum += x / WideNoise.DEVIATION;
            squares += Math.pow(x / WideNoise.DEVIATION, 2);
            digits[(int) (x & 15)]++;
            positive += x > 0 ? 1 : 0;
        }
        assertEquals(0, sum / draws, 4e-3);
        assertEquals(1, squares / draws, 6e-3);
        assertEquals(0.5, (double) positive / draws, 2e-3);
        double chi = 0;
        for (long count : digits) {
            chi += Math.pow(count - draws / 16.0, 2) / (draws / 16.0);
        }
        assertTrue(chi < limit(15), "chi-square " + chi);
    }
}
