package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalJsonTest {

    @TempDir Path folder;

    record Sample(String name, double number, List<String> texts, Map<String, Long> counts) {}

    @Test
    void records_keep_their_order_and_maps_are_sorted() throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("z", 1L);
        counts.put("a", 2L);
        String expected =
                """
                {
                  "name": "a \\"quoted\\" name",
                  "number": 0.1,
                  "texts": [
                    "x",
                    "ü"
                  ],
                  "counts": {
                    "a": 2,
                    "z": 1
                  }
                }
                """;
        assertEquals(
                expected,
                CanonicalJson.indented(
                        new Sample("a \"quoted\" name", 0.1, List.of("x", "ü"), counts)));
    }

    @Test
    void empty_lists_and_maps_are_short() throws IOException {
        assertEquals(
                "{\"name\":null,\"number\":1.0,\"texts\":[],\"counts\":{}}",
                CanonicalJson.line(new Sample(null, 1, List.of(), Map.of())));
        assertTrue(
                CanonicalJson.indented(new Sample(null, 1, List.of(), Map.of()))
                        .contains("\"texts\": [],\n  \"counts\": {}\n"));
    }

    @Test
    void every_double_reads_back_to_itself_in_its_shortest_form() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(x)) {
                String text = CanonicalJson.line(x);
                assertEquals(x, CanonicalJson.parse("test", 1, text, Double.class));
            }
        }
        // Java's own Double.toString wrote 1.9999999999999998E23 before version 19 (JDK-4511638).
        assertEquals("2.0E23", CanonicalJson.line(2e23));
    }

    @Test
    void what_was_written_is_read() throws IOException {
        Sample sample = new Sample("n", -0.0, List.of("\u0000\n\t\u2028"), Map.of("k", 3L));
        Path file = folder.resolve("sample.json");
        CanonicalJson.write(file, sample);
        assertEquals(sample, CanonicalJson.read(file, Sample.class));
    }

    @Test
    void a_file_that_was_cut_is_named_with_line_and_column() throws IOException {
        Path file = Files.writeString(folder.resolve("cut.json"), "{\n  \"name\": \"n\",\n");
        DocumentException e =
                assertThrows(DocumentException.class, () -> CanonicalJson.read(file, Sample.class));
        assertTrue(e.getMessage().startsWith(file + ":3:1: "), e.getMessage());
    }

    @Test
    void a_document_of_another_shape_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"nome\": \"n\"}");
        assertThrows(DocumentException.class, () -> CanonicalJson.read(file, Sample.class));
    }

    @Test
    void text_behind_a_document_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("twice.json"), "{} {}");
        assertThrows(DocumentException.class, () -> CanonicalJson.read(file, Sample.class));
    }

    @Test
    void a_fault_in_one_of_many_lines_names_that_line() {
        DocumentException e =
                assertThrows(
                        DocumentException.class,
                        () -> CanonicalJson.parse("batches.jsonl", 17, "{]", Sample.class));
        assertTrue(e.getMessage().startsWith("batches.jsonl:17:2: "), e.getMessage());
    }
}
