package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.privacy.ProjectKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyedStreamTest {

    private static final int N = 200_000;

    private static KeyedStream stream(String digit, String use) throws IOException {
        return new KeyedStream(ProjectKey.of(digit.repeat(64), null, Path.of(".")), use);
    }

    private static long[] longs(KeyedStream stream, int n) {
        return stream.longs(n).toArray();
    }

    @Test
    void the_same_key_and_use_give_the_same_and_any_other_gives_others() throws IOException {
        long[] first = longs(stream("a", "vae"), 5000);
        assertArrayEquals(first, longs(stream("a", "vae"), 5000));
        assertEquals(5000, Arrays.stream(first).distinct().count());
        assertNotEquals(first[0], stream("b", "vae").nextLong());
        assertNotEquals(first[0], stream("a", "gan").nextLong());
    }

    @Test
    void its_normal_numbers_have_the_moments_and_tails_of_normal_ones() throws IOException {
        KeyedStream stream = stream("c", "noise");
        double[] x = new double[N];
        Arrays.setAll(x, i -> stream.nextGaussian());
        assertEquals(0, Arrays.stream(x).average().orElseThrow(), 5 / Math.sqrt(N));
        assertEquals(
                1,
                Arrays.stream(x).map(y -> y * y).average().orElseThrow(),
                5 * Math.sqrt(2.0 / N));
        double beyond = Arrays.stream(x).filter(y -> Math.abs(y) > 2).count() / (double) N;
        assertEquals(0.0455, beyond, 5 * Math.sqrt(0.0455 / N));
    }
}
