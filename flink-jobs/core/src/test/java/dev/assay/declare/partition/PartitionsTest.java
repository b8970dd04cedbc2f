package dev.assay.declare.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionsTest {

    private static Partitions of(String files) {
        assertEquals("", Partitions.fault(files).orElse(""));
        return new Partitions(files, null);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "orders-{day:yyyyMMdd}.csv, data/orders-20260131.csv, data/orders-20260131.csv",
                "orders-{day:yyyyMMdd}-*.csv, data/orders-20260131-07.csv, data/orders-20260131-*.csv",
                "day={day:yyyy-MM-dd}/*, data/day=2026-01-31/part-0.csv, data/day=2026-01-31/*",
                "{day:yyyy-MM-dd}/**, data/2026-01-31/de/a.csv, data/2026-01-31/**",
                "{year:yyyy}/{month:MM}/{day:dd}/*, d/2026/01/31/a.csv, d/2026/01/31/*",
                "{country}.csv, data/de.csv, data/de.csv"
            })
    void files_that_differ_only_where_stars_are_are_one_partition(
            String pattern, String file, String partition) {
        assertEquals(partition, of(pattern).of(file));
        assertEquals(partition, of(pattern).of(partition), "a name is its own");
    }

    @ParameterizedTest
    @CsvSource({
        "orders-{day:yyyyMMdd}.csv, data/orders-2026-01-31.csv",
        "orders-{day:yyyyMMdd}.csv, data/orders-20260231.csv",
        "orders-{day:yyyyMMdd}.csv, data/my-orders-20260131.csv",
        "orders-{day:yyyyMMdd}.csv, data/orders-20260131.csv.gz",
        "{day:yyyy-MM-dd}/*, 2026-01-31/de/a.csv",
    })
    void a_file_that_is_named_otherwise_or_of_no_day_is_part_of_none(String pattern, String file) {
        assertFalse(of(pattern).hasPlaceFor(file));
    }

    @ParameterizedTest
    @CsvSource({
        "{day:yyyyMMdd}.csv, 20260131.csv, 2026-01-31, DAY",
        "{hour:yyyyMMddHH}.csv, 2026013105.csv, 2026-01-31 05:00, HOUR",
        "{month:yyyy-MM}.csv, 2026-01.csv, 2026-01, MONTH",
        "{week:YYYY-'W'ww}.csv, 2026-W01.csv, 2026-W01, WEEK",
        "{quarter:yyyy-'Q'Q}.csv, 2026-Q2.csv, 2026-Q2, QUARTER",
        "{year:yyyy}.csv, 2026.csv, 2026, YEAR",
        "sales-{month:MMM-yyyy}.csv, sales-Sep-2025.csv, 2025-09, MONTH",
        "sales-{month:MMMM yyyy}.csv, sales-September 2025.csv, 2025-09, MONTH",
        "{day:ddMMMyyyy}.csv, 30JUN2025.csv, 2025-06-30, DAY",
        "{day:d.M.yyyy}.csv, 1.2.2026.csv, 2026-02-01, DAY",
        "{year:yyyy}/{month:MM}/{day:dd}/*, 2026/01/31/a.csv, 2026-01-31, DAY",
    })
    void its_date_is_read_as_it_is_written(
            String pattern, String file, String text, Cadence length) {
        PartitionTime time = of(pattern).dated(file).orElseThrow().time();
        assertEquals(text, time.text());
        assertEquals(length, time.length());
    }

    @Test
    void the_first_week_of_a_year_is_that_of_iso_8601() {
        PartitionTime week = of("{week:YYYY-'W'ww}").dated("2026-W01").orElseThrow().time();
        assertEquals("2025-12-29T00:00", week.start().toString());
    }

    @Test
    void what_stands_in_braces_are_columns_of_all_rows() {
        FolderColumns columns =
                of("{country}/{day:yyyyMMdd}-*.csv").columns("data/shop=7/de/20260131-1.csv");
        assertEquals(List.of("shop", "country", "day"), columns.names());
        assertEquals(List.of("7", "de", "2026-01-31"), columns.values());
        FolderColumns parts = of("{y:yyyy}/{m:MM}.csv").columns("2026/03.csv");
        assertEquals(List.of("2026-01-01", "03"), parts.values());
    }

    @Test
    void files_of_a_folder_as_hive_names_them_are_one_without_being_declared() {
        assertEquals("data/day=1/*", Partitions.NONE.of("data/day=1/part-0.parquet"));
        assertEquals("day=1/c=de/*", Partitions.NONE.of("day=1/c=de/part-0.parquet"));
        assertEquals("data/a.csv", Partitions.NONE.of("data/a.csv"));
        assertEquals("a=b.csv", Partitions.NONE.of("a=b.csv"));
        assertEquals("day=1/x/a.csv", Partitions.NONE.of("day=1/x/a.csv"));
        assertEquals("a=b.zip!/c.csv", Partitions.NONE.of("a=b.zip!/c.csv"));
        assertEquals("a.zip!/day=1/*", Partitions.NONE.of("a.zip!/day=1/c.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "data/2011-02-06.csv, 2011-02-06",
        "data/orders_20110206.csv.gz, 2011-02-06",
        "data/2011/02/06/orders.csv, 2011-02-06",
        "data/day=2011-02-06/*, 2011-02-06",
        "data/year=2011/month=2/day=6/*, 2011-02-06",
        "data/year=2011/month=02/*, 2011-02",
        "data/orders-2011-02.csv, 2011-02",
        "data/2011-W06.csv, 2011-W06",
        "data/2011020613.csv, 2011-02-06 13:00",
        "data/2011-02-06T13-30.csv, 2011-02-06 13:00",
        "2010-archive/2011-02-06.csv, 2011-02-06",
    })
    void a_date_is_found_in_names_where_none_is_declared(String file, String text) {
        assertEquals(text, Partitions.NONE.dated(file).orElseThrow().time().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/orders.csv",
                "data/part-00017.csv",
                "v1.2.3/a.csv",
                "123456789012.csv"
            })
    void names_without_a_date_have_none(String file) {
        assertTrue(Partitions.NONE.dated(file).isEmpty());
    }

    @Test
    void those_of_one_series_follow_each_other() {
        assertEquals(
                Partitions.NONE.dated("de/2026-01-01.csv").orElseThrow().series(),
                Partitions.NONE.dated("de/2026-01-02.csv").orElseThrow().series());
        Partitions declared = of("{country}-{day:yyyyMMdd}-*.csv");
        assertEquals("de", declared.dated("de-20260101-1.csv").orElseThrow().series());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders.csv | names nothing in braces",
                "{} | has a brace that is not closed, or nothing in it",
                "{day:yyyyMMdd.csv | has a brace that is not closed, or nothing in it",
                "{a}-{a}.csv | has 'a' twice",
                "{day:foo}.csv | which is no date",
                "{day:'x'}.csv | which is no date",
                "{month:MM}.csv | has a date without a year",
            })
    void a_pattern_that_cannot_be_read_says_why(String pattern, String fault) {
        String said = Partitions.fault(pattern).orElseThrow();
        assertTrue(said.contains(fault), said);
    }
}
