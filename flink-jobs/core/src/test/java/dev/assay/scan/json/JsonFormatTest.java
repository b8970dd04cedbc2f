package dev.assay.scan.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.JsonRecords;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of JSON as people and programs write it. */
class JsonFormatTest {

    private static List<String> row(String... cells) {
        return Arrays.asList(cells);
    }

    private static String refused(String text) {
        return refused(new JsonRecords(), text.getBytes(UTF_8));
    }

    private static String refused(JsonRecords declared, byte[] file) {
        String message =
                assertThrows(UnreadableDataException.class, () -> JsonRows.of(declared, file))
                        .getMessage();
        assertTrue(message.startsWith(JsonRows.FILE + ":"), message);
        return message;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':1,'b':'x'}~{'a':2}~",
                "{'a':1,'b':'x'}\r~~ {'a':2}",
                "{'a':1,'b':'x'} {'a':2}",
                "{~ 'a': 1,~ 'b': 'x'~}~{~ 'a': 2~}~",
                "[{'a':1,'b':'x'},{'a':2}]",
                "[~ {'a': 1, 'b': 'x'}~ ,{'a': 2}~]~",
                "[{'a':1,'b':'x'}]~[{'a':2}]",
                "{'n':2,'rows':[{'a':1,'b':'x'},{'a':2}],'next':null}",
                "{~'n':[1],~'rows':[~{'a':1,'b':'x'},~{'a':2}~],~'o':{'p':[{}]}}~",
                "\uFEFF[{'a':1,'b':'x'},{'a':2}]",
            })
    void rows_are_found_in_every_shape(String text) throws IOException {
        JsonRows read = JsonRows.of(text.replace('\'', '"').replace('~', '\n'));
        assertEquals(List.of("a", "b"), read.columns());
        assertEquals(List.of(row("1", "x"), row("2", null)), read.rows());
        assertEquals(List.of(), read.odd());
    }

    @Test
    void a_document_without_an_array_of_objects_is_one_row() throws IOException {
        JsonRows read = JsonRows.of("{\"a\":1,\"b\":[],\"c\":[1, 2]}");
        assertEquals(List.of(row("1", "[]", "[1,2]")), read.rows());
    }

    @Test
    void a_pointer_says_where_the_records_are() throws IOException {
        byte[] file =
                "{\"x\":[{\"n\":0}],\"a/b\":{\"c\":[],\"~\":[ {\"k\":1},\n{\"k\":2}]}}"
                        .getBytes(UTF_8);
        JsonRows read = JsonRows.of(new JsonRecords("/a~1b/~0"), file);
        assertEquals(List.of(row("1"), row("2")), read.rows());
        assertEquals(List.of(1L, 2L), read.lines());
        JsonRows whole = JsonRows.of(new JsonRecords(""), file);
        assertEquals(1, whole.rows().size());
        assertEquals(List.of("x", "a/b.c", "a/b.~"), whole.columns());
        assertTrue(refused(new JsonRecords("/z"), file).contains("has z where the records"));
        assertTrue(refused(new JsonRecords("/a~1b"), file).contains("is no array"));
    }

    @Test
    void two_arrays_of_objects_are_not_guessed_between() {
        String message = refused("{\"a\":[{\"x\":1}],\"b\":[{\"y\":1}]}");
        assertTrue(message.contains("two arrays of objects, a and b"), message);
        assertTrue(message.contains("records: /a"), message);
    }

    @Test
    void objects_within_are_columns_and_arrays_are_cells() throws IOException {
        JsonRows read =
                JsonRows.of(
                        "{\"a\":{\"b\":1,\"c\":{\"d\":\"x\"}},\"e\":[ {\"f\" : \" g \"} , 2 ]}\n"
                                + "{\"a\":{},\"e\":null,\"h\":{}}\n"
                                + "{\"a\":null,\"e\":\"\"}\n"
                                + "{\"a\":7}\n");
        assertEquals(List.of("a", "a.b", "a.c.d", "e", "h"), read.columns());
        assertEquals(
                List.of(
                        row(null, "1", "x", "[{\"f\":\" g \"},2]", null),
                        row(null, null, null, null, null),
                        row(null, null, null, null, null),
                        row("7", null, null, null, null)),
                read.rows());
    }

    @Test
    void a_name_that_comes_late_is_a_column_in_its_place() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("{\"first\":").append(i).append(",\"last\":0}\n");
        }
        text.append("{\"first\":1,\"middle\":2,\"last\":0,\"end\":4}\n");
        JsonRows read = JsonRows.of(text.toString());
        assertEquals(List.of("first", "middle", "last", "end"), read.columns());
        assertEquals(row("1", "2", "0", "4"), read.rows().get(50_000));
    }

    @Test
    void numbers_and_texts_are_what_was_written() throws IOException {
        JsonRows read =
                JsonRows.of(
                        "{\"a\":12345678901234567890123,\"b\":-0.10,\"c\":1E+5,\"d\":true,"
                                + "\"e\":\"\\u00e9\\uD83D\\ude00\\n\\\"\\/\\\\\",\"f\":\"\\uD83Dx\","
                                + "\"g\\u0041\":\"é😀\",\"\":\"none\"}");
        assertEquals(List.of("a", "b", "c", "d", "e", "f", "gA", "\"\""), read.columns());
        assertEquals(
                row(
                        "12345678901234567890123",
                        "-0.10",
                        "1E+5",
                        "true",
                        "é😀\n\"/\\",
                        "\uFFFDx",
                        "é😀",
                        "none"),
                read.rows().get(0));
    }

    @Test
    void texts_that_mean_no_value_are_missing() throws IOException {
        JsonFormat format = new JsonFormat(new JsonRecords(), List.of("-", "0"));
        byte[] file = "{\"a\":\"-\",\"b\":0}\n{\"a\":\"--\",\"b\":\"\\u0030\"}\n".getBytes(UTF_8);
        assertEquals(
                List.of(row(null, null), row("--", null)), JsonRows.of(format, file, 7).rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{\"a\":1,}|expected a name in double quotes, at byte 8",
                "{\"a\":01}|a number begins with a zero too many, at byte 6",
                "{\"a\":NaN}|expected a value, at byte 6",
                "{'a':1}|expected a name in double quotes, at byte 2",
                "{\"a\":1} {\"a\":2}|more stands behind a value in its line",
                "{\"a\":1,\"secret\":\"x|the line ends within a value",
                "{\"a\":1,\"a\":2}|the name a stands twice in one object",
                "{\"a\":{\"b\":1},\"a.b\":2}|the name a.b stands twice in one object",
                "[1]|an array stands where an object is expected",
                "17|a number stands where an object is expected",
                "null|null stands where an object is expected",
                "{\"a\":\"\\x\"}|a backslash stands before a sign that is not escaped so, at byte 7",
                "hello|expected a value, at byte 1",
            })
    void a_line_that_is_no_record_is_told_and_costs_no_other(String line, String why)
            throws IOException {
        JsonRows read = JsonRows.of("{\"a\":1}\n" + line + "\n{\"a\":3}\n{\"a\":4}\n");
        assertEquals(List.of("MALFORMED 2: " + why), read.odd());
        assertEquals(List.of(row("1"), row("3"), row("4")), first(read));
        assertEquals(List.of(1L, 3L, 4L), read.lines());
        assertEquals("a", read.columns().get(0));
    }

    private static List<List<String>> first(JsonRows read) {
        return read.rows().stream().map(row -> row.subList(0, 1)).toList();
    }

    @Test
    void names_that_only_broken_lines_have_are_no_columns() throws IOException {
        JsonRows read = JsonRows.of("{\"a\":1}\n{\"b\":1,\"c\":\n{\"a\":2,\"d\":1}\n{\"a\":2}\n");
        assertEquals(List.of("a", "d"), read.columns());
        assertEquals(1, read.oddInAll());
    }

    @Test
    void joined_files_and_conflicts_are_told_apart() throws IOException {
        JsonRows read =
                JsonRows.of(
                        "{\"a\":1}\n\uFEFF{\"a\":2}\n<<<<<<< HEAD\n{\"a\":3}\n=======\n"
                                + "{\"a\":4}\n>>>>>>> other\n{\"a\":5}\n");
        assertEquals(
                List.of(
                        "JOINED 2: a byte order mark; the record behind it is left out",
                        "CONFLICT 3: a conflict mark of Git",
                        "CONFLICT 5: a conflict mark of Git",
                        "CONFLICT 7: a conflict mark of Git"),
                read.odd());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "!!|the file is empty",
                "[]|there is no object",
                "[{}]|no object has a name",
                "[1,2]|there is no object that is a record (line 1: a number stands where",
                "[[1],[2]]|there is no object that is a record (line 1: an array stands where",
                "{\"a\":1,\"a\":2}~|(line 1: the name a stands twice in one object)",
                "a,b~1,2~|the file is text and no JSON",
                "<html><body>|the file is a web page",
                "[{\"a\":1},~{\"a\":2}|the file is cut off",
                "[{\"a\":1},~{\"a\":|the file is cut off",
                "{\"rows\":[{\"a\":1},~{\"a\":2}]|the file is cut off",
                "[{\"a\":1},~{\"a\":2,}]|expected a name in double quotes, at byte 17 of the file",
                "[{\"a\":1}~{\"a\":2}]|expected a comma or a closing bracket",
                "[{\"a\":1}] x|expected an object or an array",
                "{\"rows\":[{\"a\":1}]} x|expected an object or an array",
                "[{\"a\":1},~<<<<<<< HEAD~{\"a\":2}]|a conflict mark of Git stands here",
            })
    void what_cannot_be_read_is_refused_with_the_reason(String text, String why) {
        String message = refused(text.replace('~', '\n'));
        assertTrue(message.contains(why), message);
    }

    @Test
    void lines_where_a_document_is_declared_are_refused() {
        String message =
                refused(new JsonRecords("/items"), "{\"a\":1}\n{\"a\":2}\n".getBytes(UTF_8));
        assertTrue(message.contains("leave out records under format"), message);
    }

    @Test
    void other_encodings_are_named() {
        String message = refused(new JsonRecords(), "[{\"a\":1},{\"a\":2}]".getBytes(UTF_16LE));
        assertTrue(message.contains("UTF-16LE"), message);
    }

    @Test
    void deep_nesting_is_malformed_and_nothing_overflows() throws IOException {
        for (int depth : new int[] {1_001, 10_000, 1_000_000}) {
            String deep = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            JsonRows read = JsonRows.of("{\"a\":1}\n" + deep + "\n{\"a\":2}\n");
            assertEquals(1, read.oddInAll());
            assertEquals(2, read.rows().size());
            String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            assertTrue(refused(objects).contains("1000 brackets are open"));
        }
        String fits = "{\"a\":".repeat(20) + "1" + "}".repeat(20);
        JsonRows read = JsonRows.of(fits);
        assertEquals(List.of("a.a.a.a.a.a.a.a"), read.columns());
        assertEquals("{\"a\":".repeat(12) + "1" + "}".repeat(12), read.rows().get(0).get(0));
    }

    @Test
    void a_file_that_begins_with_a_line_and_goes_on_with_a_long_one_is_lines() throws IOException {
        String text = "{\"a\":1}\n{\"a\":\"" + "x".repeat(3 << 20) + "\"}\noops\n{\"a\":2}\n";
        JsonRows read = JsonRows.of(text);
        assertEquals(3, read.rows().size());
        assertEquals(3 << 20, read.rows().get(1).get(0).length());
        assertEquals(List.of("MALFORMED 3: expected a value, at byte 1"), read.odd());
    }

    @Test
    void a_column_is_read_alone_wherever_its_name_has_dots() throws IOException {
        byte[] file =
                "[{\"a.b\":{\"c\":1},\"a\":{\"b.c\":null},\"ab\":2,\"a-\":3}]".getBytes(UTF_8);
        JsonFormat format = new JsonFormat(new JsonRecords(), List.of());
        String[] cells =
                format.records(new InMemory(file, 5), "x", new long[] {1}, List.of("a.b.c", "z"))
                        .get(0);
        assertEquals(row("1", null), Arrays.asList(cells));
        assertThrows(
                UnreadableDataException.class,
                () -> format.records(new InMemory(file, 5), "x", new long[] {2}, List.of("ab")));
    }

    @Test
    void names_that_are_data_are_refused() {
        StringBuilder text = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 10_001; i++) {
            text.append(",\"k").append(i).append("\":1");
        }
        String message = refused("[" + text + "}]");
        assertTrue(message.contains("10002 columns, at most 10000"), message);
        String many = refused("[" + text + text.substring(6).replace("\"k", "\"j") + "}]");
        assertTrue(many.contains("names that are data are no columns"), many);
        assertTrue(refused("[{\"" + "x".repeat(3000) + "\":1}]").contains("letters in a name"));
    }

    @Test
    void a_value_without_end_is_refused_before_memory_is_full() {
        byte[] file = new byte[Window.LONGEST_RECORD + 100];
        Arrays.fill(file, (byte) 'x');
        System.arraycopy("[{\"a\":\"".getBytes(UTF_8), 0, file, 0, 7);
        assertTrue(refused(new JsonRecords(), file).contains("no end within 64 MiB"));
    }
}
