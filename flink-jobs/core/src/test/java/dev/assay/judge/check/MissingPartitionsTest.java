package dev.assay.judge.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.calendar.DeclaredCalendar;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.partition.Cadence;
import dev.assay.declare.partition.Partitions;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.words.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class MissingPartitionsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DatasetSpec LEARNED = spec("", null);
    private static final Predicate<LocalDate> ALL = day -> true;
    private static final Predicate<LocalDate> NO_SATURDAY =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY;

    private static DatasetSpec spec(String files, Cadence every) {
        DatasetSpec plain = DatasetSpec.of("orders", "data/*.csv");
        return new DatasetSpec(
                plain.about(),
                new DatasetSpec.Reading(
                        plain.path(),
                        CsvDialect.RFC_4180,
                        List.of(),
                        Map.of(),
                        new Partitions(files, every)),
                plain.meaning(),
                plain.privacy(),
                plain.demands());
    }

    private static List<String> days(LocalDate first, int days, Predicate<LocalDate> which) {
        return new ArrayList<>(
                first.datesUntil(first.plusDays(days))
                        .filter(which)
                        .map(day -> "data/" + day + ".csv")
                        .toList());
    }

    private static Finding only(List<Finding> findings) {
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0);
    }

    private static String text(Finding finding) {
        return Words.ENGLISH.sentence(finding);
    }

    @Test
    void a_day_that_did_not_come_where_each_day_came_is_named() {
        List<String> today = days(FIRST, 25, ALL);
        today.remove("data/2026-01-22.csv");
        Finding found = only(MissingPartitions.findings(LEARNED, today, days(FIRST, 20, ALL)));
        assertEquals(Outcome.WARN, found.outcome());
        assertTrue(
                text(found).startsWith("orders: no file is of 2026-01-22, and until now"),
                text(found));
    }

    @Test
    void days_of_the_week_on_which_nothing_comes_are_not_missed() {
        List<String> today = days(FIRST, 40, NO_SATURDAY);
        List<String> accepted = days(FIRST, 28, NO_SATURDAY);
        assertEquals(
                Outcome.PASS, only(MissingPartitions.findings(LEARNED, today, accepted)).outcome());
        today.remove("data/2026-02-03.csv");
        Finding found = only(MissingPartitions.findings(LEARNED, today, accepted));
        assertTrue(text(found).startsWith("orders: no file is of 2026-02-03, "), text(found));
    }

    @Test
    void what_was_missing_when_the_data_was_accepted_is_settled() {
        List<String> today = days(FIRST, 30, day -> day.getDayOfMonth() != 12);
        List<String> accepted = days(FIRST, 25, day -> day.getDayOfMonth() != 12);
        assertEquals(
                Outcome.PASS, only(MissingPartitions.findings(LEARNED, today, accepted)).outcome());
    }

    @Test
    void a_cadence_that_is_declared_fails_and_needs_no_baseline() {
        DatasetSpec workdays = spec("", Cadence.WORKDAY);
        List<String> today = days(FIRST, 12, day -> day.getDayOfWeek() != DayOfWeek.SATURDAY);
        today.remove("data/2026-01-06.csv");
        Finding found = only(MissingPartitions.findings(workdays, today, List.of()));
        assertEquals(Outcome.FAIL, found.outcome());
        assertTrue(
                text(found)
                        .startsWith("orders: no file is of 2026-01-06, and the declaration says"),
                text(found));
    }

    @Test
    void a_weekly_file_may_come_on_any_day_of_its_week() {
        DatasetSpec weekly = spec("", Cadence.WEEK);
        List<String> today =
                List.of("data/2026-01-05.csv", "data/2026-01-14.csv", "data/2026-01-30.csv");
        Finding found = only(MissingPartitions.findings(weekly, today, List.of()));
        assertTrue(text(found).startsWith("orders: no file is of 2026-W04, "), text(found));
    }

    @Test
    void feasts_are_no_days_on_which_one_is_due() {
        DatasetSpec daily = spec("", Cadence.DAY);
        List<String> today = days(LocalDate.of(2025, 12, 20), 10, d -> d.getDayOfMonth() != 25);
        Finding found = only(MissingPartitions.findings(daily, today, List.of()));
        assertEquals(Outcome.FAIL, found.outcome());
        DatasetSpec german = daily.withCalendar(new DeclaredCalendar(List.of("DE"), Map.of()));
        assertEquals(
                Outcome.PASS, only(MissingPartitions.findings(german, today, List.of())).outcome());
    }

    @Test
    void each_series_has_its_own_days() {
        DatasetSpec spec = spec("{country}-{day:yyyyMMdd}-*.csv", Cadence.DAY);
        List<String> today =
                List.of(
                        "de-20260101-0.csv",
                        "de-20260101-1.csv",
                        "de-20260102-0.csv",
                        "de-20260103-0.csv",
                        "fr-20260101-0.csv",
                        "fr-20260103-0.csv");
        Finding found = only(MissingPartitions.findings(spec, today, List.of()));
        assertTrue(text(found).startsWith("orders: no file is of 2026-01-02, "), text(found));
    }

    @Test
    void very_many_are_counted() {
        DatasetSpec daily = spec("", Cadence.DAY);
        List<String> today = List.of("data/2026-01-01.csv", "data/2026-02-01.csv");
        Finding found = only(MissingPartitions.findings(daily, today, List.of()));
        assertTrue(text(found).contains("2026-01-06 and 25 more, and"), text(found));
    }

    @Test
    void nothing_is_said_where_names_have_no_date_or_no_order() {
        List<String> plain = List.of("data/a.csv", "data/b.csv");
        assertEquals(List.of(), MissingPartitions.findings(LEARNED, plain, plain));
        List<String> mixed = List.of("data/2026-01-01.csv", "data/2026-02.csv");
        assertEquals(List.of(), MissingPartitions.findings(LEARNED, mixed, mixed));
        List<String> few = days(FIRST, 9, ALL);
        assertEquals(List.of(), MissingPartitions.findings(LEARNED, few, few.subList(0, 5)));
        List<String> wild = days(FIRST, 60, day -> day.hashCode() % 3 == 0);
        assertEquals(List.of(), MissingPartitions.findings(LEARNED, wild, wild.subList(0, 15)));
    }

    @Test
    void a_date_of_long_ago_does_not_make_each_hour_since_then_due() {
        DatasetSpec hourly = spec("", Cadence.HOUR);
        List<String> today = List.of("data/1970010100.csv", "data/2026010100.csv");
        assertEquals(List.of(), MissingPartitions.findings(hourly, today, List.of()));
    }
}
