package dev.assay.scan.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.InMemory;
import dev.assay.scan.Oddity;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the site's page "How data is read" says of CSV. */
class CsvReaderTest {

    private static final CsvFormat CSV = new CsvFormat(CsvDialect.RFC_4180, List.of("NA", "?"));

    /** A file, and its rows; a missing cell is {@code null}. */
    static List<Arguments> cases() {
        return List.of(
                Arguments.of("plain", "a,b\n1,2\n3,4\n", rows("1|2", "3|4")),
                Arguments.of("no line end at the end", "a,b\n1,2", rows("1|2")),
                Arguments.of(
                        "a delimiter ends each record and not the header",
                        "a,b\n1,2,\n\n3,4,\n",
                        rows("1|2|~", "3|4|~")),
                Arguments.of("CR LF", "a,b\r\n1,2\r\n3,4\r\n", rows("1|2", "3|4")),
                Arguments.of("CR alone is a character", "a,b\n1\r2,3\n", rows("1\r2|3")),
                Arguments.of("byte order mark", "\uFEFFa,b\n1,2\n", rows("1|2")),
                Arguments.of("mark and quoted header", "\uFEFF\"a\",\"b\"\n1,2\n", rows("1|2")),
                Arguments.of("comma in quotes", "a,b\n\"1, 2\",3\n", rows("1, 2|3")),
                Arguments.of("escaped quotes", "a,b\n1,\"say \"\"hi\"\"\"\n", rows("1|say \"hi\"")),
                Arguments.of("only quotes", "a,b\n\"\"\"\",\"\"\"\"\"\"\n", rows("\"|\"\"")),
                Arguments.of("line end in quotes", "a,b\n\"1\n2\",3\n", rows("1\n2|3")),
                Arguments.of("CR LF in quotes", "a,b\r\n\"1\r\n2\",3\r\n", rows("1\r\n2|3")),
                Arguments.of(
                        "JSON in a cell",
                        "a,b\n1,\"{\"\"k\"\": \"\"v\"\", \"\"n\"\": [1, 2]}\"\n",
                        rows("1|{\"k\": \"v\", \"n\": [1, 2]}")),
                Arguments.of("UTF-8", "a,b\nʤ,größer 😀\n", rows("ʤ|größer 😀")),
                Arguments.of("empty cells are missing", "a,b\n,\n\"\",x\n", rows("~|~", "~|x")),
                Arguments.of(
                        "texts that mean no value",
                        "a,b\nNA,\"?\"\nna,NA \n",
                        rows("~|~", "na|NA ")),
                Arguments.of(
                        "blank lines are no records",
                        "a,b\n\n1,2\n\r\n3,4\n\n",
                        rows("1|2", "3|4")),
                Arguments.of(
                        "lines of delimiters alone at the end are no records",
                        "a,b\n1,2\n,\n3,4\n,\n, \r\n\n,,\n",
                        rows("1|2", "~|~", "3|4")),
                Arguments.of(
                        "empty cells in quotes at the end are a record",
                        "a,b\n1,2\n,\"\"\n",
                        rows("1|2", "~|~")),
                Arguments.of(
                        "a quote inside a cell",
                        "a,b\n5\" nail,x\"y\"z\n",
                        rows("5\" nail|x\"y\"z")),
                Arguments.of("text behind the quote", "a,b\n\"1\"2,\"3\" \n", rows("\"1\"2|3")),
                Arguments.of(
                        "a quote behind the text behind the quote",
                        "a,b\n\"1\"2\"3\",x\n",
                        rows("1\"2\"3|x")),
                Arguments.of("a blank before the quote", "a,b\n \"1\",2\n", rows(" \"1\"|2")),
                Arguments.of("a quote never closed", "a,b\n1,2\n1,\"2\n3,4\n", rows("1|2")),
                Arguments.of("blank lines above the header", "\n\r\n \t \na,b\n1,2\n", rows("1|2")),
                Arguments.of("two byte order marks", "\uFEFF\uFEFFa,b\n1,2\n", rows("1|2")),
                Arguments.of(
                        "an empty line of one column",
                        "a\n1\n\n\r\n2\n\n",
                        rows("1", "~", "~", "2", "~")),
                Arguments.of("blank lines above one column", "\n\na\n\n1\n", rows("~", "1")),
                Arguments.of("an empty cell of one column in quotes", "a\n\"\"\n1", rows("~", "1")),
                Arguments.of(
                        "the header again",
                        "a,b\n1,2\na,b\n\"a\",b\r\n\uFEFFa,\"b\"\n3,4\n",
                        rows("1|2", "3|4")),
                Arguments.of("blanks belong to the cell", "a,b\n 1 ,\t2\n", rows(" 1 |\t2")));
    }

