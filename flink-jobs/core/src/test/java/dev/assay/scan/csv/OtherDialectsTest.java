package dev.assay.scan.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.declare.format.CsvDialect.Head;
import dev.assay.declare.format.CsvDialect.LineEnd;
import dev.assay.declare.format.CsvDialect.Quoting;
import dev.assay.declare.format.Notation;
import dev.assay.declare.format.Notations;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.InMemory;
import dev.assay.scan.Oddity;
import dev.assay.scan.notation.CellWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherDialectsTest {

    private static final Quoting DOUBLED = CsvDialect.RFC_4180.quoting();

    private static CsvDialect dialect(char delimiter, Quoting quoting, Head head, char comment) {
        return new CsvDialect(
                delimiter, false, quoting, head, comment, "UTF-8", LineEnd.LF, Notations.PLAIN);
    }

    private static CsvDialect encoded(String encoding) {
        return new CsvDialect(
                ';',
                false,
                DOUBLED,
                new Head(true, 0, List.of()),
                '\0',
                encoding,
                LineEnd.LF,
                Notations.PLAIN);
    }

    /** Each row as its line and its cells. */
    private static List<String> rows(CsvDialect dialect, byte[] bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        read(dialect, bytes, rows);
        return rows;
    }

    private static BatchReader.Residue read(CsvDialect dialect, byte[] bytes, List<String> rows)
            throws IOException {
        CsvFormat format = new CsvFormat(dialect, List.of());
        InMemory input = new InMemory(bytes, 7);
        List<String> columns = format.columns(input, "a.csv");
        List<ByteRange> ranges = format.cut(input, "a.csv", 0, bytes.length, bytes.length);
        BatchReader reader = format.open(input, ranges.get(0), columns);
        ColumnBatch batch = new ColumnBatch(columns.size(), 3);
        List<Long> positions = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        while (reader.read(batch)) {
            for (int row = 0; row < batch.rows(); row++) {
                StringBuilder cells = new StringBuilder();
                for (int column = 0; column < columns.size(); column++) {
                    cells.append(column == 0 ? "" : "|").append(batch.text(column, row));
                }
                positions.add(batch.position(row));
                texts.add(cells.toString());
                rows.add(batch.line(row) + " " + cells);
            }
        }
        long[] again = positions.stream().mapToLong(p -> p).toArray();
        List<String[]> records = format.records(input, "a.csv", again, columns);
        for (int i = 0; i < again.length; i++) {
            assertEquals(texts.get(i), String.join("|", nulls(records.get(i))), "read once more");
        }
        return reader.residue();
    }

    private static List<String> nulls(String[] cells) {
        List<String> texts = new ArrayList<>();
        for (String cell : cells) {
            texts.add(String.valueOf(cell));
        }
        return texts;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_first_record_that_does_not_fit_the_names_is_counted_and_no_row() throws IOException {
        CsvDialect dialect =
                dialect(
                        ',',
                        new Quoting('"', Escape.DOUBLED),
                        new Head(false, 0, List.of("id", "note")),
                        CsvDialect.NONE);
        List<String> rows = new ArrayList<>();
        BatchReader.Residue residue = read(dialect, utf8("1,so, so\n2,fine\n3,well\n"), rows);
        assertEquals(List.of("2 2|fine", "3 3|well"), rows);
        assertEquals(1, residue.odd().count(Oddity.RAGGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void several_returns_before_a_line_end_are_part_of_it(String encoding) throws IOException {
        String text = "id;note\r\r\n1;caf\u00E9\r\r\n\r\r\n2;\"a;b\"\r\r\r\n3;\r\r\n";
        CsvDialect dialect = encoded(encoding);
        assertEquals(
                List.of("2 1|caf\u00E9", "4 2|a;b", "5 3|null"),
                rows(dialect, text.getBytes(Charset.forName(encoding))));
    }

    @Test
    void other_quotes_hold_delimiters_line_ends_and_themselves() throws IOException {
        CsvDialect dialect =
                dialect(
                        ',',
                        new Quoting('\'', Escape.DOUBLED),
                        new Head(true, 0, List.of()),
                        CsvDialect.NONE);
        assertEquals(
                List.of("2 1|a, b", "3 2|it's \"so\"", "4 3|two\nlines", "6 4|\"x\"", "7 5|null"),
                rows(
                        dialect,
                        utf8("id,t\n1,'a, b'\n2,'it''s \"so\"'\n3,'two\nlines'\n4,\"x\"\n5,''\n")));
    }

    @Test
    void an_apostrophe_inside_a_text_closes_no_cell() throws IOException {
        CsvDialect dialect =
                dialect(
                        ',',
                        new Quoting('\'', Escape.DOUBLED),
                        new Head(true, 0, List.of()),
                        CsvDialect.NONE);
        assertEquals(
                List.of("2 1|Men's, the boys' too", "3 2|x  ' y", "4 3|a", "5 4|it's", "6 5|b'"),
                rows(
                        dialect,
                        utf8(
                                "id,t\n1,'Men's, the boys' too'\n2,'x  ' y'\n'3' ,'a' \r\n4,'it''s'\n"
                                        + "5,'b'''")));
    }

    @Test
    void a_backslash_escapes_quotes_delimiters_and_itself_and_nothing_else() throws IOException {
        CsvDialect dialect =
                dialect(
                        ';',
                        new Quoting('"', Escape.BACKSLASH),
                        new Head(true, 0, List.of()),
                        CsvDialect.NONE);
        assertEquals(
                List.of("2 say \"hi\"|x", "3 a;b|c\\d", "4 \\N|C:\\temp"),
                rows(dialect, utf8("a;b\n\"say \\\"hi\\\"\";x\na\\;b;c\\\\d\n\\N;C:\\temp\n")));
    }

    @Test
    void blanks_around_cells_are_no_part_of_them_where_cells_are_padded() throws IOException {
        CsvDialect dialect =
                dialect(
                        ',',
                        new Quoting('"', Escape.DOUBLED, true),
                        new Head(true, 0, List.of()),
                        CsvDialect.NONE);
        assertEquals(
                List.of("2 1|a, b|2", "3 2| c |null", "4 3|d e|null", "5 null|null|x"),
                rows(dialect, utf8("id, t ,n\n1, \"a, b\" , 2\n 2, \" c \",\n3 , d e ,\r\n , ,x")));
    }

    @Test
    void a_sign_that_delimits_twice_is_text_where_it_stands_once() throws IOException {
        CsvDialect dialect =
                new CsvDialect(
                        ':',
                        true,
                        DOUBLED,
                        new Head(true, 0, List.of()),
                        CsvDialect.NONE,
                        "UTF-8",
                        LineEnd.LF,
                        Notations.PLAIN);
        assertEquals(
                List.of("2 1|10:30|null", "3 2|a::b|x", "4 :3|null|:"),
                rows(dialect, utf8("id::t::n\n1::10:30::\n2::\"a::b\"::x\n:3::::: ".trim())));
    }

    @Test
    void a_run_of_blanks_is_one_delimiter_where_cells_are_padded() throws IOException {
        CsvDialect dialect =
                dialect(
                        ' ',
                        new Quoting('"', Escape.DOUBLED, true),
                        new Head(true, 0, List.of()),
                        CsvDialect.NONE);
        assertEquals(
                List.of("2 1|a b", "3 2|c", "4 3|null", "5 4|d"),
                rows(dialect, utf8(" id  t\n  1  \"a b\"\n2 c  \n3   \"\" \r\n4  d   ")));
    }

    @Test
    void without_quotes_each_sign_is_itself() throws IOException {
        CsvDialect dialect =
                dialect(
                        '\t',
                        new Quoting(CsvDialect.NONE, Escape.DOUBLED),
                        new Head(true, 0, List.of()),
                        CsvDialect.NONE);
        assertEquals(
                List.of("2 \"Alice|15\"", "3 \"b\"|c"),
                rows(dialect, utf8("a\tb\n\"Alice\t15\"\n\"b\"\tc\n")));
    }

    @Test
    void lines_above_and_comments_are_no_rows_and_lines_keep_their_numbers() throws IOException {
        CsvDialect dialect = dialect(';', DOUBLED, new Head(true, 2, List.of()), '#');
        assertEquals(
                List.of("4 1|a", "6 2|\"#\""),
                rows(dialect, utf8("A \"title;\n\nid;t\n1;a\n# \"half\n2;\"\"\"#\"\"\"\n")));
    }

    @Test
    void of_a_single_column_comments_are_no_empty_cells() throws IOException {
        CsvDialect dialect = dialect(',', DOUBLED, new Head(false, 1, List.of()), '#');
        assertEquals(List.of("2 1", "4 2"), rows(dialect, utf8("title\n1\n# x\n2\n")));
    }

    @Test
    void columns_without_a_header_have_the_declared_names() throws IOException {
        CsvDialect dialect = dialect(',', DOUBLED, new Head(false, 0, List.of("id", "t")), '\0');
        CsvFormat format = new CsvFormat(dialect, List.of());
        assertEquals(List.of("id", "t"), format.columns(new InMemory(utf8("1,a\n"), 7), "a.csv"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32LE",
                "UTF-32BE",
                "windows-1252",
                "ISO-8859-15"
            })
    void other_encodings_are_decoded(String encoding) throws IOException {
        byte[] bytes =
                "id;t\r\n1;J\u00FCrgen\r\n2;\"\u00E9;\"\r\n".getBytes(Charset.forName(encoding));
        assertEquals(List.of("2 1|J\u00FCrgen", "3 2|\u00E9;"), rows(encoded(encoding), bytes));
    }

    @Test
    void letters_beyond_the_first_plane_survive_every_cut_of_the_input() throws IOException {
        String text = "id;t\n1;\uD83D\uDE00\u4E2D\n2;\uD840\uDC00\n";
        for (String encoding : List.of("GB18030", "UTF-16LE")) {
            assertEquals(
                    List.of("2 1|\uD83D\uDE00\u4E2D", "3 2|\uD840\uDC00"),
                    rows(encoded(encoding), text.getBytes(Charset.forName(encoding))));
        }
    }

    @Test
    void what_cannot_be_decoded_is_no_text_afterwards_either() throws IOException {
        byte[] bytes = "id;t\n1;\u4E2Dx\n".getBytes(Charset.forName("GB18030"));
        bytes[7] = (byte) 0xFF;
        String row = rows(encoded("GB18030"), bytes).get(0);
        assertEquals('\uFFFD', row.charAt(4), row);
    }

    @Test
    void a_quote_that_is_never_closed_is_found_and_bytes_are_those_of_the_file()
            throws IOException {
        byte[] bytes = "id;t\n1;a\n2;\"open\n".getBytes(StandardCharsets.UTF_16LE);
        List<String> rows = new ArrayList<>();
        BatchReader.Residue residue = read(encoded("UTF-16LE"), bytes, rows);
        assertEquals(List.of("2 1|a"), rows);
        assertEquals(1, residue.odd().count(Oddity.OPEN_QUOTE));
        assertEquals(bytes.length, residue.bytes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,50|1234.50",
                "12,5|12.5",
                "-1.234.567|-1234567",
                "1 234,5|1234.5",
                "1\u00A0234,5|1234.5",
                "1'234,5|1234.5",
                "7|7",
                "1.23|1.23",
                "12.34.56|12.34.56",
                "1,2,3|1,2,3",
                "1234.567,8|1234.567,8",
                "n.v.|n.v.",
                "5,|5,"
            })
    void numbers_with_a_decimal_comma_are_read_as_numbers(String written, String read) {
        assertEquals(read, written(new Notation.Numbers(',', ""), written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5,5 %|5.5",
                "5,5%|5.5",
                "% 1.000|1000",
                "7|7",
                "5,5 kg|5,5 kg",
                "%|%",
                "5 %%|5 %%",
                "12,5-|-12.5",
                "(12,5 %)|-12.5",
                "-%5|-5",
                "(-5)|(-5)",
                "-5-|-5-"
            })
    void a_unit_is_left_out(String written, String read) {
        assertEquals(read, written(new Notation.Numbers(',', "%"), written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.M.yyyy|24.12.2026|2026-12-24",
                "d.M.yyyy|4.1.2026|2026-01-04",
                "M/d/yyyy|12/24/2026|2026-12-24",
                "M/d/yyyy|24/12/2026|24/12/2026",
                "d/M/yyyy|24/12/26|24/12/26",
                "yyyy/M/d|2026/1/4|2026-01-04",
                "M/d/yyyy H:mm|12/1/2010 8:26|2010-12-01 08:26",
                "d.M.yyyy H:mm:ss|1.2.2026 23:59:08|2026-02-01 23:59:08",
                "d.M.yyyy H:mm|1.2.2026|1.2.2026",
                "d.M.yyyy|1.2.2026 10:00|1.2.2026 10:00",
                "d.M.yyyy|1.2.20261|1.2.20261",
                "d.M.yyyy|00.01.2026|00.01.2026",
                "d.M.yyyy|n.v.|n.v.",
                "M/d/yyyy h:mm a|1/2/2024 12:05 AM|2024-01-02 00:05",
                "M/d/yyyy h:mm:ss a|1/2/2024 1:05:09pm|2024-01-02 13:05:09",
                "d/M/yyyy h:mm a|1/2/2024 12:05 p. m.|2024-02-01 12:05",
                "M/d/yyyy h:mm a|1/2/2024 13:05 PM|1/2/2024 13:05 PM",
                "M/d/yyyy h:mm a|1/2/2024 1:05|1/2/2024 1:05",
                "yyyy/M/d a h:mm|2024/1/2 \u4E0B\u5348 1:05|2024-01-02 13:05",
                "yyyy\u5E74M\u6708d\u65E5|2024\u5E741\u67082\u65E5|2024-01-02",
                "d.M.yy|4.1.24|2024-01-04",
                "d.M.yy|4.1.99|1999-01-04",
                "d.M.yy|4.1.45|4.1.45",
                "d.M.yy|4.1.2024|4.1.2024"
            })
    void dates_in_the_order_of_a_country_are_read_as_dates(
            String pattern, String written, String read) {
        assertEquals(read, written(new Notation.Dates(pattern), written));
    }

    @Test
    void yes_and_no_are_read_in_their_language() {
        Notation.Truth truth = new Notation.Truth("\u0434\u0430", "\u043D\u0435\u0442");
        assertEquals("true", written(truth, "\u0414\u0410"));
        assertEquals("false", written(truth, "\u043D\u0435\u0442"));
        assertEquals("yes", written(truth, "yes"));
    }

    @Test
    void a_very_long_cell_stays_as_it_is() {
        String digits = "1".repeat(100) + ",5";
        assertEquals(digits, written(new Notation.Numbers(',', ""), digits));
    }

    private static String written(Notation notation, String cell) {
        byte[] b = utf8("x" + cell + "y");
        byte[] into = new byte[CellWriter.MOST];
        int length = b.length - 2;
        int size = CellWriter.of(notation).write(b, 1, length, into);
        return size == CellWriter.AS_IT_IS
                ? new String(b, 1, length, StandardCharsets.UTF_8)
                : new String(into, 0, size, StandardCharsets.UTF_8);
    }

    @Test
    void only_columns_that_write_numbers_so_are_rewritten() throws IOException {
        CsvDialect dialect = new CsvDialect(';', true).or(CsvDialect.UNDECLARED);
        CsvDialect local =
                new CsvDialect(
                        dialect.delimiter(),
                        false,
                        dialect.quoting(),
                        dialect.head(),
                        null,
                        null,
                        null,
                        new Notations(null, Map.of("price", new Notation.Numbers(',', ""))));
        assertEquals(
                List.of("2 1,5|1234.5", "3 2,5|null"),
                rows(local, utf8("code;price\n1,5;\"1.234,5\"\n2,5;\n")));
    }
}
