package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.batch.BatchSummary;
import dev.assay.calendar.DeclaredCalendar;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountMetricTest {

    private static List<BatchSummary> accepted(int n, IntToLongFunction rows) {
        return IntStream.range(0, n)
                .mapToObj(i -> Batch.of(rows.applyAsLong(i)).summary())
                .toList();
    }

    private static boolean isRed(List<BatchSummary> accepted, long rows) {
        Reading reading =
                Norms.of(List.of(CountMetric.of(accepted)), accepted, DeclaredCalendar.NONE)
                        .read(Batch.of(rows).summary(), List.of())
                        .get(0);
        return reading.excess() >= 1 && reading.pValue() < 1e-4;
    }

    @Test
    void where_each_file_has_as_many_rows_a_tenth_less_is_red() {
        List<BatchSummary> accepted = accepted(20, i -> 200);
        assertTrue(isRed(accepted, 180));
        assertTrue(isRed(accepted, 220));
        assertFalse(isRed(accepted, 200));
    }

    @Test
    void a_day_of_24_hours_may_miss_one_and_no_more() {
        List<BatchSummary> accepted = accepted(40, i -> 24);
        assertFalse(isRed(accepted, 23));
        assertFalse(isRed(accepted, 25));
        assertTrue(isRed(accepted, 22));
    }

    /** One hour of 60 days is missing. Two of one day have a deviance residual of 3.9. */
    @Test
    void where_a_day_missed_an_hour_another_one_may_miss_two() {
        List<BatchSummary> accepted = accepted(60, i -> i == 7 ? 23 : 24);
        assertFalse(isRed(accepted, 22));
        assertTrue(isRed(accepted, 20));
    }

    @Test
    void where_days_of_fewer_rows_were_accepted_another_one_passes() {
        assertFalse(isRed(accepted(60, i -> i % 10 == 3 ? 22 : 24), 22));
    }

    @Test
    void few_files_of_the_same_size_may_be_alike_by_chance() {
        assertFalse(isRed(accepted(19, i -> 200), 180));
    }

    @Test
    void where_rows_come_by_chance_a_tenth_less_is_none() {
        assertFalse(isRed(accepted(40, i -> 180 + 7 * i % 41), 175));
    }
}
