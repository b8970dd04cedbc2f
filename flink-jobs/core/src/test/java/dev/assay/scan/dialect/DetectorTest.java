package dev.assay.scan.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Guess;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.Notation;
import dev.assay.declare.format.Notations;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorTest {

    private static HowRead detect(String text) {
        return detect(text, CsvDialect.UNDECLARED);
    }

    private static HowRead detect(String text, CsvDialect declared) {
        return Detector.detect(text.getBytes(StandardCharsets.UTF_8), true, declared);
    }

    private static String best(HowRead found, Key key) {
        return guess(found, key).best().value();
    }

    private static Guess guess(HowRead found, Key key) {
        return found.guesses().stream().filter(g -> g.key() == key).findFirst().orElseThrow();
    }

    private static String rows(String header, IntFunction<String> row) {
        return header + IntStream.range(0, 20).mapToObj(row).collect(Collectors.joining());
    }

    @Test
    void a_column_of_sentences_is_not_split_at_their_commas() {
        String[] ends = {"and left", "then, quickly, ran", "but stayed", "or not, who knows"};
        HowRead found = detect(rows("remark\n", i -> "The man came, saw it " + ends[i % 4] + "\n"));
        assertEquals("none", best(found, Key.DELIMITER));
        assertEquals('\u001F', found.dialect().orElseThrow().delimiter());
    }

    @Test
    void a_record_with_more_cells_than_the_table_above_it_is_no_reason_to_give_up() {
        assertEquals(",", best(detect("1,,,,\na,b,c\n1,2,3\n4,5,6\n7,8,9\n"), Key.DELIMITER));
        assertEquals(",", best(detect(",,,,9\na,b,c\nx,y,z\nx,y,z\nx,y,z\n"), Key.DELIMITER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cup %d", "AB %04d", "Smith Anna%c", "red cup %d"})
    void values_of_several_words_below_one_name_are_one_column(String value) {
        HowRead found =
                detect(
                        rows(
                                "name\n",
                                i ->
                                        value.replace("%d", String.valueOf(i))
                                                        .replace("%04d", "000" + i % 10)
                                                        .replace("%c", "abcd".charAt(i % 4) + "")
                                                + "\n"));
        assertEquals("none", best(found, Key.DELIMITER));
        assertEquals("true", best(found, Key.HEADER));
        assertEquals("0", best(found, Key.PREAMBLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp", "created at"})
    void a_column_of_times_and_nothing_else_is_one_column(String name) {
        HowRead found =
                detect(rows(name + "\n", i -> "2026-01-%02d 10:%02d:00\n".formatted(i + 1, i)));
        assertEquals("none", best(found, Key.DELIMITER));
        assertEquals("true", best(found, Key.HEADER));
    }

    @Test
    void numbers_between_blanks_below_a_title_stay_columns() {
        HowRead found = detect(rows("points\n", i -> i + ".5 " + 2 * i + ".25 -" + i + ".125\n"));
        assertEquals("space", best(found, Key.DELIMITER));
        assertEquals("1", best(found, Key.PREAMBLE));
    }

    @Test
    void a_quote_that_is_never_closed_is_a_quote_so_that_its_line_is_named() {
        String rows = rows("id,x,note\n", i -> i + ",0.5,fine\n");
        assertEquals("\"", best(detect(rows + "20,0.5,\"left open\n"), Key.QUOTE));
        assertEquals("\"", best(detect(rows + "20,0.5,\"left open\n" + rows), Key.QUOTE));
    }

    @Test
    void a_city_and_its_country_in_one_column_stay_together() {
        String[] cities = {"Berlin, Germany", "Paris, France", "Rome, Italy", "Oslo, Norway"};
        assertEquals(
                "none", best(detect(rows("place\n", i -> cities[i % 4] + "\n")), Key.DELIMITER));
    }

    @Test
    void times_are_not_split_at_their_colons_and_blanks() {
        String text =
                rows("seen\n", i -> String.format("2024-05-%02d 10:%02d:07\n", i + 1, i + 10));
        assertEquals("none", best(detect(text), Key.DELIMITER));
    }

    @Test
    void numbers_with_a_decimal_comma_are_not_split_below_a_title_of_one_cell() {
        assertEquals("none", best(detect(rows("price\n", i -> i + ",5\n")), Key.DELIMITER));
        assertEquals(",", best(detect(rows("user,item\n", i -> i + ",5\n")), Key.DELIMITER));
    }

    @Test
    void two_signs_that_always_stand_together_are_one_delimiter() {
        HowRead found =
                detect(rows("", i -> i % 7 + "::" + i * 31 + "::" + i % 5 + "::97830" + i + "0\n"));
        assertEquals("::", best(found, Key.DELIMITER));
        assertEquals("false", best(found, Key.HEADER));
        assertEquals(List.of(), found.unsure());
        assertEquals(
                "|",
                best(
                        detect(rows("a|b|c|d\n", i -> i + "||" + (i % 2 == 0 ? "x" : "") + "|1\n")),
                        Key.DELIMITER));
    }

    @Test
    void quotes_behind_a_blank_hold_a_cell_together() {
        HowRead found =
                detect(
                        rows(
                                "id, name, price\n",
                                i -> i + ", \"Cup, no. " + i + "\", " + i + ".5\n"));
        assertEquals(",", best(found, Key.DELIMITER));
        assertEquals("true", best(found, Key.PADDED));
        assertEquals(List.of(), found.unsure());
    }

    @Test
    void columns_that_blanks_align_are_cut_at_each_run_of_them() {
        HowRead found =
                detect(
                        rows(
                                "id   name   price\n",
                                i ->
                                        String.format(
                                                Locale.ROOT, "%-5dcup%-4d%.2f\n", i, i, i * 1.5)));
        assertEquals("space", best(found, Key.DELIMITER));
        assertEquals("true", best(found, Key.PADDED));
        assertEquals("true", best(found, Key.HEADER));
        assertEquals("0", best(found, Key.PREAMBLE));
    }

    @Test
    void names_above_records_that_end_with_a_delimiter_are_no_line_above_the_table() {
        HowRead found = detect(rows("id,name,price\n", i -> i + ",cup " + i + "," + i + ".5,\n"));
        assertEquals("0", best(found, Key.PREAMBLE));
        assertEquals("true", best(found, Key.HEADER));
    }

    @Test
    void a_semicolon_beats_the_commas_of_the_numbers() {
        HowRead found = detect(rows("a;b\n", i -> i + ",5;1.23" + i % 10 + ",50\n"));
        assertEquals(';', found.dialect().orElseThrow().delimiter());
        assertEquals(
                Map.of("a", new Notation.Numbers(',', ""), "b", new Notation.Numbers(',', "")),
                found.dialect().orElseThrow().notations().columns());
    }

    @Test
    void a_number_that_can_be_either_says_nothing_of_its_marks() {
        HowRead found = detect(rows("a;b\n", i -> "1,23" + i % 10 + ";x\n"));
        assertEquals(Notations.PLAIN, found.dialect().orElseThrow().notations());
    }

    @Test
    void one_value_that_is_no_number_leaves_the_column_as_it_is() {
        HowRead found = detect(rows("a;b\n", i -> i == 7 ? "n.v.;1\n" : i + ",5;1\n"));
        assertEquals(Notations.PLAIN, found.dialect().orElseThrow().notations());
    }

    @Test
    void lines_above_the_table_are_counted_and_the_header_is_below_them() {
        HowRead found = detect(rows("Report\n2024\n\nid;name\n", i -> i + ";Anna\n"));
        assertEquals(3, found.dialect().orElseThrow().head().preamble());
        assertTrue(found.dialect().orElseThrow().header());
    }

    @Test
    void a_title_that_a_spreadsheet_filled_up_with_delimiters_is_above_the_table() {
        HowRead found = detect(rows("Report;;\n;;\nid;name;city\n", i -> i + ";Anna;Rome\n"));
        assertEquals(2, found.dialect().orElseThrow().head().preamble());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Travel in March,,,\n,,,\nday,place,,cost\n",
                "Ministry,,,\nTravel in March,,,\n,,,\nday,place,,cost\n"
            })
    void a_row_without_values_parts_titles_from_a_header_that_is_not_full(String above) {
        HowRead found = detect(rows(above, i -> i + " May,Rome,,£" + i + "0.50\n"));
        CsvDialect dialect = found.dialect().orElseThrow();
        int lines = (int) above.lines().count();
        assertEquals(new CsvDialect.Head(true, lines - 1, List.of()), dialect.head());
    }

    @Test
    void of_two_columns_a_title_is_known_by_the_row_without_values_below_it() {
        IntFunction<String> record = i -> "Shop " + (char) ('A' + i) + "," + i + "0.75\n";
        HowRead found = detect(rows("Spent in March,\n,\nshop,sum\n", record));
        assertEquals(2, found.dialect().orElseThrow().head().preamble());
        HowRead without = detect(rows("Unknown,\nShop Z,7.5\n", record));
        assertEquals(0, without.dialect().orElseThrow().head().preamble());
    }

    @Test
    void a_first_record_of_which_nearly_all_is_missing_is_not_taken_for_a_title() {
        HowRead found = detect(rows("7;;\n", i -> i + ";Anna;2024-05-01\n"));
        assertEquals(0, found.dialect().orElseThrow().head().preamble());
        assertFalse(found.dialect().orElseThrow().header());
    }

    @Test
    void a_title_of_as_many_words_as_there_are_columns_is_above_the_table() {
        String table = rows("Orders today\nid price\n", i -> i + " 4.5" + i + "\n");
        HowRead found = detect(table);
        assertEquals(' ', found.dialect().orElseThrow().delimiter());
        assertEquals(1, found.dialect().orElseThrow().head().preamble());
    }

    @Test
    void a_header_that_no_record_fits_is_not_lost_as_a_line_above_the_table() {
        IntFunction<String> record = i -> i + "," + i + "," + (10 + i % 90) + "\n";
        CsvDialect dialect = detect(rows("id,price\n", record)).dialect().orElseThrow();
        assertEquals(new CsvDialect.Head(true, 0, List.of()), dialect.head());
        assertEquals(',', dialect.delimiter());
        CsvDialect below = detect(rows("Prices\nid,price\n", record)).dialect().orElseThrow();
        assertEquals(new CsvDialect.Head(true, 1, List.of()), below.head());
    }

    @Test
    void one_zero_byte_in_ascii_text_is_no_half_of_a_letter() {
        byte[] text = "id,n\n1,a\0b\n".getBytes(StandardCharsets.US_ASCII);
        HowRead found = Detector.detect(text, true, CsvDialect.UNDECLARED);
        assertEquals("UTF-8", found.dialect().orElseThrow().encoding());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,spent (\u00A3)\n1,5\n2,6\n",
                "id,spent (\u00A3k)\n1,5\n2,6\n",
                "id,note\n1,the company\u2019s report\n2,SLC\u2019s plan\n",
                "trip,cost\n\u2018No 32\u2019 or \u2018Charter\u2019 or \u2018Eurostar\u2019,\u00A3584\n"
                        + "7 \u2013 8 Feb,\u00A3164\n15 \u2013 22 Feb,\u00A3755\n"
            })
    void signs_of_english_texts_are_no_letters_of_another_encoding(String text) {
        byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
        HowRead found = Detector.detect(bytes, true, CsvDialect.UNDECLARED);
        assertEquals(
                text, new String(bytes, Charset.forName(found.dialect().orElseThrow().encoding())));
    }

    @Test
    void degrees_in_a_chinese_header_are_no_greek_letters() {
        String text = "\u6E29\u5EA6/\u2103,n\n" + "20.5,1\n".repeat(20);
        byte[] bytes = text.getBytes(Charset.forName("GB18030"));
        HowRead found = Detector.detect(bytes, true, CsvDialect.UNDECLARED);
        assertEquals("GB18030", found.dialect().orElseThrow().encoding());
    }

    @Test
    void a_second_table_of_another_width_below_is_no_reason_for_another_delimiter() {
        IntFunction<String> record = i -> i % 28 + 1 + "/01/2018,00:1" + i % 10 + "," + i;
        IntFunction<String> first = i -> record.apply(i) + ",Oslo,https://a.example/" + i + ",\n";
        IntFunction<String> second = i -> record.apply(i) + ",Oslo,https://a.example/" + i + "\n";
        String names = "date,time,quantity,city,link";
        String text = rows(names + ",note\n", first) + rows(names + "\n", second);
        CsvDialect dialect = detect(text).dialect().orElseThrow();
        assertEquals(',', dialect.delimiter());
        assertEquals(new CsvDialect.Head(true, 0, List.of()), dialect.head());
    }

    @Test
    void an_apostrophe_in_a_text_ends_no_cell_that_single_quotes_hold_together() {
        IntFunction<String> record = i -> i + ",'Men's boots, the boys' too'," + i + ".5\n";
        CsvDialect dialect = detect(rows("id,text,price\n", record)).dialect().orElseThrow();
        assertEquals(',', dialect.delimiter());
        assertEquals('\'', dialect.quoting().sign());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,,name,price\n",
                ",id,name,price\n",
                "id,name,price,\n",
                "id,\"\"name\",price\n"
            })
    void a_header_with_a_delimiter_or_a_quote_too_many_is_one(String header) {
        HowRead found = detect(rows(header, i -> i + ",\"Oslo, " + i + "\",1.5\n"));
        assertEquals(
                new CsvDialect.Head(true, 0, List.of()),
                found.dialect().orElseThrow().head(),
                found.guesses().toString());
    }

    @Test
    void a_line_above_records_without_a_header_is_a_reason_to_ask() {
        HowRead found = detect(rows("id name price\n", i -> i + ",Oslo" + i + ",1.5\n"));
        assertTrue(
                found.dialect().orElseThrow().header() || !found.unsure().isEmpty(),
                found.guesses().toString());
    }

    @Test
    void a_header_shows_that_single_quotes_hold_cells_together() {
        HowRead found = detect(rows("id,t\n", i -> i + ",'Oslo, street " + i + "'\n"));
        CsvDialect dialect = found.dialect().orElseThrow();
        assertEquals('\'', dialect.quoting().sign());
        assertEquals(new CsvDialect.Head(true, 0, List.of()), dialect.head());
    }

    @Test
    void the_line_that_tells_spreadsheets_the_delimiter_is_believed() {
        HowRead found = detect(rows("sep=^\nid^name\n", i -> i + "^Anna, Berta\n"));
        assertEquals('^', found.dialect().orElseThrow().delimiter());
        assertEquals(1, found.dialect().orElseThrow().head().preamble());
    }

    @Test
    void below_that_line_may_be_nothing_that_is_as_wide() {
        assertTrue(detect("sep=;\nid\n").dialect().isPresent());
        assertTrue(detect("sep=;;\nid\n").dialect().isPresent());
        assertTrue(detect("sep=;;\nid;n\n").dialect().isPresent());
    }

    @Test
    void without_a_header_the_first_record_is_data() {
        HowRead found = detect(rows("", i -> i + ",2024-01-1" + i % 10 + ",Anna\n"));
        assertFalse(found.dialect().orElseThrow().header());
        assertFalse(guess(found, Key.HEADER).isUnsure());
    }

    @Test
    void lines_that_begin_with_a_hash_and_are_no_rows_are_comments() {
        HowRead found =
                detect(
                        rows(
                                "# made at night\nid,name\n",
                                i -> i + ",A\n" + (i == 9 ? "# half\n" : "")));
        assertEquals('#', found.dialect().orElseThrow().comment());
        assertEquals(0, found.dialect().orElseThrow().head().preamble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# day 7\n# t,x,y\n", "#t,x,y\n", "## t,time/min,tan d\n"})
    void names_in_the_last_comment_line_above_the_records_are_the_header(String above) {
        HowRead found = detect(rows(above, i -> i + ",0." + i + "5,-" + i + ".25\n"));
        CsvDialect dialect = found.dialect().orElseThrow();
        assertEquals(CsvDialect.NONE, dialect.comment());
        int lines = (int) above.lines().count();
        assertEquals(new CsvDialect.Head(true, lines - 1, List.of()), dialect.head());
    }

    @Test
    void a_remark_with_as_many_commas_above_a_header_stays_a_comment() {
        HowRead found = detect(rows("# made, sold, kept\nid,n,x\n", i -> i + "," + i + ",1\n"));
        CsvDialect dialect = found.dialect().orElseThrow();
        assertEquals('#', dialect.comment());
        assertEquals(new CsvDialect.Head(true, 0, List.of()), dialect.head());
    }

    @Test
    void names_that_a_header_repeats_are_told_apart_and_asked_about() {
        HowRead found = detect(rows("k;x;x;y;x\n", i -> "r" + i + ";1;2;3;4\n"));
        assertEquals(
                List.of("k", "x", "x_2", "y", "x_3"), found.dialect().orElseThrow().head().names());
        assertEquals("x \u00D7 3: x, x_2, x_3", best(found, Key.NAMES));
        assertTrue(guess(found, Key.NAMES).isUnsure());
    }

    @Test
    void names_of_rows_without_a_name_of_their_own_are_the_first_column() {
        HowRead found =
                detect(rows("\"x\";\"n\"\n", i -> "\"Dim. " + i + "\";\"0\";\"4." + i + "\"\n"));
        assertEquals(List.of("c1", "x", "n"), found.dialect().orElseThrow().head().names());
        assertTrue(guess(found, Key.ROW_NAMES).isUnsure());
    }

    @Test
    void names_of_groups_above_those_of_their_columns_are_joined_and_asked_about() {
        String head = "\"Ann Lee, Chief\",,,,\n,,,,\nDay,Town,Travel,,Total\n,,,,\n,,Rail,Taxi,\n";
        HowRead found =
                detect(
                        rows(
                                head,
                                i -> "0" + i % 9 + "/04/2014,Leeds,\u00A31" + i + ",\u00A37,9\n"));
        assertEquals(
                new CsvDialect.Head(
                        false, 5, List.of("Day", "Town", "Travel Rail", "Travel Taxi", "Total")),
                found.dialect().orElseThrow().head());
        assertEquals("lines 3\u20135", best(found, Key.HEADER_LINES));
        assertTrue(guess(found, Key.HEADER_LINES).isUnsure());
    }

    @Test
    void a_group_goes_no_further_than_names_below_it_do() {
        HowRead found =
                detect(rows("Body,Staff,,,Note,\n,A,,B,,\n,n,p,n,,\n", i -> "x,1,2,3,y,\n"));
        assertEquals(
                List.of("Body", "Staff A n", "Staff A p", "Staff B n", "Note", "c6"),
                found.dialect().orElseThrow().head().names());
    }

    @Test
    void a_line_above_names_that_fill_its_gaps_belongs_to_them() {
        HowRead found =
                detect(
                        rows(
                                "Persons,,,\n,,,\n,,2013-14,2012-13\nUnit,Staff,Total ,Total\n,,,Restated\n",
                                i -> "u" + i + ",60" + i + ",7,8\n"));
        assertEquals(
                List.of("Unit", "Staff", "2013-14 Total", "2012-13 Total Restated"),
                found.dialect().orElseThrow().head().names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k,x,y\ns,kg,m\n",
                ",x,y\na,kg,m\n",
                "k,x,\na,n/a,n/a\n",
                "k,,y\na,,none\n",
                "k,x,y\nNIL return,,\n"
            })
    void a_record_of_texts_below_a_header_stays_a_record(String head) {
        HowRead found = detect(rows(head, i -> "a" + i + ",1." + i + "," + i + "\n"));
        assertTrue(found.guesses().stream().noneMatch(g -> g.key() == Key.HEADER_LINES));
        assertTrue(found.dialect().orElseThrow().header());
        assertEquals(0, found.dialect().orElseThrow().head().preamble());
    }

    @Test
    void rows_without_any_value_and_a_title_among_them_stand_above_a_table() {
        String head = ",,,,\n,,,,\n,,,,\n,,\"July\n\",,\nNo ,Day,Code,Paid,\n";
        HowRead found = detect(rows(head, i -> i + ",14/07/2017,93,\u00A3512.20,\n"));
        assertEquals(new CsvDialect.Head(true, 5, List.of()), found.dialect().orElseThrow().head());
    }

    @Test
    void a_title_above_the_first_of_several_tables_of_one_sheet_is_no_header() {
        String first =
                rows("Talks,,,,\nWho,Day,Where,,\n", i -> "Ann " + i + ",May-1" + i + ",Ulm,,\n");
        String second =
                rows(
                        ",,,,\nTravel,,,,\nName,Dates,To,How,Cost\n",
                        i -> "Bob " + i + ",Jun-1" + i + ",Bonn,rail,7" + i + "\n");
        assertEquals(
                new CsvDialect.Head(true, 1, List.of()),
                detect(first + second).dialect().orElseThrow().head());
    }

    @Test
    void a_title_of_as_many_words_as_columns_above_another_line_is_no_header_between_blanks() {
        HowRead found = detect(rows("Orders by town\n2024-05-01\n", i -> i + " Ann 3." + i + "\n"));
        assertEquals(
                new CsvDialect.Head(false, 2, List.of()), found.dialect().orElseThrow().head());
    }

    @Test
    void words_between_blanks_and_apart_from_the_records_may_be_a_title_and_are_asked_about() {
        HowRead found = detect(rows("Orders by town\n\n", i -> i + " Ann 3." + i + "\n"));
        assertEquals("true", best(found, Key.HEADER));
        assertTrue(guess(found, Key.HEADER).isUnsure());
    }

    @Test
    void a_colon_is_no_part_of_an_address_of_mail_but_delimits_it() {
        HowRead found =
                detect(
                        rows(
                                "",
                                i ->
                                        "100"
                                                + i
                                                + ":\u738B\u5049:u"
                                                + i
                                                + "@example.org:11.76"
                                                + i
                                                + ",08\n"));
        assertEquals(':', found.dialect().orElseThrow().delimiter());
    }

    @Test
    void names_with_blanks_at_their_ends_keep_them_and_that_is_said() {
        HowRead found = detect(rows("id, n,kind  ,x\n", i -> i + ",4." + i + ",a,b\n"));
        assertEquals("n, kind", best(found, Key.NAME_BLANKS));
        assertEquals(new CsvDialect.Head(true, 0, List.of()), found.dialect().orElseThrow().head());
    }

    @Test
    void a_table_below_a_header_of_several_lines_is_called_by_its_names() {
        String text = rows("a,,b,\nX,Y,X,Y\n", i -> i + ",1,2,3\n");
        TableForm form =
                TableForm.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        true,
                        detect(text).dialect().orElseThrow());
        assertEquals(List.of("a X", "a Y", "b X", "b Y"), form.names());
        assertEquals(1, form.regular());
    }

    @Test
    void a_cell_too_many_that_cannot_be_the_name_of_a_row_moves_no_name() {
        HowRead found =
                detect(rows("\"x\",\"n\"\n", i -> "\"D" + i % 3 + "\",\"0\",\"4." + i + "\"\n"));
        assertTrue(found.guesses().stream().noneMatch(g -> g.key() == Key.ROW_NAMES));
    }

    @Test
    void a_column_of_hashtags_is_no_comment() {
        HowRead found = detect(rows("tag,count\n", i -> "#summer" + i + "," + i + "\n"));
        assertEquals(CsvDialect.NONE, found.dialect().orElseThrow().comment());
    }

    @Test
    void two_readings_that_are_as_good_are_both_named() {
        HowRead found = detect("1,5\n2,7\n3,9\n");
        Guess delimiter = guess(found, Key.DELIMITER);
        assertTrue(delimiter.isUnsure(), delimiter.toString());
        assertTrue(delimiter.answers().size() > 1, delimiter.toString());
    }

    @Test
    void what_is_declared_is_never_guessed() {
        String text = rows("a;b\n", i -> i + ",5;x\n");
        HowRead found = detect(text, new CsvDialect(',', false));
        assertEquals(',', found.dialect().orElseThrow().delimiter());
        assertFalse(found.dialect().orElseThrow().header());
        assertTrue(found.guesses().stream().noneMatch(g -> g.key() == Key.DELIMITER));
        assertTrue(found.guesses().stream().noneMatch(g -> g.key() == Key.HEADER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wide_encodings_are_told_by_their_zeros(String encoding) {
        String text = rows("id;name\n", i -> i + ";J\u00FCrgen\n");
        byte[] bytes = text.getBytes(Charset.forName(encoding));
        HowRead found = Detector.detect(bytes, true, CsvDialect.UNDECLARED);
        assertEquals(encoding, found.dialect().orElseThrow().encoding());
    }

    @Test
    void a_text_of_utf_8_with_a_few_broken_bytes_is_still_utf_8() {
        byte[] bytes =
                rows("id;name\n", i -> i + ";J\u00FCrgen\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 4] = (byte) 0xFC;
        assertEquals(
                "UTF-8",
                Detector.detect(bytes, true, CsvDialect.UNDECLARED)
                        .dialect()
                        .orElseThrow()
                        .encoding());
    }

    @Test
    void a_letter_that_is_cut_off_where_the_look_ends_is_no_fault() {
        byte[] bytes = rows("id;name\n", i -> i + ";\u00FC\n").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 2);
        assertEquals(
                "UTF-8",
                Detector.detect(cut, false, CsvDialect.UNDECLARED)
                        .dialect()
                        .orElseThrow()
                        .encoding());
    }

    @Test
    void nothing_at_all_is_read_as_usual() {
        assertEquals(CsvDialect.RFC_4180, detect("").dialect().orElseThrow());
    }
}
