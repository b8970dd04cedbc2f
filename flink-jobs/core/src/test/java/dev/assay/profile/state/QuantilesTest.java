package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest extends StateContract<Quantiles, Double> {

    private static final int MANY = 50_000;

    @Override
    public Double observation(SplittableRandom random) {
        return Math.exp(random.nextDouble(-20, 20)) * (random.nextInt(3) - 1);
    }

    @Override
    public Quantiles of(List<Double> observations) {
        return of(observations.stream().mapToDouble(x -> x).toArray());
    }

    private static Quantiles of(double... numbers) {
        QuantileFold builder = new QuantileFold();
        for (double x : numbers) {
            builder.add(x, 1);
        }
        return builder.build();
    }

    @Override
    public int most() {
        return MANY;
    }

    @Test
    void quantiles_are_exact_while_there_are_few_different_numbers() {
        SplittableRandom random = new SplittableRandom(1);
        double[] numbers = new double[100_000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (random.nextInt(Quantiles.CAPACITY) - 1000) * 0.1;
        }
        Quantiles q = of(numbers);
        Arrays.sort(numbers);
        assertEquals(0, q.shift());
        for (int permille = 0; permille <= 1000; permille++) {
            long rank = Math.max(1, (permille * (long) numbers.length + 999) / 1000);
            assertEquals(numbers[(int) rank - 1], q.quantile(permille / 1000.0));
        }
    }

    /** Ranks that come out a little too great in binary. */
    @ParameterizedTest
    @ValueSource(ints = {3, 7, 10, 100, 1000})
    void each_rank_of_equal_steps_is_the_next_number(int n) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> i + 1);
        Quantiles q = of(numbers);
        for (int i = 1; i <= n; i++) {
            assertEquals(i, q.quantile((double) i / n));
        }
        assertEquals(1, q.quantile(0));
    }

    static Stream<ToDoubleFunction<SplittableRandom>> distributions() {
        return Stream.of(
                r -> r.nextDouble(),
                r -> r.nextDouble(-1, 1) * 1e-200,
                r -> Math.exp(r.nextDouble(-300, 300)),
                r -> 1.7e9 + r.nextDouble() * 1e5,
                r -> -Math.exp(5 * r.nextDouble()),
                r -> r.nextInt(10) == 0 ? 0 : r.nextDouble(0, 1e6));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void quantiles_of_many_numbers_stay_within_the_stated_relative_error(
            ToDoubleFunction<SplittableRandom> distribution) {
        SplittableRandom random = new SplittableRandom(2);
        double[] numbers =
                DoubleStream.generate(() -> distribution.applyAsDouble(random))
                        .limit(MANY)
                        .toArray();
        Quantiles q = of(numbers);
        Arrays.sort(numbers);
        assertTrue(q.buckets() <= Quantiles.CAPACITY && q.buckets() > Quantiles.CAPACITY / 4);
        double relative = Math.scalb(1.0, q.shift() - 53);
        for (int percent = 1; percent <= 100; percent++) {
            double exact = numbers[percent * MANY / 100 - 1];
            assertEquals(exact, q.quantile(percent / 100.0), relative * Math.abs(exact) + 1e-300);
        }
    }

    @Test
    void no_number_is_lost_or_made() {
        SplittableRandom random = new SplittableRandom(3);
        QuantileFold builder = new QuantileFold();
        long n = 0;
        for (int i = 0; i < 20_000; i++) {
            long count = 1 + random.nextInt(5);
            builder.add(observation(random), count);
            n += count;
        }
        Quantiles q = builder.build();
        assertEquals(n, q.n());
        long sum = 0;
        for (int i = 0; i < q.buckets(); i++) {
            assertTrue(q.count(i) > 0);
            assertTrue(i == 0 || q.value(i) > q.value(i - 1));
            sum += q.count(i);
        }
        assertEquals(n, sum);
    }

    @Test
    void blurred_no_number_can_be_told_from_its_neighbours_however_few_there_are() {
        QuantileFold builder = new QuantileFold();
        builder.add(51_234, 1);
        builder.add(-0.25, 2);
        Quantiles blurred = builder.build().blurred();
        assertEquals(3, blurred.n());
        assertEquals(51_200, blurred.quantile(1), 51_200 * 0.07);
        assertNotEquals(51_234, blurred.quantile(1));
        assertEquals(blurred, blurred.blurred());
        QuantileFold neighbour = new QuantileFold();
        neighbour.add(51_999, 1);
        neighbour.add(-0.251, 2);
        assertEquals(neighbour.build().blurred(), blurred);
    }

    @Test
    void a_key_keeps_the_order_of_numbers_and_gives_them_back() {
        double[] ascending = {
            -Double.MAX_VALUE,
            -1e300,
            -1,
            -Double.MIN_NORMAL,
            -Double.MIN_VALUE,
            0,
            Double.MIN_VALUE,
            1e-300,
            1,
            Math.nextUp(1),
            Double.MAX_VALUE
        };
        Quantiles q = of(ascending);
        for (int i = 0; i < ascending.length; i++) {
            assertEquals(ascending[i], q.value(i));
        }
        assertEquals(Quantiles.key(0.0), Quantiles.key(-0.0));
    }

    @Test
    void the_distribution_function_counts_half_of_what_is_equal() {
        Quantiles q = of(1, 2, 2, 4);
        assertEquals(0, q.cdf(0));
        assertEquals(0.125, q.cdf(1));
        assertEquals(0.25, q.cdf(1.5));
        assertEquals(0.5, q.cdf(2));
        assertEquals(0.875, q.cdf(4));
        assertEquals(1, q.cdf(5));
    }

    @Test
    void of_no_numbers_there_is_no_quantile() {
        assertTrue(Double.isNaN(Quantiles.EMPTY.quantile(0.5)));
        assertTrue(Double.isNaN(Quantiles.EMPTY.cdf(0)));
    }

    @Test
    void no_quantile_is_beyond_the_least_or_the_greatest_number_however_they_are_cut() {
        SplittableRandom random = new SplittableRandom(4);
        double[] numbers = random.doubles(50_000, 100.1, 100.9).toArray();
        Quantiles whole = of(numbers);
        assertTrue(whole.shift() > 0);
        double least = Arrays.stream(numbers).min().orElseThrow();
        double greatest = Arrays.stream(numbers).max().orElseThrow();
        assertEquals(least, whole.quantile(0));
        assertEquals(greatest, whole.quantile(1));
        for (int i = 0; i < whole.buckets(); i++) {
            assertTrue(least <= whole.value(i) && whole.value(i) <= greatest);
        }
        Quantiles few = of(Arrays.copyOfRange(numbers, 0, 10));
        Quantiles rest = of(Arrays.copyOfRange(numbers, 10, numbers.length));
        assertEquals(whole, few.plus(rest));
        assertEquals(whole, rest.plus(few));
    }

    @Test
    void grouped_or_blurred_the_least_and_the_greatest_number_are_not_told() {
        SplittableRandom random = new SplittableRandom(5);
        QuantileFold builder = new QuantileFold();
        random.doubles(50_000, 100.1, 100.9).forEach(x -> builder.add(x, 1));
        builder.add(100, 1);
        builder.add(101.00001, 1);
        Quantiles q = builder.build();
        assertEquals(101.00001, q.quantile(1));
        assertTrue(q.grouped(10).quantile(1) < 101);
        assertTrue(q.grouped(10).quantile(0) > 100);
        assertNotEquals(101.00001, q.blurred().quantile(1));
        assertNotEquals(101.00001, q.blurred().grouped(10).quantile(1));
    }
}
