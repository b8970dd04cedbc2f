package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.Notation;
import dev.assay.declare.format.Notations;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How columns write their values, found out from the values. */
class ColumnFormsTest {

    private static byte[] file(String... values) {
        String rows =
                Arrays.stream(values).map(v -> "7;" + v + ";abc\n").collect(Collectors.joining());
        return ("id;x;name\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static HowRead read(CsvDialect declared, String... values) {
        return Detector.detect(file(values), true, declared);
    }

    private static Map<String, Notation> of(String... values) {
        return columns(read(CsvDialect.UNDECLARED, values));
    }

    private static Map<String, Notation> columns(HowRead read) {
        return read.dialect().orElseThrow().notations().columns();
    }

    private static List<String> dates(HowRead read) {
        return read.guesses().stream()
                .filter(guess -> guess.key() == Key.DATES)
                .map(Guess::answers)
                .map(answers -> answers.stream().map(a -> a.value()).toList().toString())
                .toList();
    }

    @Test
    void a_day_beyond_the_twelfth_says_in_which_order_dates_are() {
        assertEquals(Map.of("x", new Notation.Dates("d/M/yyyy")), of("03/04/2026", "24/12/2026"));
        assertEquals(
                Map.of("x", new Notation.Dates("M/d/yyyy H:mm")),
                of("3/4/2026 8:00", "12/24/2026 18:30"));
    }

    @Test
    void with_points_between_them_the_day_comes_first() {
        assertEquals(Map.of("x", new Notation.Dates("d.M.yyyy")), of("05.05.2026", "06.05.2026"));
    }

    @Test
    void times_may_have_a_word_for_the_half_of_the_day() {
        assertEquals(
                Map.of("x", new Notation.Dates("M/d/yyyy h:mm a")),
                of("3/4/2026 8:00 AM", "12/24/2026 6:30 PM"));
        assertEquals(
                Map.of("x", new Notation.Dates("yyyy/M/d a h:mm:ss")),
                of("2026/3/4 \u4E0A\u5348 8:00:00", "2026/12/24 \u4E0B\u5348 6:30:00"));
    }

    @Test
    void a_month_may_be_a_word() {
        assertEquals(
                Map.of("x", new Notation.Dates("d MMM yyyy")), of("12 March 2024", "3 May 2024"));
        assertEquals(Map.of("x", new Notation.Dates("d-MMM-yy")), of("3-Jan-24", "4-FEB-24"));
        assertEquals(Map.of("x", new Notation.Dates("dMMMyyyy")), of("01JAN2020", "02AUG2021"));
        assertEquals(
                Map.of("x", new Notation.Dates("d. MMM yyyy")),
                of("12. M\u00E4rz 2024", "1. Mai 2024"));
        assertEquals(
                Map.of("x", new Notation.Dates("d MMM yyyy H:mm")),
                of("12 f\u00E9vr. 2024 08:15", "3 AO\u00DBT 2024 18:30"));
        assertEquals(
                Map.of("x", new Notation.Dates("yyyy-MMM-d")), of("2024-Jan-05", "2024-Dec-31"));
        HowRead read = read(CsvDialect.UNDECLARED, "\"Jan 5, 2020\"", "\"June 15, 2020\"");
        assertEquals(Map.of("x", new Notation.Dates("MMM d, yyyy")), columns(read));
        assertEquals(List.of("[{x: \"MMM d, yyyy\"}]"), dates(read));
    }

    @Test
    void words_that_are_no_months_and_years_that_may_be_two_are_texts() {
        assertEquals(Map.of(), of("12 Marbles 2024", "3 Apples 2024"));
        assertEquals(Map.of(), of("12 March 2024", "3 parts 2024"));
        assertEquals(Map.of(), of("3-Jan-24", "4-Feb-45"));
        assertEquals(Map.of(), of("32 March 2024", "3 May 2024"));
    }

    @Test
    void a_date_as_iso_8601_has_it_but_for_a_zero_is_a_date() {
        assertEquals(Map.of("x", new Notation.Dates("yyyy-M-d")), of("1981-1-24", "1981-12-03"));
        assertEquals(Map.of(), of("1981-01-24", "1981-12-03"));
    }

    @Test
    void a_header_with_a_cell_less_than_its_records_names_their_columns() {
        String rows = "1;24/12/2026;5;\n2;25/12/2026;6;\n3;26/12/2026;7;\n";
        HowRead read =
                Detector.detect(
                        ("id;day;n\n" + rows).getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertEquals(Map.of("day", new Notation.Dates("d/M/yyyy")), columns(read));
    }

    @Test
    void dates_with_the_signs_for_year_month_and_day_are_dates() {
        assertEquals(
                Map.of("x", new Notation.Dates("yyyy\u5E74M\u6708d\u65E5")),
                of("2026\u5E743\u67084\u65E5", "2026\u5E7412\u670824\u65E5"));
    }

    @Test
    void years_of_two_digits_are_years_where_the_day_and_the_century_are_shown() {
        assertEquals(Map.of("x", new Notation.Dates("d.M.yy")), of("3.4.24", "24.12.24"));
        assertEquals(Map.of("x", new Notation.Dates("M/d/yy")), of("3/4/24", "12/24/24"));
        assertEquals(Map.of(), of("3.11.12", "3.9.10"), "versions");
        assertEquals(Map.of(), of("3.4.45", "24.12.24"), "1945 or 2045");
        assertEquals(Map.of(), of("13/04/24", "24/12/24"), "the year may be the first");
    }

    @Test
    void an_order_that_nobody_can_tell_is_asked_for_and_the_column_is_text_until_then() {
        HowRead read = read(CsvDialect.UNDECLARED, "03/04/2026", "05/06/2026");
        assertEquals(Map.of(), columns(read));
        assertEquals(List.of("[{x: none}, {x: d/M/yyyy}, {x: M/d/yyyy}]"), dates(read));
        assertEquals(List.of(Key.DATES), read.unsure().stream().map(Guess::key).toList());
    }

    @Test
    void another_file_may_tell_the_order() {
        HowRead read = read(CsvDialect.UNDECLARED, "03/04/2026", "05/06/2026");
        HowRead both = Detector.also(read, file("24/04/2026"), true, CsvDialect.UNDECLARED);
        assertEquals(Map.of("x", new Notation.Dates("d/M/yyyy")), columns(both));
        assertEquals(List.of("[{x: d/M/yyyy}]"), dates(both));
        HowRead none = Detector.also(read, file("01/02/2026"), true, CsvDialect.UNDECLARED);
        assertEquals(read, none);
    }

    @Test
    void what_is_declared_of_a_column_is_not_asked() {
        Notations declared = new Notations(null, Map.of("x", new Notation.Dates("M/d/yyyy")));
        HowRead read = read(CsvDialect.UNDECLARED.with(declared), "03/04/2026", "24/12/2026");
        assertEquals(declared.columns(), columns(read));
        assertEquals(List.of(), dates(read));
    }

    @Test
    void dates_as_programs_write_them_need_nothing() {
        assertEquals(Map.of(), of("2026-04-03", "2026-12-24"));
        assertEquals(Map.of("x", new Notation.Dates("yyyy/M/d")), of("2026/4/3", "2026/12/24"));
        assertEquals(Map.of(), of("24.12.2026", "soon"));
        assertEquals(Map.of(), of("24.13.2026", "1.1.2026"));
    }

    @Test
    void a_unit_that_most_values_have_is_no_part_of_the_number() {
        assertEquals(Map.of("x", new Notation.Numbers(',', "%")), of("5,5 %", "10 %", "0"));
        assertEquals(Map.of("x", new Notation.Numbers('.', "$")), of("$1,234.50", "$3", "$72"));
        assertEquals(Map.of("x", new Notation.Numbers('.', "EUR")), of("EUR 3", "EUR 4.5"));
        assertEquals(Map.of("x", new Notation.Numbers('.', "kg")), of("3 kg", "4.5 kg"));
        assertEquals(Map.of(), of("3 kg", "4 m"));
        assertEquals(Map.of(), of("3 kg", "4 kg or so"));
        assertEquals(Map.of(), of("A3", "B4"));
    }

    @Test
    void a_minus_behind_a_number_and_brackets_around_it_mean_the_same() {
        assertEquals(Map.of("x", new Notation.Numbers(',', "")), of("1.200,50-", "3,10"));
        assertEquals(Map.of("x", new Notation.Numbers('.', "")), of("(12.50)", "3.10"));
        assertEquals(Map.of("x", new Notation.Numbers('.', "$")), of("($1,200.00)", "-$3", "$7"));
        assertEquals(Map.of(), of("(12)", "3"), "a remark");
        assertEquals(Map.of(), of("12-", "3"), "a code");
    }

    @Test
    void a_comma_that_may_stand_between_thousands_does_where_others_have_points_and_is_asked() {
        HowRead read =
                Detector.detect(
                        "n;share\n1,234;0.5%\n5,678;1.25%\n101,188;3.5%\n"
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertEquals(new Notation.Numbers('.', ""), columns(read).get("n"));
        assertEquals(List.of(Key.DECIMAL), read.unsure().stream().map(Guess::key).toList());
    }

    @Test
    void a_unit_hides_no_comma_of_which_nobody_can_say_what_it_is() {
        HowRead yen = read(CsvDialect.UNDECLARED, "\u00A51,100", "\u00A540,139");
        assertEquals(List.of(Key.DECIMAL), yen.unsure().stream().map(Guess::key).toList());
        assertEquals(Map.of("x", new Notation.Numbers(',', "R$")), of("R$ 1.100,50", "R$ 3,10"));
    }

    @Test
    void a_declared_mark_makes_numbers_of_what_could_be_either() {
        assertEquals(Map.of(), of("1,234", "5,678"));
        CsvDialect comma = CsvDialect.UNDECLARED.with(new Notations(',', Map.of()));
        assertEquals(
                Map.of("x", new Notation.Numbers(',', "")), columns(read(comma, "1,234", "5")));
        CsvDialect point = CsvDialect.UNDECLARED.with(new Notations('.', Map.of()));
        assertEquals(
                Map.of("x", new Notation.Numbers('.', "")), columns(read(point, "1,234", "5")));
        assertEquals(Map.of(), columns(read(point, "1,5", "2,5")));
    }

    private static final Map<String, Notation> COMMA = Map.of("x", new Notation.Numbers(',', ""));

    private static final Map<String, Notation> POINT = Map.of("x", new Notation.Numbers('.', ""));

    @Test
    void marks_between_thousands_alone_make_numbers() {
        assertEquals(COMMA, of("1 037", "912", "12 500"));
        assertEquals(COMMA, of("1\u00A0037", "12\u00A0500", "-7"));
        assertEquals(COMMA, of("1\u202F037", "1037", "12\u202F500", "3\u202F012\u202F500"));
        assertEquals(COMMA, of("1 037,50", "912"));
        assertEquals(COMMA, of("1.234.567", "12.500", "7"));
        assertEquals(POINT, of("1'037", "912"));
        assertEquals(POINT, of("1'037.50", "1'912.00"));
        assertEquals(POINT, of("1 037.50", "1 912.00"));
        assertEquals(
                Map.of("x", new Notation.Numbers(',', "\u20AC")),
                of("1 037 \u20AC", "2 500 \u20AC"));
    }

    @Test
    void groups_of_digits_that_are_no_numbers_stay_texts() {
        for (String[] ids :
                new String[][] {
                    {"601 234 567", "602 345 678"},
                    {"030 123 456", "089 123 45"},
                    {"+34 912 345 678", "912 345 678"},
                    {"420 601 234 567", "34 601 234 567"},
                    {"110 001", "560 034"},
                    {"123 45", "114 55"},
                    {"01 234", "12 345"},
                    {"732 829 320", "552 100 554"},
                    {"978 316 148", "978 014 300"},
                    {"1 037", "12345"},
                    {"1 037", "1'037", "7"},
                    {"1 037", "12 03"},
                    {"1 037", "see note"},
                    {"192.168.100.200", "10.100.100.100"},
                    {"1.234", "12.500"},
                    {"2 026", "1 999"}
                }) {
            assertEquals(Map.of(), of(ids), String.join(", ", ids));
        }
        CsvDialect said = CsvDialect.UNDECLARED.with(new Notations(',', Map.of()));
        assertEquals(Map.of(), columns(read(said, "601 234 567", "602 345 678")));
        assertEquals(COMMA, columns(read(said, "1.234", "12.500")));
    }

    private static List<List<String>> decimals(HowRead read) {
        return read.unsure().stream()
                .filter(guess -> guess.key() == Key.DECIMAL)
                .map(guess -> guess.answers().stream().map(HowRead.Answer::value).toList())
                .toList();
    }

    private static HowRead readTwo(CsvDialect declared, String... rows) {
        String text = "x;y\n" + String.join("\n", rows) + "\n";
        return Detector.detect(text.getBytes(StandardCharsets.UTF_8), true, declared);
    }

    @Test
    void a_point_that_may_stand_between_thousands_is_asked_about_where_commas_are_usual() {
        HowRead shown = readTwo(CsvDialect.UNDECLARED, "1.007;2,5", "2.350;12,25", "12.500;7,1");
        assertEquals(List.of(List.of("{x: \",\"}", "{x: \".\"}")), decimals(shown));
        assertEquals(new Notation.Numbers(',', ""), columns(shown).get("x"));
        HowRead dates = readTwo(CsvDialect.UNDECLARED, "1.007;24.12.2026", "2.350;1.3.2026");
        assertEquals(List.of(List.of("{x: \".\"}", "{x: \",\"}")), decimals(dates));
        assertTrue(columns(dates).get("x") == null);
        Notations said = new Notations(null, POINT);
        HowRead settled = readTwo(CsvDialect.UNDECLARED.with(said), "1.007;2,5", "2.350;12,25");
        assertEquals(List.of(), decimals(settled));
        for (String[] rows :
                new String[][] {
                    {"1.007;2.5", "2.350;12.25"},
                    {"1.007;abc", "2.350;d"},
                    {"1.0075;24.12.2026", "2.350;1.3.2026"},
                    {"0.125;24.12.2026", "2.350;1.3.2026"},
                    {"1007;24.12.2026", "2350;1.3.2026"}
                }) {
            assertEquals(List.of(), decimals(readTwo(CsvDialect.UNDECLARED, rows)), rows[0]);
        }
    }

    @Test
    void a_column_of_numbers_with_open_commas_is_asked_about() {
        HowRead open = read(CsvDialect.UNDECLARED, "1,234", "7", "101,188");
        assertEquals(
                List.of("none (x)", ",", "."),
                open.unsure().stream()
                        .filter(guess -> guess.key() == HowRead.Key.DECIMAL)
                        .flatMap(guess -> guess.answers().stream())
                        .map(HowRead.Answer::value)
                        .toList());
        assertTrue(read(CsvDialect.UNDECLARED, "7", "101188").unsure().isEmpty());
        assertTrue(read(CsvDialect.UNDECLARED, "1,234", "12,5").unsure().isEmpty());
        assertTrue(read(CsvDialect.UNDECLARED, "1,234", "a,bcd").unsure().isEmpty());
    }

    @Test
    void yes_and_no_of_many_languages_are_booleans_where_both_occur() {
        assertEquals(Map.of("x", new Notation.Truth("ja", "nein")), of("ja", "nein", "Ja"));
        assertEquals(Map.of("x", new Notation.Truth("\u662F", "\u5426")), of("\u662F", "\u5426"));
        assertEquals(Map.of(), of("ja", "ja"));
        assertEquals(Map.of(), of("ja", "nein", "vielleicht"));
    }

    @Test
    void what_is_accepted_stays_but_for_what_is_declared() {
        Notations accepted =
                new Notations(
                        null,
                        Map.of(
                                "a", new Notation.Numbers(',', ""),
                                "b", new Notation.Dates("d.M.yyyy")));
        Notations declared = new Notations('.', Map.of("c", new Notation.Texts()));
        assertEquals(
                new Notations(
                        '.',
                        Map.of("b", new Notation.Dates("d.M.yyyy"), "c", new Notation.Texts())),
                declared.or(accepted));
        assertTrue(CsvDialect.RFC_4180.or(CsvDialect.UNDECLARED).notations().columns().isEmpty());
    }

    private static List<String> textRows(String text) {
        return Detector.detect(text.getBytes(StandardCharsets.UTF_8), true, CsvDialect.UNDECLARED)
                .guesses()
                .stream()
                .filter(g -> g.key() == Key.UNITS || g.key() == Key.OTHER_HEADER)
                .map(guess -> guess.key() + " " + guess.best().value())
                .toList();
    }

    private static final String NUMBERS = "7;1.234,5;a\n8;2,5;b\n9;3,5;c\n10;4,5;d\n11;5,5;e\n";

    @Test
    void a_row_of_units_is_said_and_hides_no_notation() {
        String file = "weight;price;name\nkg;EUR;\n" + NUMBERS;
        assertEquals(List.of("UNITS line 2"), textRows(file));
        HowRead read =
                Detector.detect(file.getBytes(StandardCharsets.UTF_8), true, CsvDialect.UNDECLARED);
        assertEquals(Map.of("price", new Notation.Numbers(',', "")), columns(read));
        assertEquals(
                List.of("UNITS line 2"),
                textRows("weight;price;name\n[kg];(\u20AC);-\n" + NUMBERS));
    }

    @Test
    void a_second_and_a_third_line_of_a_header_are_said_with_line_ends_in_their_cells_too() {
        assertEquals(
                List.of("UNITS line 2", "OTHER_HEADER line 3"),
                textRows("weight;price;name\nnet;list;\n\"in\nkg\";EUR;\n" + NUMBERS));
    }

    @Test
    void rows_without_any_value_are_said_by_their_first_lines() {
        HowRead read =
                Detector.detect(
                        ("weight;price;name\n" + NUMBERS + ";;\n;;\n;;\n;;\n")
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertEquals(
                List.of("line 7, 8, 9 \u2026"),
                read.guesses().stream()
                        .filter(guess -> guess.key() == Key.EMPTY_ROWS)
                        .map(guess -> guess.best().value())
                        .toList());
    }

    @Test
    void the_header_of_a_second_table_is_said() {
        assertEquals(
                List.of("OTHER_HEADER line 8"),
                textRows("weight;price;name\n" + NUMBERS + "\nlength;costs;title\n" + NUMBERS));
    }

    @Test
    void records_without_numbers_are_no_headers() {
        String head = "weight;price;name\n";
        for (String row :
                List.of(
                        "NA;NaN;x",
                        "n/a;N/A;x",
                        "-;?;x",
                        "#N/A;#DIV/0!;x",
                        "kg;kg;x",
                        ";;x",
                        ";EUR;x",
                        "1;EUR;x",
                        "inf;none;2026-01-01",
                        "null;unknown;")) {
            assertEquals(List.of(), textRows(head + row + "\n" + NUMBERS), row);
        }
        assertEquals(List.of(), textRows(head + "x;y;z\n7;8;9\n"));
        assertEquals(List.of(), textRows("a;b\nx;y\nz;w\nv;u\nr;t\ns;t\n"));
    }
}
