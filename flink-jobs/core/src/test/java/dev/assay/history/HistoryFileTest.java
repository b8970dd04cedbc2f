package dev.assay.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DamagedJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {

    private static final String LINE =
            "{\"format\":\"assay-history/1\",\"event\":\"ACCEPT\",\"at\":\"2026-01-02T03:04:05Z\","
                    + "\"data\":\"abc\",\"outcome\":\"PASS\",\"files\":2,\"rows\":7,"
                    + "\"shares\":{\"duplicates\":0.5},"
                    + "\"columns\":{\"price\":{\"completeness\":0.25}},"
                    + "\"rules\":{\"rows > 1\":7.0}}\n";

    private static final Entry ENTRY =
            new Entry(
                    Entry.FORMAT,
                    Entry.Event.ACCEPT,
                    "2026-01-02T03:04:05Z",
                    "abc",
                    "PASS",
                    2,
                    7,
                    Map.of("duplicates", 0.5),
                    Map.of("price", Map.of("completeness", 0.25)),
                    Map.of("rows > 1", 7.0));

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("history/orders.jsonl");
    }

    private Path file(String text) throws IOException {
        Files.createDirectories(file().getParent());
        return Files.writeString(file(), text);
    }

    private String refusal(String text) throws IOException {
        Path file = file(text);
        return assertThrows(IOException.class, () -> HistoryFile.read(file))
                .getMessage()
                .replace(file.toString(), "orders.jsonl");
    }

    @Test
    void an_entry_is_one_line_of_this_form() throws IOException {
        append(file(), ENTRY);
        assertEquals(LINE, Files.readString(file()));
        append(file(), ENTRY);
        assertEquals(List.of(ENTRY, ENTRY), HistoryFile.read(file()));
    }

    @Test
    void without_a_file_there_is_no_history() throws IOException {
        assertEquals(List.of(), HistoryFile.read(file()));
    }

    @Test
    void a_last_line_without_its_end_is_kept_whole() throws IOException {
        append(file(LINE.strip()), ENTRY);
        assertEquals(LINE + LINE, Files.readString(file()));
    }

    @Test
    void what_a_newer_version_says_besides_is_passed_over() throws IOException {
        file(LINE.replace("\"rows\":7,", "\"rows\":7,\"mood\":\"fine\","));
        assertEquals(List.of(ENTRY), HistoryFile.read(file()));
    }

    @Test
    void a_line_that_was_cut_is_named_with_what_to_do() throws IOException {
        String said = refusal(LINE + LINE.substring(0, 80));
        assertTrue(said.startsWith("orders.jsonl:2:"), said);
        assertTrue(said.contains("delete the line"), said);
    }

    @Test
    void marks_of_a_merge_are_named_as_such() throws IOException {
        String said = refusal(LINE + "<<<<<<< HEAD\n" + LINE + "=======\n" + LINE + ">>>>>>> b\n");
        assertTrue(said.startsWith("orders.jsonl:2:1: "), said);
        assertTrue(said.contains("merge conflict") && said.contains("both sides"), said);
    }

    @Test
    void another_format_is_refused() throws IOException {
        String said = refusal(LINE.replace("history/1", "history/9"));
        assertTrue(said.contains("expected") && said.contains("assay-history/9"), said);
        assertTrue(refusal("null\n").contains("found null"));
        assertTrue(refusal("{}\n").startsWith("orders.jsonl:1:"));
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Files.createDirectories(file().getParent());
        Files.write(file(), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        String said = assertThrows(IOException.class, () -> HistoryFile.read(file())).getMessage();
        assertTrue(said.contains("not UTF-8"), said);
    }

    @Test
    void whatever_a_value_is_replaced_by_the_line_is_read_or_refused() throws IOException {
        for (String damaged : DamagedJson.of(LINE)) {
            Path file = file(LINE + damaged + "\n");
            try {
                assertEquals(2, HistoryFile.read(file).size());
            } catch (IOException e) {
                assertTrue(e.getMessage().startsWith(file + ":2:"), e.getMessage());
                assertTrue(e.getMessage().contains("delete the line"), e.getMessage());
            }
        }
    }

    private static void append(Path file, Entry entry) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, HistoryFile.appended(file, entry));
    }
}
