package dev.assay.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.calendar.Occasion.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeastsTest {

    private static Feasts of(String... countries) {
        return new Feasts(new DeclaredCalendar(List.of(countries), Map.of()));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static String name(Feasts feasts, String day) {
        return feasts.on(day(day)).map(NamedDay::name).orElse("none");
    }

    /** United States Census Bureau, Easter Dates from 1600 to 2099; the earliest and latest too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
                "2011-04-24", "2012-04-08", "2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25",
                "2049-04-18", "2076-04-19"
            })
    void easter_is_when_it_was(String date) {
        assertEquals(List.of(day(date)), new Anchor.Easter().in(day(date).getYear()));
    }

    /** Hong Kong Observatory, Gregorian-Lunar Calendar Conversion Table. */
    @ParameterizedTest
    @CsvSource({
        "2000-02-05, spring-festival",
        "2008-02-07, spring-festival",
        "2015-02-19, spring-festival",
        "2020-01-25, spring-festival",
        "2023-01-22, spring-festival",
        "2024-02-10, spring-festival",
        "2025-01-29, spring-festival",
        "2026-02-17, spring-festival",
        "2027-02-06, spring-festival",
        "2030-02-03, spring-festival",
        "2033-01-31, spring-festival",
        "2034-02-19, spring-festival",
        "2024-04-04, qingming",
        "2023-04-05, qingming",
        "2026-04-05, qingming",
        "2023-06-22, dragon-boat-festival",
        "2024-06-10, dragon-boat-festival",
        "2025-05-31, dragon-boat-festival",
        "2023-09-29, mid-autumn-festival",
        "2024-09-17, mid-autumn-festival",
        "2025-10-06, national-day",
        "2033-09-08, mid-autumn-festival",
        "2024-10-07, national-day",
        "2025-05-05, labour-day",
        "2012-05-05, none",
        "2013-11-11, singles-day",
        "2013-06-18, june-18-sale",
        "2013-12-12, double-12",
        "2008-11-11, none"
    })
    void days_of_china(String date, String name) {
        assertEquals(name, name(of("CN"), date));
    }

    /** The festival is a week and the eve, wherever in January or February that is. */
    @Test
    void a_feast_may_be_longer_than_a_day() {
        Feasts china = of("CN");
        assertEquals("none", name(china, "2024-02-08"));
        assertEquals("spring-festival", name(china, "2024-02-09"));
        assertEquals("spring-festival", name(china, "2024-02-16"));
        assertEquals("none", name(china, "2024-02-17"));
    }

    /** United States Office of Personnel Management, Federal Holidays. */
    @ParameterizedTest
    @CsvSource({
        "2011-01-17, martin-luther-king-day",
        "2024-02-19, presidents-day",
        "2024-05-27, memorial-day",
        "2021-06-18, juneteenth-observed",
        "2020-06-19, none",
        "2021-07-05, independence-day-observed",
        "2020-07-03, independence-day-observed",
        "2024-09-02, labor-day",
        "2024-10-14, columbus-day",
        "2023-11-10, veterans-day-observed",
        "2011-11-24, thanksgiving",
        "2012-11-22, thanksgiving",
        "2024-11-28, thanksgiving",
        "2011-11-25, black-friday",
        "2011-11-28, cyber-monday",
        "2004-11-29, none",
        "2022-12-26, christmas-observed",
        "2021-12-31, new-years-eve",
        "2010-12-31, new-years-eve",
        "2023-01-02, new-year-observed",
        "2024-07-16, prime-day",
        "2024-07-17, prime-day",
        "2024-07-18, none"
    })
    void days_of_the_united_states(String date, String name) {
        assertEquals(name, name(of("US"), date));
    }

    /** GOV.UK, UK bank holidays, England and Wales; London Gazette for the proclaimed ones. */
    @ParameterizedTest
    @CsvSource({
        "2010-12-27, christmas-observed",
        "2010-12-28, boxing-day-observed",
        "2011-01-03, new-year-observed",
        "2011-04-22, good-friday",
        "2011-04-25, easter-monday",
        "2011-04-29, royal-day",
        "2011-05-02, early-may-bank-holiday",
        "2011-05-30, spring-bank-holiday",
        "2011-08-29, summer-bank-holiday",
        "2011-12-26, boxing-day",
        "2011-12-27, christmas-observed",
        "2012-01-02, new-year-observed",
        "2012-05-28, none",
        "2012-06-04, spring-bank-holiday",
        "2012-06-05, royal-day",
        "2020-05-04, none",
        "2020-05-08, early-may-bank-holiday",
        "2020-12-28, boxing-day-observed",
        "2022-01-03, new-year-observed",
        "2022-06-02, spring-bank-holiday",
        "2022-06-03, royal-day",
        "2022-09-19, royal-day",
        "2022-12-27, christmas-observed",
        "2023-05-08, royal-day",
        "2024-08-26, summer-bank-holiday",
        "2005-11-25, none"
    })
    void days_of_the_united_kingdom(String date, String name) {
        assertEquals(name, name(of("UK"), date));
    }

    /** Feiertagsgesetze der Länder; Code du travail, article L3133-1; for the years' Easters. */
    @ParameterizedTest
    @CsvSource({
        "DE, 2024-03-29, good-friday",
        "DE, 2024-05-09, ascension-day",
        "DE, 2024-05-20, whit-monday",
        "DE, 2024-10-03, german-unity-day",
        "DE, 2017-10-31, reformation-day",
        "DE, 2018-10-31, none",
        "DE, 1989-10-03, none",
        "DE, 2024-12-26, second-christmas-day",
        "FR, 2024-12-26, none",
        "FR, 2024-04-01, easter-monday",
        "FR, 2024-03-29, none",
        "FR, 2024-05-08, victory-day",
        "FR, 2024-07-14, bastille-day",
        "FR, 2024-08-15, assumption-day",
        "FR, 2024-11-01, all-saints-day",
        "FR, 2024-11-11, armistice-day"
    })
    void days_of_germany_and_france(String country, String date, String name) {
        assertEquals(name, name(of(country), date));
    }

    @Test
    void the_country_that_is_declared_first_names_the_day() {
        assertEquals("US", of("US", "FR").on(day("2024-01-01")).orElseThrow().country());
        assertEquals("FR", of("FR", "US").on(day("2024-01-01")).orElseThrow().country());
        assertEquals("veterans-day", name(of("US", "FR"), "2024-11-11"));
    }

    @Test
    void days_of_ones_own_come_first() {
        Feasts feasts =
                new Feasts(
                        new DeclaredCalendar(
                                List.of("US"),
                                Map.of("Winter sale", List.of("2023-12-25/2024-01-06"))));
        NamedDay christmas = feasts.on(day("2023-12-25")).orElseThrow();
        assertEquals("Winter sale", christmas.name());
        assertTrue(christmas.isOwn());
        assertEquals("Winter sale", name(feasts, "2024-01-06"));
        assertEquals("none", name(feasts, "2024-01-07"));
    }

    @ParameterizedTest
    @CsvSource({
        "2011-11-24, 2011-11-24, 2011-11-24, ON, thanksgiving",
        "2011-11-21, 2011-11-27, 2011-11-21, AMONG, thanksgiving",
        "2011-11-23, 2011-11-23, 2011-11-23, BEFORE, thanksgiving",
        "2011-11-26, 2011-11-26, 2011-11-26, AFTER, black-friday",
        "2012-01-04, 2012-01-04, 2011-12-24, BETWEEN, christmas-eve"
    })
    void a_batch_has_to_do_with_the_nearest_feast(
            String from, String to, String since, Place place, String name) {
        Occasion occasion = of("US").occasion(day(from), day(to), day(since)).orElseThrow();
        assertEquals(place, occasion.place());
        assertEquals(name, occasion.day().name());
    }

    @Test
    void a_feast_long_before_or_one_of_many_days_explains_nothing() {
        assertEquals(
                Optional.empty(),
                of("US").occasion(day("2012-01-25"), day("2012-01-25"), day("2011-12-24")));
        assertEquals(
                Optional.empty(),
                of("US").occasion(day("2011-11-01"), day("2011-11-30"), day("2011-11-01")));
    }

    @Test
    void of_a_pause_the_feasts_and_the_days_beside_them_count() {
        // Christmas Eve to Boxing Day with two days on either side, New Year's Eve and Day
        // likewise.
        assertEquals(12, of("UK").pause(day("2013-12-23"), day("2014-01-04")));
        assertEquals(0, of("UK").pause(day("2013-02-20"), day("2013-03-02")));
        assertEquals(0, of("UK").pause(day("2014-01-04"), day("2014-01-04")));
    }

    @Test
    void years_without_a_calendar_have_no_feasts() {
        assertEquals(Optional.empty(), of("US").on(LocalDate.of(1, 12, 25)));
        assertEquals(Optional.empty(), of("US").on(LocalDate.of(100_000, 12, 25)));
    }

    @Test
    void each_feast_has_a_name_in_words() {
        ResourceBundle words = ResourceBundle.getBundle("dev.assay.report.words.words");
        assertEquals(
                new TreeSet<>(),
                Feasts.ids().stream()
                        .filter(id -> !words.containsKey("feast." + id))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(List.of("CN", "DE", "FR", "UK", "US"), Feasts.countries());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "US | no-rule |",
                "US | no-day | soon",
                "US | no-years | 12-25 | later",
                "US | too | 12-25 | 1971- | many"
            })
    void a_line_that_is_no_feast_is_refused(String line) {
        assertThrows(RuntimeException.class, () -> FeastFile.feasts(line));
    }
}
