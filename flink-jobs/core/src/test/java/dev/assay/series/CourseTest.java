package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.batch.BatchSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 20);

    private static Course of(int batches, IntFunction<Batch> batch) {
        List<BatchSummary> all =
                IntStream.range(0, batches).mapToObj(i -> batch.apply(i).summary()).toList();
        return Course.of(all.subList(0, batches - 1), all.subList(batches - 1, batches)).get(0);
    }

    @Test
    void numbers_that_are_drawn_anew_are_steady() {
        for (long seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            assertEquals(
                    Course.STEADY, of(60, i -> Batch.of(50).numbers(100 * random.nextDouble(), 9)));
        }
    }

    @Test
    void a_counter_goes_on() {
        assertEquals(Course.GOES_ON, of(9, i -> Batch.of(50).numbers(1000 + 50 * i, 20)));
    }

    @Test
    void ids_of_new_users_among_old_ones_go_on() {
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(
                Course.GOES_ON,
                of(40, i -> Batch.of(50).numbers(10 * random.nextDouble(), 20 + 5 * i)));
    }

    @Test
    void a_weekday_turns_and_a_week_number_goes_on_at_last() {
        assertEquals(Course.TURNS, of(30, i -> Batch.of(50).numbers(i % 7, 0)));
        assertEquals(Course.TURNS, of(60, i -> Batch.of(50).numbers(i / 7, 0)));
        assertEquals(Course.GOES_ON, of(120, i -> Batch.of(50).numbers(i / 7, 0)));
    }

    @Test
    void one_category_in_each_batch_turns() {
        assertEquals(
                Course.TURNS,
                of(20, i -> Batch.of(50).categories(i % 3 == 0 ? 50L : 0L, i % 3 == 0 ? 0L : 50L)));
        assertEquals(Course.STEADY, of(20, i -> Batch.of(50).categories(50L, 0L)));
        assertEquals(Course.STEADY, of(20, i -> Batch.of(50).categories(30L, 20L)));
    }

    /** All of January has the same month; the first of February is no surprise. */
    @Test
    void what_the_date_tells_is_known_before_it_ever_changed() {
        assertEquals(
                Course.TURNS,
                of(13, i -> Batch.of(24).on(FIRST.plusDays(i), 0, 23).numbers(month(i), 0)));
        assertEquals(
                Course.STEADY,
                of(
                        13,
                        i ->
                                Batch.of(24)
                                        .on(FIRST.plusDays(i), 0, 23)
                                        .numbers(i == 12 ? 5 : month(i), 0)),
                "a month that it is not");
        assertEquals(
                Course.STEADY,
                of(13, i -> Batch.of(24).numbers(month(i), 0)),
                "without a date nothing tells");
    }

    private static int month(int day) {
        return FIRST.plusDays(day).getMonthValue();
    }

    @Test
    void with_few_batches_nothing_is_known() {
        assertEquals(Course.STEADY, of(6, i -> Batch.of(50).numbers(i, 0.2)));
        assertEquals(List.of(), Course.of(List.of(), List.of()));
    }
}
