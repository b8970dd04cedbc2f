package dev.assay.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.JsonRecords;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.scan.Format.UnforeseenColumn;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Long files of JSON are read once, and what is measured is the same as when they are read twice.
 */
class GuessedColumnsTest {

    private static final int LINES = 60_000;

    @TempDir Path folder;

    private final DatasetSpec spec =
            DatasetSpec.of("events", "*.jsonl").withFormat(new JsonRecords(null));
    private final List<DataFile> files = new ArrayList<>();

    /** A file in which one line, of which no guess knows, is another one. */
    private void file(String name, int lines, String other) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < lines; i++) {
                String text = "text ".repeat(25) + i % 1000;
                out.write(
                        i == 32_000 && other != null
                                ? other + "\n"
                                : "{\"id\": %d, \"text\": \"%s\", \"at\": {\"x\": %d}}\n"
                                        .formatted(i, text, i % 7));
            }
        }
        files.add(new DataFile(name, Files.size(file), 0, name));
    }

    private Optional<DataPlan> guessed() throws IOException {
        Inputs inputs = Inputs.of(folder);
        return DataPlan.guessed(inputs, DataPlan.Naming.of(inputs), spec, files);
    }

    private Scanned scanned(DataPlan plan) throws Exception {
        Inputs inputs = Inputs.of(folder);
        return new ScanStage(inputs, new InThisJvm(inputs)).scan(spec, plan);
    }

    private DataPlan known() throws IOException {
        return DataPlan.of(Inputs.of(folder), spec, files);
    }

    private void assertSame() throws Exception {
        DataPlan plan = guessed().orElseThrow();
        DataPlan known = known();
        assertEquals(known.columns(), plan.columns());
        List<ScanStage.ScannedPortion> expected = scanned(known).parts();
        List<ScanStage.ScannedPortion> found = scanned(plan).parts();
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).portion(), found.get(i).portion());
            assertArrayEquals(expected.get(i).encoded(), found.get(i).encoded());
        }
    }

    private void assertUnforeseen() throws IOException {
        DataPlan plan = guessed().orElseThrow();
        assertThrows(UnforeseenColumn.class, () -> scanned(plan));
    }

    @Test
    void what_is_measured_by_a_guess_is_the_same() throws Exception {
        file("a.jsonl", LINES, null);
        file("b.jsonl", LINES, "{\"at\": {\"x\": 1}, \"id\": null}");
        assertSame();
    }

    @Test
    void names_that_only_a_broken_line_has_change_nothing() throws Exception {
        file("a.jsonl", LINES, "{\"id\": 1, \"more\": 2");
        assertSame();
    }

    @Test
    void a_name_that_one_line_alone_has_is_not_overlooked() throws IOException {
        file("a.jsonl", LINES, "{\"id\": 1, \"more\": null}");
        assertUnforeseen();
    }

    @Test
    void a_name_that_is_new_within_another_is_not_overlooked() throws IOException {
        file("a.jsonl", LINES, "{\"id\": 1, \"text\": {\"more\": 1}}");
        assertUnforeseen();
    }

    @Test
    void a_value_where_all_others_have_objects_is_not_overlooked() throws IOException {
        file("a.jsonl", LINES, "{\"id\": 1, \"at\": 5}");
        assertUnforeseen();
    }

    @Test
    void nothing_is_guessed_of_short_files_and_of_files_that_differ() throws IOException {
        file("a.jsonl", LINES, null);
        assertTrue(guessed().isPresent());
        file("b.jsonl", 10, null);
        assertTrue(guessed().isEmpty());
    }
}