    private static List<List<String>> rows(String... rows) {
        return Arrays.stream(rows)
                .map(
                        row ->
                                Arrays.stream(row.split("\\|", -1))
                                        .map(cell -> cell.equals("~") ? null : cell)
                                        .toList())
                .map(row -> row)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_file_is_read_as_documented(String name, String file, List<List<String>> rows)
            throws IOException {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertEquals(rows, CsvRows.whole(CSV, bytes).rows());
        ByteRange all = new ByteRange("test.csv", 0, 0, 0, bytes.length, bytes.length);
        assertEquals(rows, CsvRows.read(CSV, bytes, 1, List.of(all)).rows());
    }

    @Test
    void lines_count_from_one_and_a_record_stands_where_it_starts() throws IOException {
        byte[] file = bytes("a,b\n1,\"x\ny\"\n\n2,z\n3,\"\n\n\"\n4,w");
        assertEquals(List.of(2L, 5L, 6L, 9L), CsvRows.whole(CSV, file).lines());
    }

    @Test
    void records_of_another_width_are_counted_with_their_line_and_left_out() throws IOException {
        CsvRows read = CsvRows.whole(CSV, bytes("a,b\n1\n2,3\n4,5,6\n\"x\ny\"\n,,,\n7,8\n"));
        assertEquals(rows("2|3", "7|8"), read.rows());
        assertEquals(
                List.of(
                        "RAGGED 2: 1 cells, the header has 2",
                        "RAGGED 4: 3 cells, the header has 2",
                        "RAGGED 5: 1 cells, the header has 2"),
                read.odd());
    }

    @Test
    void the_residue_counts_lines_bytes_and_ragged_records() throws IOException {
        byte[] file = bytes("a,b\n1\n2,3\n4,5,6\n");
        ByteRange all = new ByteRange("test.csv", 0, 0, 0, file.length, file.length);
        BatchReader reader = CSV.open(new InMemory(file, 5), all, List.of("a", "b"));
        while (reader.read(new ColumnBatch(2, 10))) {}
        assertEquals(4, reader.residue().lines());
        assertEquals(file.length, reader.residue().bytes());
        assertEquals(file.length, reader.consumed());
        assertEquals(2, reader.residue().odd().count(Oddity.RAGGED));
    }

    @Test
    void columns_go_by_name_and_those_the_file_does_not_have_are_missing() throws IOException {
        byte[] file = bytes("b,a\n1,2\n");
        ByteRange all = new ByteRange("test.csv", 0, 0, 0, file.length, file.length);
        BatchReader reader = CSV.open(new InMemory(file, 99), all, List.of("a", "c", "b"));
        ColumnBatch batch = new ColumnBatch(3, 10);
        assertTrue(reader.read(batch));
        assertEquals("2", batch.text(0, 0));
        assertTrue(batch.isMissing(1, 0));
        assertEquals("1", batch.text(2, 0));
    }

    @Test
    void without_a_header_columns_are_numbered_and_the_first_record_is_data() throws IOException {
        CsvFormat format = new CsvFormat(new CsvDialect(';', false), List.of());
        byte[] file = bytes("1;2,5\n3;4\n");
        assertEquals(List.of("c1", "c2"), format.columns(new InMemory(file, 99), "test.csv"));
        assertEquals(rows("1|2,5", "3|4"), CsvRows.whole(format, file).rows());
    }

    @Test
    void a_column_without_a_name_may_have_the_place_by_which_another_is_called()
            throws IOException {
        assertEquals(
                List.of("c2", "c2_", "x"),
                CSV.columns(new InMemory(bytes("c2,,x\n1,2,3\n"), 99), "test.csv"));
    }

    @Test
    void a_column_without_a_name_is_named_by_its_place() throws IOException {
        assertEquals(
                List.of("c1", "a", "c3"), CSV.columns(new InMemory(",a,\"\"\n0,1,2\n"), "t.csv"));
    }

    @Test
    void a_name_may_hold_quotes_commas_and_line_ends() throws IOException {
        byte[] file = bytes("k\"x,\"v,\n\"\"w\"\n1,2\n");
        assertEquals(List.of("k\"x", "v,\n\"w"), CSV.columns(new InMemory(file, 3), "test.csv"));
        assertEquals(rows("1|2"), CsvRows.whole(CSV, file).rows());
    }

    @Test
    void a_record_larger_than_the_buffer_is_read() throws IOException {
        String large = "x\n".repeat(2 << 20);
        CsvRows read = CsvRows.whole(CSV, bytes("a,b\n1,\"" + large + "\"\n2,y\n"));
        assertEquals(large, read.rows().get(0).get(1));
        assertEquals(List.of("2", "y"), read.rows().get(1));
        assertEquals(List.of(2L, 3L + (2 << 20)), read.lines());
    }

    @Test
    void a_quote_that_is_opened_and_never_closed_is_a_fault_with_its_place() {
        byte[] file = bytes("a,b\n1,\"" + "x".repeat(CsvReader.LONGEST_RECORD) + "\n2,3\n");
        UnreadableDataException e =
                assertThrows(UnreadableDataException.class, () -> CsvRows.whole(CSV, file));
        assertTrue(
                e.getMessage()
                        .startsWith("test.csv: a record starts at byte 4 and has no end within 16"),
                e.getMessage());
    }

    @Test
    void a_quote_that_is_open_at_the_end_of_the_file_is_told_with_its_line() throws IOException {
        CsvRows read = CsvRows.whole(CSV, bytes("a,b\n1,2\n\"x\ny\",\"2\n3,4\n5,6\n"));
        assertEquals(rows("1|2"), read.rows());
        assertEquals(List.of("OPEN_QUOTE 4: a quote opens here and is never closed"), read.odd());
    }

    @Test
    void headers_and_marks_inside_a_file_are_told_with_their_lines() throws IOException {
        CsvRows read = CsvRows.whole(CSV, bytes("a,b\n1,2\na,b\n\uFEFFa,b\n\uFEFF1,2\na,b\n3,4\n"));
        assertEquals(rows("1|2", "3|4"), read.rows());
        assertEquals(4, read.oddInAll());
        assertEquals(
                List.of(
                        "JOINED 3: the header again",
                        "JOINED 4: a byte order mark and the header again",
                        "JOINED 5: a byte order mark; the record behind it is left out"),
                read.odd());
    }

    @Test
    void marks_of_a_conflict_are_told_with_their_lines() throws IOException {
        String file = "a,b\n1,2\n<<<<<<< HEAD\n3,4\n=======\n3,5\n>>>>>>> x\n6,7\n";
        CsvRows read = CsvRows.whole(CSV, bytes(file));
        assertEquals(3, read.oddInAll());
        assertEquals("CONFLICT 3: a conflict mark of Git", read.odd().get(0));
    }

    @Test
    void lines_count_from_the_file_s_start_below_blank_lines() throws IOException {
        assertEquals(List.of(4L, 5L), CsvRows.whole(CSV, bytes("\n\r\na,b\n1,2\n3,4\n")).lines());
    }

    @Test
    void one_column_is_not_taken_for_many() throws IOException {
        CsvFormat numbers = new CsvFormat(new CsvDialect(';', false), List.of());
        for (String file :
                List.of(
                        "text\nHello; you\n",
                        "names\nDoe, Jane\n",
                        "\"a;b\"\n1;2\n",
                        "a;b\n1;2\n1\n")) {
            assertEquals(1, CSV.columns(new InMemory(file), "t.csv").size(), file);
        }
        assertEquals(1, numbers.columns(new InMemory("1,5\n2,5\n"), "t.csv").size());
    }

    /** A file, and how its fault begins. */
    static List<Arguments> unreadable() {
        return List.of(
                Arguments.of(new byte[0], "t.csv:1: the file is empty"),
                Arguments.of(bytes("\uFEFF"), "t.csv:1: the file is empty"),
                Arguments.of(
                        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16),
                        "t.csv:1: the file is UTF-16"),
                Arguments.of(
                        "\uFEFFa,b\n".getBytes(StandardCharsets.UTF_16LE),
                        "t.csv:1: the file is UTF-16"),
                Arguments.of(
                        new byte[] {'P', 'K', 3, 4, 0, 0}, "t.csv:1: the file is a ZIP archive"),
                Arguments.of(new byte[] {'a', ',', 0, '\n'}, "t.csv:1: byte 2 is zero"),
                Arguments.of(
                        new byte[] {0x1F, (byte) 0x8B, 8, 0},
                        "t.csv:1: the file is compressed with gzip, expected CSV; unpack it"),
                Arguments.of(
                        "\uFEFFa,b\n1,2\n".getBytes(Charset.forName("UTF-32LE")),
                        "t.csv:1: the file is UTF-32, expected UTF-8"),
                Arguments.of(
                        "a,b\n1,2\n".getBytes(Charset.forName("UTF-32LE")),
                        "t.csv:1: the file is UTF-32LE"),
                Arguments.of(
                        "a,b\n1,2\n".getBytes(Charset.forName("UTF-32BE")),
                        "t.csv:1: the file is UTF-32BE"),
                Arguments.of(
                        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE),
                        "t.csv:1: the file is UTF-16LE"),
                Arguments.of(
                        "ключ,б\n1,2\n".getBytes(StandardCharsets.UTF_16BE),
                        "t.csv:1: the file is UTF-16BE"),
                Arguments.of(
                        bytes(
                                "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"),
                        "t.csv:1: the file is a pointer of Git LFS and not the data (oid sha256:4d7a, size 12345 bytes); fetch the data with git lfs pull"),
                Arguments.of(
                        bytes("[{\"id\":1}]\n"), "t.csv:1: the file is a JSON array, expected CSV"),
                Arguments.of(bytes("{\n  \"id\": 1\n}\n"), "t.csv:1: the file is a JSON document"),
                Arguments.of(
                        bytes("<!DOCTYPE html>\n<html>"), "t.csv:1: the file is a web page (HTML)"),
                Arguments.of(bytes("a,b\r1,2\r"), "t.csv:1: line ends are CR only"),
                Arguments.of(
                        bytes("a,b\r1,2\r\n3,4\n"),
                        "t.csv:1: a CR without LF stands in the first line"),
                Arguments.of(bytes("\n\r\n"), "t.csv:1: there are only blank lines"),
                Arguments.of(
                        bytes("\n\"a,b\n1,2\n"),
                        "t.csv:2: a quote is opened in the header and never closed"),
                Arguments.of(
                        bytes("a;b\n1;2,5\n3;4,5\n"),
                        "t.csv:1: one column under delimiter \",\", several under \";\"; set delimiter: \";\""),
                Arguments.of(
                        bytes("a\tb\n1\t2\n"),
                        "t.csv:1: one column under delimiter \",\", several under \"\\t\"; set delimiter: \"\\t\""),
                Arguments.of(bytes("a,b,a\n"), "t.csv:1: the header names column 'a' twice"),
                Arguments.of(
                        bytes("+----+---+\n| id | n |\n+----+---+\n|  1 | 2 |\n"),
                        "t.csv:1: the file is a table drawn with lines"),
                Arguments.of(
                        bytes(
                                "17.03.2024  List  1\n------------\n|Id |Price |\n------------\n"
                                        + "|1  |  2,50|\n------------\n"),
                        "t.csv:1: the file is a list drawn with lines, as SAP shows it"),
                Arguments.of(
                        bytes("\u001E{\"a\":1}\n\u001E{\"a\":2}\n"),
                        "t.csv:1: the file is a sequence of JSON texts"),
                Arguments.of(
                        bytes("VERSION,3\n" + "\u0002\u0000x\u0007\n,".repeat(20)),
                        "t.csv:1: the file is binary behind its first lines"),
                Arguments.of(
                        "größe,b\n".getBytes(Charset.forName("windows-1252")),
                        "t.csv:1: the name of column 1 is not UTF-8"),
                Arguments.of(bytes(",".repeat(100_000) + "\n"), "t.csv:1: found 100001 columns"),
                Arguments.of(bytes("a".repeat(2 << 20)), "t.csv:1: the first record has no end"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_csv_is_refused_with_a_reason(byte[] file, String fault) {
        UnreadableDataException e =
                assertThrows(
                        UnreadableDataException.class,
                        () -> CSV.columns(new InMemory(file, 1 << 16), "t.csv"));
        assertTrue(e.getMessage().startsWith(fault), e.getMessage());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void records_that_are_no_rows_are_handed_out_with_all_their_cells() throws IOException {
        String text = "a,b\n1,2\n3,,\"4, x\"\n5\na,b\n6,\"7\n";
        byte[] file = text.getBytes(StandardCharsets.UTF_8);
        ByteRange range = new ByteRange("t.csv", 0, 0, 0, file.length, file.length);
        BatchReader reader = CSV.open(new InMemory(file, 7), range, List.of("a", "b"));
        List<String> told = new ArrayList<>();
        reader.tell((line, what, cells) -> told.add(line + " " + cells + " " + what));
        ColumnBatch batch = new ColumnBatch(2, 10);
        assertTrue(reader.read(batch));
        assertEquals(1, batch.rows());
        assertFalse(reader.read(batch));
        assertEquals(
                List.of(
                        "3 [3, , 4, x] 3 cells, the header has 2",
                        "4 [5] 1 cells, the header has 2",
                        "5 [a, b] the header again",
                        "6 [6, 7\n] a quote opens here and is never closed"),
                told);
    }

    @Test
    void names_that_were_found_for_a_header_hold_for_that_header_alone() throws IOException {
        CsvFormat apart = named("c1", "x", "x_2");
        assertEquals(List.of("c1", "x", "x_2"), columns(apart, "x,x\nr,1,2\n"));
        assertEquals(rows("r|1|2"), CsvRows.whole(apart, bytes("x,x\nr,1,2\n")).rows());
        assertEquals(List.of("c1", "y"), columns(apart, "c1,y\n1,2\n"));
        assertTrue(
                assertThrows(UnreadableDataException.class, () -> columns(apart, "y,y\nr,1,2\n"))
                        .getMessage()
                        .contains("names column 'y' twice"));
    }

    private static CsvFormat named(String... names) {
        CsvDialect plain = CsvDialect.RFC_4180;
        return new CsvFormat(
                new CsvDialect(
                        ',',
                        false,
                        plain.quoting(),
                        new CsvDialect.Head(true, 0, List.of(names)),
                        plain.comment(),
                        plain.encoding(),
                        plain.lineEnd(),
                        plain.notations()),
                List.of());
    }

    private static List<String> columns(CsvFormat format, String text) throws IOException {
        return format.columns(new InMemory(bytes(text), 7), "t.csv");
    }

    @Test
    void a_header_with_the_delimiter_that_the_first_lacks_is_the_header_again() throws IOException {
        CsvRows read = CsvRows.whole(CSV, bytes("a,b\n1,2,\na,b,\n3,4,\n"));
        assertEquals(rows("1|2|~", "3|4|~"), read.rows());
        assertEquals(List.of("JOINED 3: the header again"), read.odd());
    }
}
