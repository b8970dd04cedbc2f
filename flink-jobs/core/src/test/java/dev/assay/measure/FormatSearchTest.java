package dev.assay.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.format.AsFound;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FileFormat;
import dev.assay.declare.format.FixedWidth;
import dev.assay.declare.format.HowRead;
import dev.assay.declare.format.HowRead.Answer;
import dev.assay.declare.format.HowRead.Key;
import dev.assay.declare.format.JsonRecords;
import dev.assay.document.CanonicalJson;
import dev.assay.scan.InMemory;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.json.JsonFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatSearchTest {

    private static final String OBJECTS =
            "{\"id\": 1, \"name\": \"a\"}\n{\"id\": 2, \"name\": \"b\"}\n";

    private static FileFormat found(String file, byte[] content) throws IOException {
        FormatSearch search = new FormatSearch(name -> new InMemory(content, 1000));
        return search.found(new AsFound(), List.of(file)).format();
    }

    private static FileFormat found(String file, String content) throws IOException {
        return found(file, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void in_packed_bytes_no_dialect_is_looked_for() throws IOException {
        byte[] packed = new byte[100_000];
        new Random(7).nextBytes(packed);
        for (int i = 0; i < packed.length; i++) {
            packed[i] = packed[i] == 0 ? 2 : packed[i];
        }
        FormatSearch search = new FormatSearch(name -> new InMemory(packed, 1000));
        assertNull(search.found(new AsFound(), List.of("data.bin")).read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// made by hand\n[{\"id\": 1}]\n",
                "callback([{\"id\": 1}]);",
                ")]}',\n[{\"id\": 1}]\n",
                "[null, {\"id\": 1}, {\"id\": 2}]",
                "\u001E{\"id\": 1}\n\u001E{\"id\": 2}\n",
                "1\n2\n3\n"
            })
    void text_by_the_name_of_json_is_never_read_as_csv_in_silence(String text) throws IOException {
        assertInstanceOf(JsonRecords.class, found("data/orders.json", text));
        assertInstanceOf(JsonRecords.class, found("data/2026.orders.JSONL.gz", text));
        assertInstanceOf(CsvDialect.class, found("data/json.csv", text));
    }

    private static List<String> told(FileFormat declared, String... contents) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String content : contents) {
            files.put("day" + files.size() + ".json", content.getBytes(StandardCharsets.UTF_8));
        }
        FormatSearch search = new FormatSearch(name -> new InMemory(files.get(name), 7));
        HowRead read = search.found(declared, List.copyOf(files.keySet())).read();
        return read == null
                ? List.of()
                : read.guesses().stream()
                        .filter(guess -> guess.key() != Key.FORMAT)
                        .map(
                                guess ->
                                        guess.key()
                                                + " "
                                                + guess.answers().stream()
                                                        .map(Answer::value)
                                                        .collect(Collectors.joining(" or "))
                                                + (guess.isUnsure() ? "?" : ""))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{'at':'2026-01-01','n':2,'items':[{'id':1}]}|RECORDS /items; LEFT_OUT at, n",
                "{'items':[{'id':1}],'next':null}|RECORDS /items; LEFT_OUT next",
                "{'page':{'size':20,'of':9},'a/b':[{'id':1}]}|RECORDS /a~1b; LEFT_OUT page",
                "{'tags':['a'],'items':[{'id':1}]}|RECORDS /items; LEFT_OUT tags?",
                "{'by':{'x':{'y':1}},'items':[{'id':1}]}|RECORDS /items; LEFT_OUT by?",
                "{'no':[],'items':[{'id':1}]}|RECORDS /items; LEFT_OUT no",
                "{'items':[{'id':1}]}|RECORDS /items",
                "\uFEFF {'a':1,'b':[1,2]}|RECORDS \"\"",
                "{'took':3,'hits':{'n':1,'hits':[{'id':1}]}}|RECORDS \"\" or /hits/hits?",
                "[{'id':1},{'id':2}]|!!",
                "{'id':1}{'id':2}|!!"
            })
    void what_a_document_has_beside_its_records_is_told(String text, String told)
            throws IOException {
        String json = text.replace('\'', '"');
        assertEquals(told, String.join("; ", told(new AsFound(), json)));
        assertEquals(told, String.join("; ", told(new JsonRecords(), json)));
        assertEquals(List.of(), told(new JsonRecords(""), json));
    }

    @Test
    void documents_that_differ_are_told_of_together_and_what_is_broken_is_left_to_its_reader()
            throws IOException {
        assertEquals(
                List.of("RECORDS /items; /rows", "LEFT_OUT n; m, tags?"),
                told(
                        new AsFound(),
                        "{\"n\":1,\"items\":[{\"id\":1}]}",
                        "{\"m\":1,\"tags\":[1],\"rows\":[{\"id\":1}]}",
                        "{\"m\":1,"));
    }

    @Test
    void of_accepted_documents_the_newest_is_told_of() throws IOException {
        byte[] old = "{\"n\":1,\"items\":[{\"id\":1}]}".getBytes(StandardCharsets.UTF_8);
        byte[] late = "{\"m\":1,\"items\":[{\"id\":1}]}".getBytes(StandardCharsets.UTF_8);
        FormatSearch search =
                new FormatSearch(name -> new InMemory(name.equals("a.json") ? old : late, 7));
        HowRead accepted = search.found(new AsFound(), List.of("a.json")).read();
        HowRead now = search.accepted(new AsFound(), accepted, List.of("a.json", "b.json")).read();
        assertEquals("m", now.guesses().get(2).best().value());
    }

    @Test
    void objects_below_a_line_of_another_program_are_lines_of_json() throws IOException {
        String log = "starting up\n" + OBJECTS.repeat(9);
        assertInstanceOf(JsonRecords.class, found("app.log", log));
        assertInstanceOf(
                CsvDialect.class, found("a.csv", "id,x\n1,2\n{\"a\": 1}\n" + "3,4\n".repeat(9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void json_in_a_wide_encoding_is_told_to_be_converted_and_not_to_be_no_csv(String encoding)
            throws IOException {
        byte[] content = OBJECTS.getBytes(Charset.forName(encoding));
        assertEquals(new JsonRecords(), found("orders.txt", content));
        String message =
                assertThrows(
                                UnreadableDataException.class,
                                () ->
                                        new JsonFormat(new JsonRecords(), List.of())
                                                .columns(new InMemory(content, 1000), "orders.txt"))
                        .getMessage();
        assertTrue(message.contains("expected UTF-8; convert it, for example with iconv"), message);
    }

    @Test
    void a_table_in_a_wide_encoding_stays_csv() throws IOException {
        byte[] content = "id\tname\n1\ta\n".repeat(9).getBytes(StandardCharsets.UTF_16LE);
        assertInstanceOf(CsvDialect.class, found("orders.csv", content));
    }

    @Test
    void columns_of_fixed_width_are_read_as_accepted_ones(@TempDir Path folder) throws IOException {
        List<FixedWidth.Column> columns =
                List.of(new FixedWidth.Column("id", 3), new FixedWidth.Column("price", 7));
        FixedWidth declared = new FixedWidth(columns, false, 0, null, null);
        byte[] content = "1  1,50 \n2  12,75 Gr\u00FC\n".getBytes(StandardCharsets.ISO_8859_1);
        FormatSearch search = new FormatSearch(file -> new InMemory(content, 1000));
        FormatSearch.Settled found = search.found(declared, List.of("a.txt"));
        assertInstanceOf(FixedWidth.class, found.format());
        assertEquals(found.format(), found.read().format());
        CanonicalJson.write(folder.resolve("reading.json"), found.read());
        HowRead kept = CanonicalJson.read(folder.resolve("reading.json"), HowRead.class);
        assertEquals(found, search.accepted(declared, kept, List.of("b.txt")));
    }
}
