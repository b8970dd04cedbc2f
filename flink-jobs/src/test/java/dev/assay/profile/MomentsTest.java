package dev.assay.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentsTest extends StateContract<Moments, Double> {

    private static final double RELATIVE = 1e-12;

    @Override
    Double observation(SplittableRandom random) {
        return Math.exp(random.nextDouble(-5, 5)) * (random.nextBoolean() ? 1 : -1);
    }

    @Override
    Moments of(List<Double> observations) {
        return of(observations.stream().mapToDouble(x -> x));
    }

    private static Moments of(DoubleStream numbers) {
        Moments.Builder builder = new Moments.Builder();
        numbers.forEach(x -> builder.add(x, 1));
        return builder.build();
    }

    @Override
    void assertSame(Moments expected, Moments actual) {
        assertEquals(expected.n(), actual.n());
        assertEquals(expected.mean(), actual.mean(), RELATIVE * Math.sqrt(1 + expected.m2()));
        assertEquals(expected.m2(), actual.m2(), RELATIVE * (1 + expected.m2()));
        assertEquals(expected.min(), actual.min());
        assertEquals(expected.max(), actual.max());
    }

    /** Reference values: NumPy 2.4.6, {@code mean(a)} and {@code var(a, ddof=1)}. */
    @Test
    void mean_and_variance_are_those_of_numpy() {
        assertMoments(5, 4.571428571428571, DoubleStream.of(2, 4, 4, 4, 5, 5, 7, 9));
        assertMoments(
                1700000049.95,
                834.1666666762129,
                IntStream.range(0, 1000).mapToDouble(i -> 1.7e9 + i * 0.1));
        assertMoments(1000000010, 30, DoubleStream.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16));
        assertMoments(
                3488.8987500000003,
                2094861545.4434414,
                DoubleStream.of(-80995, 80995, -1, 1, 0, 3.25, -11062.06, 38970));
    }

    private static void assertMoments(double mean, double variance, DoubleStream numbers) {
        Moments m = of(numbers);
        assertEquals(mean, m.mean(), 2 * Math.ulp(mean));
        assertEquals(variance, m.variance(), RELATIVE * variance);
        assertEquals(Math.sqrt(variance), m.stddev(), RELATIVE * Math.sqrt(variance));
    }

    @Test
    void a_count_is_as_good_as_so_many_numbers() {
        Moments.Builder counted = new Moments.Builder();
        counted.add(3.5, 1000);
        counted.add(-1, 1);
        counted.add(1e6, 7);
        double[] each = new double[1008];
        Arrays.fill(each, 0, 1000, 3.5);
        each[1000] = -1;
        Arrays.fill(each, 1001, 1008, 1e6);
        assertSame(of(DoubleStream.of(each)), counted.build());
    }

    @Test
    void fewer_than_two_numbers_do_not_vary() {
        assertEquals(0, Moments.EMPTY.variance());
        assertEquals(0, of(DoubleStream.of(7)).stddev());
        assertEquals(Double.POSITIVE_INFINITY, Moments.EMPTY.min());
        assertEquals(Double.NEGATIVE_INFINITY, Moments.EMPTY.max());
    }
}
