package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.batch.BatchSummary;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NormsTest {

    private static final LocalDate MONDAY = LocalDate.of(2011, 1, 3);
    private static final BatchMetric VOLUME = new CountMetric(false);

    /** Weekdays of about a thousand rows, Sundays of about a hundred. */
    private static List<BatchSummary> weeks(int n) {
        return IntStream.range(0, 7 * n)
                .mapToObj(
                        i ->
                                Batch.of(i % 7 == 6 ? 100 + i % 5 : 1000 + i % 11)
                                        .on(MONDAY.plusDays(i), 8, 12)
                                        .summary())
                .toList();
    }

    private static Reading volume(int weeks, int day, long rows) {
        LocalDate date = MONDAY.plusDays(7L * weeks + day);
        return Norms.of(List.of(VOLUME), weeks(weeks), DeclaredCalendar.NONE)
                .read(Batch.of(rows).on(date, 8, 12).summary(), List.of())
                .get(0);
    }

    @Test
    void a_quiet_sunday_is_usual_and_a_quiet_monday_is_not() {
        Reading sunday = volume(20, 6, 101);
        Reading monday = volume(20, 0, 101);
        assertEquals(Reading.Basis.WEEKDAY, sunday.basis());
        assertTrue(sunday.excess() < 1, sunday.toString());
        assertTrue(monday.excess() > 1, monday.toString());
        assertTrue(monday.pValue() < 1e-4, monday.toString());
    }

    @Test
    void limits_are_shown_in_rows() {
        Reading monday = volume(20, 0, 1003);
        assertEquals(1003, monday.shown(), 1e-6);
        assertTrue(monday.least() > 400 && monday.least() < 1000, monday.toString());
        assertTrue(monday.greatest() > 1010 && monday.greatest() < 2500, monday.toString());
    }

    @Test
    void weekdays_are_not_told_apart_with_few_weeks() {
        assertNotEquals(Reading.Basis.WEEKDAY, volume(Norms.FEWEST - 1, 6, 101).basis());
    }

    private static double[] ordered(KnownCheck check) {
        List<BatchSummary> fewer =
                IntStream.range(0, 40)
                        .mapToObj(i -> Batch.of(100).missing(50 - i).summary())
                        .toList();
        BatchMetric metric =
                new ShareMetric(
                        check,
                        0,
                        Tail.UPPER,
                        0.01,
                        b -> new Share(b.columns().get(0).missing(), b.rows()));
        return Norms.of(List.of(metric), fewer, DeclaredCalendar.NONE).ordered();
    }

    @Test
    void what_is_less_from_batch_to_batch_tells_an_order_but_not_where_more_was_known() {
        assertEquals(1, ordered(KnownCheck.COMPLETENESS).length);
        assertTrue(ordered(KnownCheck.COMPLETENESS)[0] > 5);
        assertEquals(0, ordered(KnownCheck.NEW_VALUES).length);
        assertEquals(0, ordered(KnownCheck.ASSOCIATION).length, "new pairs are an upper tail");
    }

    /** Each batch a twentieth larger than the one before, give or take a hundredth. */
    private static BatchSummary grown(int batch) {
        double rows = 1000 * Math.pow(1.05, batch) * (1 + (batch * 7 % 3 - 1) / 100.0);
        return Batch.of(Math.round(rows)).named(String.format("b%03d.csv", batch)).summary();
    }

    @Test
    void data_that_grows_is_compared_with_where_it_should_be_now() {
        List<BatchSummary> accepted = IntStream.range(0, 40).mapToObj(NormsTest::grown).toList();
        Norms norms = Norms.of(List.of(VOLUME), accepted, DeclaredCalendar.NONE);
        Reading next = norms.read(grown(40), List.of()).get(0);
        assertEquals(Reading.Basis.RECENT, next.basis());
        assertTrue(next.excess() < 0.5, next.toString());
        assertEquals(grown(40).rows(), next.shown(), 1e-6);
        assertTrue(next.least() > 3500, "limits are those of now: " + next);
        Batch old = Batch.of(grown(20).rows()).named("b040.csv");
        Reading back = norms.read(old.summary(), List.of()).get(0);
        assertTrue(back.excess() > 1, "twenty batches ago it was usual: " + back);
        Reading later = norms.read(grown(44), steps(40, 44)).get(0);
        assertTrue(later.excess() < 0.5, "those that came with it lead to it: " + later);
    }

    private static List<BatchSummary> steps(int from, int to) {
        return IntStream.range(from, to).mapToObj(NormsTest::grown).toList();
    }

    @Test
    void data_that_only_varies_is_compared_with_all() {
        List<BatchSummary> accepted =
                IntStream.range(0, 40)
                        .mapToObj(
                                i -> Batch.of(1000 + 37 * i % 101).named("b" + (100 + i)).summary())
                        .toList();
        Reading next =
                Norms.of(List.of(VOLUME), accepted, DeclaredCalendar.NONE)
                        .read(Batch.of(1040).named("b140").summary(), List.of())
                        .get(0);
        assertEquals(Reading.Basis.ALL, next.basis());
    }

    @Test
    void with_few_batches_nothing_is_judged() {
        Norms few = Norms.of(List.of(VOLUME), weeks(1), DeclaredCalendar.NONE);
        assertEquals(List.of(), few.read(Batch.of(5).summary(), List.of()));
    }
}
