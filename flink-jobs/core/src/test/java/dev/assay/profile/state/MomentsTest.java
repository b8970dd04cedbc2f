package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.Cells;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest extends StateContract<Moments, Double> {

    private static final double RELATIVE = 1e-12;

    @Override
    public Double observation(SplittableRandom random) {
        return Math.exp(random.nextDouble(-5, 5)) * (random.nextBoolean() ? 1 : -1);
    }

    @Override
    public Moments of(List<Double> observations) {
        return of(observations.stream().mapToDouble(x -> x));
    }

    private static Moments of(DoubleStream numbers) {
        Moments.Builder builder = new Moments.Builder();
        numbers.forEach(x -> builder.add(x, 1));
        return builder.build();
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
        assertEquals(of(DoubleStream.of(each)), counted.build());
    }

    @Test
    void fewer_than_two_numbers_do_not_vary() {
        assertEquals(0, Moments.EMPTY.variance());
        assertEquals(0, of(DoubleStream.of(7)).stddev());
        assertEquals(Double.POSITIVE_INFINITY, Moments.EMPTY.min());
        assertEquals(Double.NEGATIVE_INFINITY, Moments.EMPTY.max());
    }

    private static Moments ofTexts(String... cells) {
        Moments.Builder builder = new Moments.Builder();
        for (String cell : cells) {
            byte[] b = (" " + cell + " ").getBytes(StandardCharsets.US_ASCII);
            builder.add(Cells.number(b, 0, b.length), b, 0, b.length, 1);
        }
        return builder.build();
    }

    /** Reference values: exact fractions of Python 3, rounded once. */
    @ParameterizedTest
    @CsvSource({
        "1e15 1000000000000001, 0.7071067811865476",
        "1e307 -1e307 1e307, 1.1547005383792516e307",
        "1e-300 3e-300 2e-300 2e-300 2e-300 2e-300 2e-300, 5.773502691896258e-301",
        "5e-324 1e-323 2.5e-323, 1e-323",
        "1e307 1e-300 5e-324 5e-324 5e-324 -7, 4.08248290463863e+306",
        "9007199254740993 9007199254740992 9007199254740995, 1.5275252316519468",
        "12345678901234567890123 12345678901234567890124, 0.7071067811865476",
        "1.0000000000000000001 1.0000000000000000003, 1.4142135623730951e-19",
        "1e308 1e308 1e308 1e308, 0",
    })
    void a_spread_loses_nothing_by_the_size_of_the_numbers(String cells, double stddev) {
        assertEquals(stddev, ofTexts(cells.split(" ")).stddev(), 1e-12 * stddev);
    }

    @Test
    void equal_numbers_do_not_vary_however_many_parts_they_came_in() {
        for (double x : new double[] {0.1, -1.0 / 3, 1e307, 1e-300, 4.9e-324, 1e15 + 0.3}) {
            Moments sum = Moments.EMPTY;
            for (int part = 1; part <= 1000; part++) {
                Moments.Builder builder = new Moments.Builder();
                builder.add(x, 997 + part);
                sum = sum.plus(builder.build());
            }
            assertEquals(0.0, sum.stddev());
            assertEquals(x, sum.mean());
        }
    }

    @Test
    void a_sum_is_the_same_however_it_is_cut_and_ordered() {
        String[] cells = {
            "1e307", "-1e307", "0.1", "9007199254740993", "5e-324",
                    "123456789012345678901234567890",
            "0.12345678901234567890123", "-0", "0", "-9007199254740993", "1e-400", "3"
        };
        Moments whole = ofTexts(cells);
        SplittableRandom random = new SplittableRandom(3);
        for (int cut = 0; cut <= cells.length; cut++) {
            List<String> some = new ArrayList<>(Arrays.asList(cells));
            Collections.shuffle(some, new Random(random.nextLong()));
            Moments a = ofTexts(some.subList(0, cut).toArray(String[]::new));
            Moments b = ofTexts(some.subList(cut, cells.length).toArray(String[]::new));
            assertEquals(whole, a.plus(b));
            assertEquals(whole, b.plus(a));
        }
        assertFalse(Double.isNaN(whole.stddev()));
    }

    @ParameterizedTest
    @CsvSource({
        "9007199254741588 9007199254741589 9007199254741587, 9007199254741587, 9007199254741589",
        "-9007199254741589 -9007199254741588, -9007199254741589, -9007199254741588",
        "0.1 0.10000000000000000001 0.2, 0.1, 0.2",
        "0.09999999999999999999 0.1 0.10000000000000000001, 0.09999999999999999999, 0.10000000000000000001",
        "99999999999999999999999999999999999999999 1e41, 99999999999999999999999999999999999999999, 1e41",
        "0.12345678901234568 0.12345678901234567, 0.12345678901234567, 0.12345678901234568",
        "1e-400 2e-400 0, 0, 2e-400",
        "-0 0, 0, 0",
        "2 2.50000000000000000000, 2, 2.5",
    })
    void the_ends_of_a_range_are_exact(String cells, BigDecimal least, BigDecimal greatest) {
        Moments m = ofTexts(cells.split(" "));
        assertEquals(0, least.compareTo(m.exactMin()), m.exactMin().toString());
        assertEquals(0, greatest.compareTo(m.exactMax()), m.exactMax().toString());
    }

    @Test
    void a_range_that_a_double_says_costs_nothing_more() {
        Moments m = ofTexts("0.1", "1700000000000001", "2.50000000000000000000", "1e23");
        assertNull(m.least());
        assertNull(m.greatest());
    }

    @Test
    void numbers_of_ten_thousand_digits_are_measured() {
        String nines = "0." + "9".repeat(10_000);
        Moments m =
                ofTexts(nines, "1", nines + "1e-99999999999", "1" + "0".repeat(20_000) + "e-20000");
        assertEquals(4, m.n());
        assertEquals(0, new BigDecimal(nines).compareTo(ofTexts(nines, "1").exactMin()));
    }

    @Test
    void what_is_committed_has_no_exact_end_and_no_exact_sum() {
        Moments m = ofTexts("9007199254741589", "1", "1e300", "0.1");
        Moments shown = m.within(1, 2);
        assertEquals(m.mean(), shown.mean());
        assertEquals(m.stddev(), shown.stddev(), 1e-12 * m.stddev());
        assertNull(shown.least());
        assertNull(shown.greatest());
        assertTrue(shown.squares().significand().bitLength() < 200);
        assertEquals(0, ofTexts("0.1", "0.1", "0.1").within(0, 0).stddev());
    }
}
