package dev.assay.measure;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.CsvDialect;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DialectSearchTest {

    private static final CsvDialect OPEN = CsvDialect.UNDECLARED;

    private final Map<String, byte[]> files = new TreeMap<>();

    private final DialectSearch search =
            new DialectSearch(file -> new InMemory(files.get(file), 1000));

    private void put(String file, String text, Charset encoding) {
        files.put(file, text.getBytes(encoding));
    }

    private void put(String file, String text) {
        put(file, text, StandardCharsets.UTF_8);
    }

    private static String table(String header, char delimiter, String name) {
        return header
                + IntStream.range(0, 30)
                        .mapToObj(
                                i ->
                                        String.join(
                                                String.valueOf(delimiter),
                                                "" + i,
                                                name,
                                                "2024-05-1" + i % 10 + "\n"))
                        .collect(Collectors.joining());
    }

    private List<String> names() {
        return List.copyOf(files.keySet());
    }

    private CsvDialect found() throws IOException {
        return search.found(OPEN, names()).orElseThrow().dialect().orElseThrow();
    }

    private String refused(CsvDialect expected) {
        return assertThrows(
                        UnreadableDataException.class,
                        () -> search.check(expected.or(CsvDialect.RFC_4180), OPEN, names()))
                .getMessage();
    }

    @Test
    void the_first_file_with_letters_beyond_ascii_says_the_encoding_of_all() throws IOException {
        put("1.csv", table("id;name;day\n", ';', "Anna"));
        put("2.csv", table("id;name;day\n", ';', "J\u00FCrgen"), Charset.forName("windows-1252"));
        assertEquals("windows-1252", found().encoding());
        assertEquals(';', found().delimiter());
    }

    @Test
    void two_dialects_in_one_dataset_are_refused_by_the_name_of_the_second() {
        put("1.csv", table("id;name;day\n", ';', "Anna"));
        put("2.csv", table("id,name,day\n", ',', "Anna"));
        String message = assertThrows(UnreadableDataException.class, this::found).getMessage();
        assertTrue(
                message.startsWith(
                        "2.csv is written with ',' between cells in place of ';'; deliver it"),
                message);
    }

    @Test
    void a_new_file_with_another_delimiter_says_so() {
        put("2.csv", table("id;name;day\n", ';', "Anna"));
        String message = refused(new CsvDialect(',', true));
        assertTrue(message.startsWith("2.csv is written with ';' between cells in place of ','"));
        assertTrue(message.contains("mvn assay:baseline"), message);
    }

    @Test
    void a_new_file_in_another_encoding_says_so() {
        put("2.csv", table("id,name,day\n", ',', "J\u00FCrgen"), Charset.forName("windows-1252"));
        assertTrue(
                refused(new CsvDialect(',', true))
                        .startsWith("2.csv is written in windows-1252 in place of UTF-8"));
        put("2.csv", table("id,name,day\n", ',', "J\u00FCrgen"), StandardCharsets.UTF_16LE);
        assertTrue(
                refused(new CsvDialect(',', true))
                        .startsWith("2.csv is written in UTF-16LE in place of UTF-8"));
    }

    @Test
    void a_new_file_without_the_header_says_so() {
        put("2.csv", table("", ',', "Anna"));
        assertTrue(
                refused(new CsvDialect(',', true))
                        .startsWith("2.csv begins with a record in place of the header"));
        put("2.csv", table("id,name,day\n", ',', "Anna"));
        assertTrue(
                refused(new CsvDialect(',', false))
                        .startsWith("2.csv begins with a header in place of a record"));
    }

    @Test
    void a_new_file_with_lines_above_the_table_says_so() {
        put("2.csv", "Report\n\n" + table("id,name,day\n", ',', "Anna"));
        assertTrue(
                refused(new CsvDialect(',', true))
                        .startsWith("2.csv has 2 lines above the table in place of 0"));
        put("2.csv", table("id,name,day\n", ',', "Anna"));
        CsvDialect below =
                new CsvDialect(
                        ',',
                        false,
                        OPEN.quoting(),
                        new CsvDialect.Head(true, 3, List.of()),
                        null,
                        null,
                        null,
                        null);
        assertTrue(
                refused(below).startsWith("2.csv has 0 lines above the table in place of 3"),
                refused(below));
    }

    @Test
    void a_quote_that_is_never_closed_is_no_other_dialect() {
        String rows = table("id,name,day\n", ',', "Anna");
        put("2.csv", rows + "30,\"Anna,2024-05-10\n" + table("", ',', "Anna"));
        assertDoesNotThrow(() -> search.check(CsvDialect.RFC_4180, OPEN, names()));
        put("2.csv", table("id,name,day\n", ',', "\"Anna"));
        assertTrue(refused(new CsvDialect(',', true)).contains("none around cells in place of"));
    }

    @Test
    void a_file_with_a_few_broken_rows_or_bytes_is_no_other_dialect() {
        byte[] bytes =
                (table("id,name,day\n", ',', "J\u00FCrgen") + "1,2\n1;2\n")
                        .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xE9;
        files.put("2.csv", bytes);
        assertDoesNotThrow(() -> search.check(CsvDialect.RFC_4180, OPEN, names()));
    }

    @Test
    void what_is_declared_is_not_questioned() {
        put("2.csv", table("", ',', "J\u00FCrgen"), Charset.forName("windows-1252"));
        CsvDialect declared = CsvDialect.RFC_4180;
        assertDoesNotThrow(() -> search.check(declared, declared, names()));
    }

    @Test
    void what_is_no_text_is_left_to_whoever_reads_it() throws IOException {
        files.put("1.csv", new byte[] {'P', 'K', 3, 4, 0, 1, 2, 0, 0, 7});
        assertTrue(search.found(OPEN, names()).isEmpty());
        files.put("1.csv", new byte[0]);
        assertTrue(search.found(OPEN, names()).isEmpty());
        assertDoesNotThrow(() -> search.check(CsvDialect.RFC_4180, OPEN, names()));
    }
}
