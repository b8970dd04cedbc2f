package dev.assay.measure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.measure.cache.CachedEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a sample come with the answer, or are read again. */
class SampledRowsTest {

    private static final DatasetSpec SPEC =
            Declared.dataset(
                    """
                    name: notes
                    path: "*.csv"
                    """);

    /** More than goes with an answer. */
    private static final String LONG = "long ".repeat(300).strip();

    /** Cells of one row side by side, each behind its length and one. */
    private static final byte[] OTHER = "\0\0051235\0\012note 1235\0\0041.5".getBytes(UTF_8);

    @TempDir Path folder;

    private Inputs inputs;
    private DataPlan plan;
    private int opened;

    @BeforeEach
    void write() throws Exception {
        StringBuilder csv = new StringBuilder("id,note,price\n");
        for (int i = 0; i < 3000; i++) {
            String note = i % 7 == 0 ? "" : i % 11 == 0 ? "\"a \"\"ü\"\",\nb\"" : "note " + i;
            csv.append(i).append(',').append(i == 1234 ? LONG : note).append(",1.5\n");
        }
        Files.write(folder.resolve("notes.csv"), csv.toString().getBytes(UTF_8));
        List<DataFile> files = List.of(DataFiles.of(folder, "notes.csv"));
        inputs =
                file -> {
                    opened++;
                    return Inputs.of(folder).open(file);
                };
        plan = DataPlan.of(Inputs.of(folder), SPEC, files);
    }

    private static List<List<String>> rows(Scanned scanned) {
        return scanned.sample().rows().stream().map(row -> Arrays.asList(row.cells())).toList();
    }

    /** Answers what is kept of an answer for later builds. */
    private record Kept(Engine engine, List<byte[]> answers) implements Engine {
        @Override
        public List<Answer> run(String name, DataPlan plan, List<Portion> portions, Task task)
                throws Exception {
            List<Answer> kept = new ArrayList<>();
            for (Answer answer : engine.run(name, plan, portions, task)) {
                kept.add(new Answer(answer.portion(), task.kept(answer.bytes())));
            }
            kept.forEach(answer -> answers.add(answer.bytes()));
            return kept;
        }
    }

    @Test
    void rows_that_came_with_the_answer_are_those_that_are_read_again() throws Exception {
        Inputs files = Inputs.of(folder);
        Scanned fresh = new ScanStage(inputs, new InThisJvm(files)).scan(SPEC, plan);
        // Only the one long row is read again.
        assertEquals(1, opened);
        assertTrue(rows(fresh).stream().anyMatch(row -> LONG.equals(row.get(1))));
        assertTrue(rows(fresh).stream().anyMatch(row -> row.get(1) == null));

        Kept engine = new Kept(new InThisJvm(files), new ArrayList<>());
        Scanned known = new ScanStage(inputs, engine).scan(SPEC, plan);
        assertEquals(rows(fresh), rows(known));
        assertEquals(3000, known.sample().rows().size());
    }

    @Test
    void no_row_is_kept_for_later_builds() throws Exception {
        Inputs files = Inputs.of(folder);
        List<byte[]> sent = new ArrayList<>();
        Engine engine =
                (name, data, portions, task) -> {
                    List<Answer> answers = new InThisJvm(files).run(name, data, portions, task);
                    answers.forEach(answer -> sent.add(answer.bytes()));
                    return answers;
                };
        Kept kept = new Kept(engine, new ArrayList<>());
        new ScanStage(inputs, kept).scan(SPEC, plan);
        byte[] row = "\0\0051234".getBytes(UTF_8);
        assertFalse(holds(sent, row), "the long row goes without its cells");
        assertTrue(holds(sent, OTHER));
        assertFalse(holds(kept.answers(), OTHER));
    }

    @Test
    void rows_that_a_build_kept_are_not_read_again_and_nobody_can_read_them() throws Exception {
        Path cache = folder.resolve("cache");
        Inputs files = Inputs.of(folder);
        List<List<List<String>>> rows = new ArrayList<>();
        for (int build = 0; build < 3; build++) {
            CachedEngine engine =
                    new CachedEngine(
                            folder, new InThisJvm(files), new AnswerCache(cache), Runnable::run);
            opened = 0;
            rows.add(rows(new ScanStage(inputs, engine, engine.rows("notes")).scan(SPEC, plan)));
            assertEquals(1, opened, "only the long row, which is not kept");
        }
        assertEquals(rows.get(0), rows.get(1));
        assertEquals(rows.get(0), rows.get(2));
        List<byte[]> kept = new ArrayList<>();
        try (Stream<Path> entries = Files.walk(cache)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                kept.add(Files.readAllBytes(entry));
            }
        }
        assertEquals(2, kept.size(), "the profile, and rows");
        assertFalse(holds(kept, OTHER));
    }

    private static boolean holds(List<byte[]> all, byte[] some) {
        return all.stream()
                .anyMatch(
                        bytes ->
                                new String(bytes, ISO_8859_1)
                                        .contains(new String(some, ISO_8859_1)));
    }
}
