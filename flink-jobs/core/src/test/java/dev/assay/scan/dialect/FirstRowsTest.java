package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Head;
import dev.assay.declare.format.HowRead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a file's first rows, and where cells end in them. */
class FirstRowsTest {

    private static CsvDialect dialect(String first, IntFunction<String> row) {
        String rows = IntStream.range(0, 12).mapToObj(row).collect(Collectors.joining());
        HowRead found =
                Detector.detect(
                        (first + rows).getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertTrue(found.unsure().isEmpty(), found.unsure().toString());
        return found.dialect().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,2024-05-01,3.5,late, again\n",
                "7,2024-05-01,3.5,late, again\n8,2024-05-02,2.5,a, b, c\n",
                "7,2024-05-01,3.5\n"
            })
    void a_record_that_does_not_fit_above_others_is_no_title(String first) {
        CsvDialect found = dialect(first, i -> i + ",2024-03-1" + i % 10 + ",1." + i + ",fine\n");
        assertEquals(new Head(false, 0, List.of("c1", "c2", "c3", "c4")), found.head());
    }

    @Test
    void numbers_of_rows_and_columns_above_a_header_are_a_title() {
        CsvDialect found =
                dialect(
                        "12,4,,,,\nheight,width,mass,age,sex,town\n",
                        i -> i + ".5,2." + i + ",7,3" + i + ",f,Oslo\n");
        assertEquals(new Head(true, 1, List.of()), found.head());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nname: orders\nfields:\n  - name: id\n    type: integer\n---\n",
                "---\ntitle: \"a, b; c\"\r\nnote: it's\n\n# made by hand\nby: me\n--- \n"
            })
    void lines_of_yaml_between_dashes_are_above_the_table_however_wide_it_is(String above) {
        int lines = (int) above.lines().count();
        CsvDialect two = dialect(above + "id,price\n", i -> i + "," + i + ".5\n");
        assertEquals(new Head(true, lines, List.of()), two.head());
        CsvDialect one = dialect(above + "price\n", i -> i + ".5\n");
        assertEquals(new Head(true, lines, List.of()), one.head());
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n7.5\n---\n", "---\nid: 1\n---\nid: 2\n---\n"})
    void dashes_that_hold_no_yaml_or_several_texts_of_it_are_no_front_matter(String first) {
        HowRead found =
                Detector.detect(
                        (first + "1.5\n2.5\n").getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertEquals(0, found.dialect().orElseThrow().head().preamble());
    }

    @Test
    void years_over_groups_of_columns_are_lines_of_the_header() {
        HowRead found =
                Detector.detect(
                        (",2023,,2024,\nRegion,Sales,Cost,Sales,Cost\n"
                                        + "North,1,2,3,4\nSouth,5,6,7,8\nEast,2,3,4,5\nWest,9,1,2,3\n")
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertEquals(
                List.of("Region", "2023 Sales", "2023 Cost", "2024 Sales", "2024 Cost"),
                found.dialect().orElseThrow().head().names());
    }

    @Test
    void names_of_groups_are_joined_where_another_table_stands_below() {
        String first = "Day,Where,Travel,,,Total\n,,Air,Rail,Taxi,\n";
        String rows =
                "2024-05-01,Oslo,,\u00A35.70,\u00A33.00,8.7\n2024-05-02,Rome,,\u00A31.20,\u00A32.00,3.2\n2024-05-03,Bonn,,\u00A37.00,,7\n";
        HowRead found =
                Detector.detect(
                        (first + rows + ",,,,,\n" + first + rows + rows)
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertEquals(
                List.of("Day", "Where", "Travel Air", "Travel Rail", "Travel Taxi", "Total"),
                found.dialect().orElseThrow().head().names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-01 4 Oslo \"a note, and more\" \"https://a.example/1\"\n",
                "GET 200 \"/a b\" \"Mozilla/4.0 (X11; U)\" -\n"
            })
    void texts_in_quotes_beside_each_other_show_that_blanks_delimit(String record) {
        String more = record.replaceFirst("Oslo|200", "a b c");
        String header = "a b c \"d e\" f\n";
        HowRead found =
                Detector.detect(
                        (header + (record + more + record).repeat(7))
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        CsvDialect dialect = found.dialect().orElseThrow();
        assertEquals(' ', dialect.delimiter());
        assertEquals(0, dialect.head().preamble());
    }

    @Test
    void comments_may_be_more_than_the_records_below_them() {
        String above = "#TYPE:,ALL\n#FILE:,a.dat\n#MARK:,POINT\n#BY:,me\n#AT:,home\n#NO:,7\n\n";
        HowRead found =
                Detector.detect(
                        (above + "##Temp,Time,E\n21.5,0.8,5.6\n21.8,0.9,5.7\n22.1,1.0,5.8\n")
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertEquals(new Head(true, 7, List.of()), found.dialect().orElseThrow().head());
        assertEquals(CsvDialect.NONE, found.dialect().orElseThrow().comment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--,----,-----\n", ":--,---:,====\n"})
    void a_line_of_dashes_below_the_names_is_told(String line) {
        HowRead found =
                Detector.detect(
                        ("id,name,price\n" + line + "1,a,2.5\n2,b,3.5\n3,c,4.5\n")
                                .getBytes(StandardCharsets.UTF_8),
                        true,
                        CsvDialect.UNDECLARED);
        assertTrue(
                found.guesses().stream()
                        .anyMatch(
                                g ->
                                        g.key() == HowRead.Key.UNITS
                                                && g.best().value().equals("line 2")),
                found.guesses().toString());
    }

    @Test
    void a_comma_before_the_milliseconds_of_a_log_delimits_nothing() {
        CsvDialect log =
                dialect(
                        "",
                        i ->
                                "2026-01-01 10:1"
                                        + i % 10
                                        + ":00,12"
                                        + i % 10
                                        + " INFO  [main] Foo - a\n");
        assertTrue(log.delimiter() != ',' || log.head().names().size() < 2, log.toString());
        assertEquals(
                ',',
                (char)
                        dialect("at,ms\n", i -> "10:1" + i % 10 + ":00,12" + i % 10 + "\n")
                                .delimiter());
    }

    @Test
    void a_colon_within_a_time_of_day_delimits_nothing() {
        String[] notes = {"late, again", "fine", "so, so, so", "lost", "good, bad", "none"};
        CsvDialect found =
                dialect(
                        "",
                        i ->
                                i
                                        + ",O,198665.57,1995-07-1"
                                        + i % 10
                                        + "T00:00:00.000-07:00,HIGH,"
                                        + notes[i % notes.length]
                                        + "\n");
        assertEquals(',', found.delimiter());
    }

    @Test
    void between_blanks_one_at_the_end_of_each_line_delimits_nothing() {
        CsvDialect found = dialect("", i -> i + ".50 280.0" + i + " 16.73 \n");
        assertEquals(' ', found.delimiter());
        assertEquals(true, found.quoting().padded());
    }
}
