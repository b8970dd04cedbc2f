package dev.assay.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.NumberSpan;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.calendar.Occasion.Place;
import dev.assay.series.Reading.Basis;
import dev.assay.series.day.BatchDays;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayEffectsTest {

    private static final BatchMetric VOLUME = new CountMetric(false);
    private static final BatchMetric GAP = new GapMetric(0, 0.1);
    private static final BatchMetric STEPS = new ProgressMetric(0, 0.3);
    private static final DeclaredCalendar US = new DeclaredCalendar(List.of("US"), Map.of());

    /** About a thousand rows on each day, times what is special of it. */
    private static List<BatchSummary> days(
            LocalDate from, LocalDate to, ToDoubleFunction<LocalDate> special) {
        SplittableRandom random = new SplittableRandom(7);
        List<BatchSummary> all = new ArrayList<>();
        for (LocalDate day : from.datesUntil(to).toList()) {
            long rows = Math.round(special.applyAsDouble(day) * random.nextDouble(850, 1150));
            if (rows > 0) {
                all.add(day(day, rows));
            }
        }
        return all;
    }

    private static BatchSummary day(LocalDate day, long rows) {
        return Batch.of(rows)
                .numbers(day.toEpochDay(), 0)
                .named(day + ".csv")
                .on(day, 8, 12)
                .summary();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Reading read(
            BatchMetric metric,
            List<BatchSummary> accepted,
            DeclaredCalendar calendar,
            BatchSummary now) {
        return Norms.of(List.of(metric), accepted, calendar).read(now, List.of()).get(0);
    }

    private static boolean isRed(Reading reading) {
        return reading.excess() >= 1 && reading.pValue() < 1e-3;
    }

    private static double always(LocalDate day) {
        return 1;
    }

    private static List<BatchSummary> untilThanksgiving() {
        return days(day("2011-01-03"), day("2011-11-24"), DayEffectsTest::always);
    }

    @Test
    void a_feast_without_a_history_widens_the_limits_of_how_much_comes() {
        BatchSummary quiet = day(day("2011-11-24"), 200);
        Reading declared = read(VOLUME, untilThanksgiving(), US, quiet);
        assertEquals(Basis.WIDE, declared.basis());
        assertEquals("thanksgiving", declared.occasion().orElseThrow().day().name());
        assertTrue(!isRed(declared), declared.toString());
        Reading plain = read(VOLUME, untilThanksgiving(), DeclaredCalendar.NONE, quiet);
        assertEquals(Optional.empty(), plain.occasion());
        assertTrue(isRed(plain), plain.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10, 60, 10_000, 20_000})
    void a_feast_hides_no_gross_error(long rows) {
        BatchSummary now = day(day("2011-11-24"), rows);
        assertTrue(isRed(read(VOLUME, untilThanksgiving(), US, now)));
    }

    @Test
    void other_days_are_judged_as_without_a_calendar() {
        List<BatchSummary> accepted =
                days(day("2011-01-03"), day("2011-11-16"), DayEffectsTest::always);
        for (long rows : new long[] {200, 700, 1000, 3000}) {
            BatchSummary now = day(day("2011-11-16"), rows);
            assertEquals(
                    read(VOLUME, accepted, DeclaredCalendar.NONE, now).pValue(),
                    read(VOLUME, accepted, US, now).pValue());
        }
    }

    @Test
    void what_came_at_the_same_feast_before_is_expected_at_the_next_one() {
        List<BatchSummary> accepted =
                days(
                        day("2008-06-02"),
                        day("2011-11-25"),
                        day -> US_BLACK_FRIDAYS.contains(day.toString()) ? 5 : 1);
        Reading same = read(VOLUME, accepted, US, day(day("2011-11-25"), 5000));
        assertEquals(Basis.FEAST, same.basis());
        assertEquals(3, same.usual().history());
        assertTrue(same.excess() < 0.5, same.toString());
        // What is usual on other days is news on this one.
        assertTrue(isRed(read(VOLUME, accepted, US, day(day("2011-11-25"), 1000))));
    }

    private static final List<String> US_BLACK_FRIDAYS =
            List.of("2008-11-28", "2009-11-27", "2010-11-26", "2011-11-25");

    @Test
    void a_feast_that_was_nothing_special_needs_no_wider_limits() {
        List<BatchSummary> accepted =
                days(day("2008-06-02"), day("2011-11-24"), DayEffectsTest::always);
        Reading reading = read(VOLUME, accepted, US, day(day("2011-11-24"), 200));
        assertEquals(Basis.ALL, reading.basis());
        assertTrue(isRed(reading), reading.toString());
    }

    @Test
    void other_feasts_tell_what_to_expect_of_one_that_is_new() {
        List<BatchSummary> accepted =
                days(
                        day("2011-01-03"),
                        day("2011-11-24"),
                        day ->
                                List.of("2011-05-30", "2011-07-04", "2011-09-05", "2011-10-10")
                                                .contains(day.toString())
                                        ? 0.3
                                        : 1);
        Reading reading = read(VOLUME, accepted, US, day(day("2011-11-24"), 150));
        assertTrue(!isRed(reading), reading.toString());
        assertTrue(reading.basis().isWide());
    }

    @Test
    void the_end_of_a_month_is_expected_once_it_is_known() {
        List<BatchSummary> accepted =
                days(
                        day("2011-01-03"),
                        day("2011-12-31"),
                        day -> day.plusDays(1).getDayOfMonth() == 1 ? 4 : 1);
        Reading end = read(VOLUME, accepted, DeclaredCalendar.NONE, day(day("2011-12-31"), 4000));
        assertEquals(Basis.MONTH_END, end.basis());
        assertTrue(!isRed(end), end.toString());
        Reading quiet = read(VOLUME, accepted, DeclaredCalendar.NONE, day(day("2011-12-31"), 1000));
        assertTrue(quiet.excess() > 1, quiet.toString());
    }

    @Test
    void the_last_workday_of_a_month_is_expected_once_it_is_known() {
        List<String> last =
                List.of(
                        "2011-01-31",
                        "2011-02-28",
                        "2011-03-31",
                        "2011-04-29",
                        "2011-05-31",
                        "2011-06-30",
                        "2011-07-29",
                        "2011-08-31",
                        "2011-09-30",
                        "2011-10-31",
                        "2011-11-30");
        List<BatchSummary> accepted =
                days(
                        day("2011-01-03"),
                        day("2011-12-30"),
                        day -> last.contains(day.toString()) ? 4 : 1);
        Reading friday =
                read(VOLUME, accepted, DeclaredCalendar.NONE, day(day("2011-12-30"), 4000));
        assertEquals(Basis.LAST_WORKDAY, friday.basis());
        assertTrue(!isRed(friday), friday.toString());
    }

    @Test
    void a_day_of_the_month_is_expected_once_it_is_known() {
        List<BatchSummary> accepted =
                days(
                        day("2011-01-03"),
                        day("2011-12-15"),
                        day -> day.getDayOfMonth() == 15 ? 4 : 1);
        Reading payday =
                read(VOLUME, accepted, DeclaredCalendar.NONE, day(day("2011-12-15"), 4000));
        assertEquals(Basis.DAY_OF_MONTH, payday.basis());
        assertTrue(!isRed(payday), payday.toString());
    }

    @Test
    void where_days_are_all_alike_none_is_special() {
        List<BatchSummary> accepted =
                days(day("2010-01-04"), day("2011-12-01"), DayEffectsTest::always);
        for (LocalDate day : day("2011-12-01").datesUntil(day("2012-01-01")).toList()) {
            assertEquals(
                    Basis.ALL,
                    read(VOLUME, accepted, DeclaredCalendar.NONE, day(day, 1000)).basis());
        }
    }

    @Test
    void a_pause_over_feasts_is_no_delay_and_one_over_a_month_is() {
        List<BatchSummary> accepted =
                days(day("2011-10-03"), day("2011-12-24"), DayEffectsTest::always);
        Reading first = read(GAP, accepted, US, day(day("2012-01-03"), 1000));
        Reading plain = read(GAP, accepted, DeclaredCalendar.NONE, day(day("2012-01-03"), 1000));
        assertEquals(Place.AFTER, first.occasion().orElseThrow().place());
        assertTrue(isRed(plain), plain.toString());
        assertTrue(first.excess() < plain.excess(), first.toString());
        assertTrue(!isRed(first), first.toString());
        assertTrue(isRed(read(GAP, accepted, US, day(day("2012-02-20"), 1000))));
    }

    @Test
    void a_date_goes_on_over_a_pause() {
        List<BatchSummary> accepted =
                days(day("2011-10-03"), day("2011-12-24"), DayEffectsTest::always);
        BatchSummary first = day(day("2012-01-03"), 1000);
        assertTrue(isRed(read(STEPS, accepted, DeclaredCalendar.NONE, first)));
        assertTrue(!isRed(read(STEPS, accepted, US, first)));
    }

    @Test
    void a_day_from_midnight_to_midnight_is_one_day() {
        LocalDate from = day("2011-05-01");
        for (LocalDate day : from.datesUntil(from.plusDays(20)).toList()) {
            // As kept: outward to a multiple of 1024 seconds.
            long start = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            long first = Math.floorDiv(start, 1024) * 1024;
            long last = -Math.floorDiv(-(start + 86_399), 1024) * 1024;
            BatchSummary batch =
                    new Batch(9, 0, 1, first, last, List.of(), NumberSpan.NONE, "a.csv", 0)
                            .summary();
            assertEquals(Optional.of(new BatchDays(day, day)), BatchDays.of(batch));
        }
    }
}
