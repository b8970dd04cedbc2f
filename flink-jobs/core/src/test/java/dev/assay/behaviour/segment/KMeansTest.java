package dev.assay.behaviour.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {

    private static double[][] points(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] points = new double[n][2];
        for (double[] point : points) {
            point[0] = random.nextDouble();
            point[1] = random.nextDouble();
        }
        return points;
    }

    /** Of all ways to put each point into one of the groups the one with the least inertia. */
    private static double optimum(double[][] points, int k) {
        double best = Double.POSITIVE_INFINITY;
        int ways = (int) Math.pow(k, points.length);
        for (int way = 0; way < ways; way++) {
            double[][] sums = new double[k][3];
            for (int i = 0, rest = way; i < points.length; i++, rest /= k) {
                sums[rest % k][0] += points[i][0];
                sums[rest % k][1] += points[i][1];
                sums[rest % k][2]++;
            }
            double inertia = 0;
            for (int i = 0, rest = way; i < points.length; i++, rest /= k) {
                double[] sum = sums[rest % k];
                double[] centre = {sum[0] / sum[2], sum[1] / sum[2]};
                inertia += KMeans.distance(points[i], centre);
            }
            best = Math.min(best, inertia);
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_few_points_the_best_groups_are_found(long seed) {
        double[][] points = points(9, seed);
        KMeans found = KMeans.of(points, 3, new SplittableRandom(seed));
        assertEquals(optimum(points, 3), found.inertia(), 1e-12);
    }

    @Test
    void the_same_points_give_the_same_groups() {
        double[][] points = points(500, 1);
        KMeans one = KMeans.of(points, 4, new SplittableRandom(7));
        KMeans again = KMeans.of(points, 4, new SplittableRandom(7));
        assertArrayEquals(one.groups(), again.groups());
        assertEquals(one.inertia(), again.inertia());
    }

    @Test
    void the_silhouette_is_greatest_where_there_are_as_many_groups_as_are_apart() {
        double[][] points = points(400, 2);
        for (int i = 0; i < points.length; i++) {
            points[i][0] += 5 * (i % 4);
        }
        double four = silhouette(points, 4);
        assertTrue(four > silhouette(points, 3));
        assertTrue(four > silhouette(points, 5));
    }

    /** Two and two, a and b apart by 1, groups by 10: (10.5 - 1) / 10.5 and (9.5 - 1) / 9.5. */
    @Test
    void the_silhouette_is_what_a_hand_comes_to() {
        double[][] points = {{0}, {1}, {10}, {11}};
        KMeans found = KMeans.of(points, 2, new SplittableRandom(1));
        assertEquals((9.5 / 10.5 + 8.5 / 9.5) / 2, found.silhouette(points, 4), 1e-12);
    }

    @Test
    void points_that_are_all_the_same_are_one_group() {
        double[][] points = new double[20][2];
        KMeans found = KMeans.of(points, 3, new SplittableRandom(1));
        assertEquals(0, found.inertia());
        assertEquals(0, found.silhouette(points, 20));
    }

    private static double silhouette(double[][] points, int k) {
        return KMeans.of(points, k, new SplittableRandom(1)).silhouette(points, points.length);
    }
}
