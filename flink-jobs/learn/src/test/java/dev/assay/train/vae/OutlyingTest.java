package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.train.encode.Encoded;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlyingTest {

    /** A tenth of normal numbers moved by that many standard deviations. */
    private static double[] moved(double by) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, 4000)
                .mapToDouble(i -> random.nextGaussian() + (i % 10 == 0 ? by : 0))
                .toArray();
    }

    /** {@code scipy.stats.norm.sf(4 * norm.ppf(.75))}, SciPy 1.17.1: 0.0035. */
    @Test
    void few_normal_numbers_are_beyond_the_fence() {
        double[] normal = moved(0);
        Outlying outlying = Outlying.of(normal);
        assertEquals(4 * 0.6745, outlying.fence(), 0.25);
        assertEquals(0.0035, outlying.share(normal), 0.004);
        assertFalse(outlying.areMany(normal));
    }

    @Test
    void a_tenth_that_is_far_away_is_beyond_it() {
        double[] numbers = moved(20);
        Outlying outlying = Outlying.of(numbers);
        assertTrue(outlying.areMany(numbers));
        assertEquals(0.1, outlying.share(numbers), 0.005);
    }

    @Test
    void rows_within_the_fence_are_kept_in_their_order() {
        Encoded rows = new Encoded(3, 1);
        System.arraycopy(new float[] {0, 1, 2}, 0, rows.x(), 0, 3);
        Encoded within = new Outlying(1).within(rows, new double[] {1, 2, 0});
        assertEquals(2, within.rows());
        assertEquals(0, within.x()[0]);
        assertEquals(2, within.x()[1]);
    }

    @Test
    void equal_numbers_have_none_beyond() {
        assertFalse(Outlying.of(new double[50]).areMany(new double[50]));
    }
}
