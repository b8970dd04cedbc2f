package dev.assay.derive.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of weights about 70 and of temperatures about 20, and one that came in another unit. */
class ScalesTest {

    private static final int ROWS = 200;

    private static List<String> numbers(int seed, double about, double wide) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> about + wide * (random.nextDouble() + random.nextDouble() - 1))
                .mapToObj(x -> BigDecimal.valueOf(x).setScale(1, RoundingMode.HALF_EVEN))
                .map(BigDecimal::toPlainString)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What becomes of the numbers of a file beside accepted ones. */
    private static List<String> repaired(int files, double about, double wide, List<String> today) {
        Scales scales = new Scales(List.of("x"));
        Set<String> accepted = new TreeSet<>();
        for (int file = 0; file < files; file++) {
            numbers(file, about, wide).forEach(x -> scales.add(new String[] {x}));
            scales.end("day-" + file);
            accepted.add("day-" + file);
        }
        today.forEach(x -> scales.add(new String[] {x}));
        scales.end("today");
        scales.learned(accepted);
        return today.stream()
                .map(x -> scales.of("today", 0, x).map(Repair::after).orElse(x))
                .toList();
    }

    private static List<String> in(List<String> numbers, UnaryOperator<BigDecimal> unit) {
        return numbers.stream()
                .map(x -> unit.apply(new BigDecimal(x)).setScale(3, RoundingMode.HALF_EVEN))
                .map(x -> x.stripTrailingZeros().toPlainString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0",
        "0.1, 0",
        "1000, 0",
        "0.01, 0",
        "60, 0",
        "2.2046226218, 0",
        "2.54, 0",
        "0.3937007874, 0",
        "1.8, 32"
    })
    void numbers_of_a_whole_file_in_another_unit_become_what_they_were(
            BigDecimal factor, BigDecimal offset) {
        List<String> truth = numbers(99, 70, 20);
        List<String> other = in(truth, x -> x.multiply(factor).add(offset));
        assertEquals(truth, repaired(8, 70, 20, other));
    }

    @Test
    void celsius_that_came_where_fahrenheit_is_usual_become_fahrenheit() {
        List<String> truth = numbers(99, 68, 15);
        List<String> celsius =
                in(
                        truth,
                        x ->
                                x.subtract(new BigDecimal(32))
                                        .divide(new BigDecimal("1.8"), 6, RoundingMode.HALF_EVEN));
        assertEquals(truth, repaired(8, 68, 15, celsius));
    }

    @Test
    void what_may_be_another_month_stays() {
        List<String> today = numbers(99, 70, 20);
        assertEquals(today, repaired(8, 70, 20, today));
        List<String> more = in(today, x -> x.multiply(new BigDecimal("1.4")));
        assertEquals(more, repaired(8, 70, 20, more));
        List<String> half = new ArrayList<>(today);
        IntStream.range(0, ROWS / 2)
                .forEach(i -> half.set(i, new BigDecimal(today.get(i)).movePointRight(1) + ""));
        assertEquals(half, repaired(8, 70, 20, half));
    }

    @ParameterizedTest
    @CsvSource({"700, 200, 10", "700, 200, 0.1", "7, 2, 10", "7, 2, 0.1"})
    void what_really_became_ten_times_as_many_or_a_tenth_stays(
            double about, double wide, BigDecimal factor) {
        List<String> today = numbers(99, about * factor.doubleValue(), wide * factor.doubleValue());
        assertEquals(today, repaired(8, about, wide, today));
    }

    @Test
    void counts_that_fell_to_a_tenth_stay() {
        List<String> whole = new ArrayList<>();
        numbers(99, 70, 20).forEach(x -> whole.add(new BigDecimal(x).toBigInteger().toString()));
        assertEquals(whole, repaired(8, 700, 200, whole));
    }

    @Test
    void few_accepted_files_say_nothing_of_how_much_files_differ() {
        List<String> pounds =
                in(numbers(99, 70, 20), x -> x.multiply(new BigDecimal("2.2046226218")));
        assertEquals(pounds, repaired(4, 70, 20, pounds));
    }

    @Test
    void what_was_measured_in_another_unit_stays_since_rounding_it_would_lose_digits() {
        List<String> pounds = numbers(99, 154.3, 44);
        assertEquals(pounds, repaired(8, 70, 20, pounds));
    }
}
