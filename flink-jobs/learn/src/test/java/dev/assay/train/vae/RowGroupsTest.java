package dev.assay.train.vae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.train.encode.Encoded;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowGroupsTest {

    private static Encoded rows(float... x) {
        Encoded rows = new Encoded(x.length / 2, 2);
        System.arraycopy(x, 0, rows.x(), 0, x.length);
        return rows;
    }

    private static float[] joined(float[]... parts) {
        float[] all = new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    @Test
    void rows_are_kept_as_means_of_at_least_ten() {
        Encoded rows = new Encoded(1000, 2);
        float[] x = Streams.gaussians(new SplittableRandom(1), 2000);
        System.arraycopy(x, 0, rows.x(), 0, x.length);
        float[] means = RowGroups.of(rows, new SplittableRandom(2));
        int groups = means.length / 2 / RowGroups.GROUPINGS;
        assertTrue(groups <= 1000 / RowGroups.FEWEST && groups > 50, groups + " groups");
        assertArrayEquals(means, RowGroups.of(rows, new SplittableRandom(2)));
    }

    /** Ten rows around each of two places: their means are those places. */
    @Test
    void the_distance_is_that_from_the_nearest_mean() {
        float[] here = {1, 0, -1, 0, 0, 1, 0, -1, 0, 0};
        float[] there = {11, 0, 9, 0, 10, 1, 10, -1, 10, 0};
        Encoded accepted = rows(joined(here, here, there, there));
        float[] means = RowGroups.of(accepted, new SplittableRandom(1));
        assertEquals(4 * RowGroups.GROUPINGS, means.length);
        double[] distances = new RowGroups(means, 2).distances(rows(3, 4, 10, 2, 0, 0));
        assertArrayEquals(new double[] {5, 2, 0}, distances, 1e-3);
    }

    @Test
    void fewer_rows_than_two_groups_are_one() {
        float[] means = RowGroups.of(rows(1, 2, 3, 4, 5, 6), new SplittableRandom(1));
        assertArrayEquals(new float[] {3, 4, 3, 4, 3, 4}, means, 1e-6f);
    }
}
