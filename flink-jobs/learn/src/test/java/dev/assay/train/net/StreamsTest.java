package dev.assay.train.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamsTest {

    @Test
    void a_stream_depends_on_its_seed_and_its_purpose_and_on_nothing_else() {
        long first = Streams.of(1, "weights").nextLong();
        assertEquals(first, Streams.of(1, "weights").nextLong());
        assertNotEquals(first, Streams.of(2, "weights").nextLong());
        assertNotEquals(first, Streams.of(1, "steps").nextLong());
    }

    @Test
    void gaussians_have_the_moments_of_the_standard_normal() {
        int n = 100_001;
        float[] x = Streams.gaussians(new SplittableRandom(1), n);
        double mean = IntStream.range(0, n).mapToDouble(i -> x[i]).average().orElseThrow();
        double square = IntStream.range(0, n).mapToDouble(i -> x[i] * x[i]).sum() / n;
        double fourth = IntStream.range(0, n).mapToDouble(i -> Math.pow(x[i], 4)).sum() / n;
        assertEquals(n, x.length);
        assertEquals(0, mean, 4 / Math.sqrt(n));
        assertEquals(1, square, 4 * Math.sqrt(2.0 / n));
        assertEquals(3, fourth, 4 * Math.sqrt(96.0 / n));
    }

    @Test
    void shuffling_keeps_every_number_and_its_first_place_goes_to_each_alike() {
        int[] firsts = new int[5];
        for (int seed = 0; seed < 5000; seed++) {
            int[] order = Streams.shuffled(new SplittableRandom(seed), 5);
            firsts[order[0]]++;
            Arrays.sort(order);
            assertArrayEquals(new int[] {0, 1, 2, 3, 4}, order);
        }
        for (int count : firsts) {
            assertEquals(1000, count, 4 * Math.sqrt(5000 * 0.2 * 0.8));
        }
    }
}
