package dev.assay.train.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoisySharesTest {

    @Test
    void shares_have_the_noise_that_is_stated_for_as_many_groups() {
        int[] counts = new int[4000];
        Arrays.fill(counts, 10_000);
        float[] logarithms =
                new NoisyShares(8, 9).logarithms(counts, 20_000, new SplittableRandom(1));
        double squares = 0;
        for (float logarithm : logarithms) {
            double noise = Math.exp(logarithm) * 20_000 - 10_000;
            squares += noise * noise / counts.length;
        }
        assertEquals(8 * 3, Math.sqrt(squares), 1);
    }

    @Test
    void a_class_of_fewer_rows_than_the_noise_counts_as_many_as_the_noise() {
        float[] logarithms =
                new NoisyShares(8, 4).logarithms(new int[500], 1000, new SplittableRandom(1));
        double least = Float.POSITIVE_INFINITY;
        for (float logarithm : logarithms) {
            least = Math.min(least, logarithm);
        }
        assertEquals(Math.log(16.0 / 1000), least, 1e-6);
    }
}
