package dev.assay.measure.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.Answer;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.InThisJvm;
import dev.assay.measure.Inputs;
import dev.assay.measure.Meter;
import dev.assay.measure.Portion;
import dev.assay.measure.Task;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedEngineTest {

    /** Files that a task was run on. */
    private static final List<String> READ = new ArrayList<>();

    @TempDir Path folder;

    @BeforeEach
    void nothing_is_read_yet() {
        READ.clear();
    }

    /** Counts rows. */
    private record Count(String identity, boolean isOpen, boolean isRepeatable) implements Task {
        private static final long serialVersionUID = 1L;

        Count(String identity) {
            this(identity, true, true);
        }

        @Override
        public boolean isOpen(byte[] answer) {
            return isOpen;
        }

        @Override
        public byte[] run(Portion portion, Opener opener, Meter meter) throws IOException {
            ColumnBatch batch = new ColumnBatch(1, 64);
            int rows = 0;
            for (ByteRange range : portion.ranges()) {
                READ.add(range.file());
                BatchReader reader = opener.open(range);
                while (reader.read(batch)) {
                    rows += batch.rows();
                }
            }
            return Integer.toString(rows).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Writes to its own file while it reads it. */
    private record Meddler(String path) implements Task {
        private static final long serialVersionUID = 1L;

        @Override
        public String identity() {
            return "meddler";
        }

        @Override
        public byte[] run(Portion portion, Opener opener, Meter meter) throws IOException {
            Files.writeString(Path.of(path), "4\n", StandardOpenOption.APPEND);
            return new byte[0];
        }
    }

    @Test
    void only_files_with_other_contents_are_read_again() throws Exception {
        assertEquals(List.of("2", "1"), counts("count", csv("a", 2), csv("b", 1)));
        assertEquals(
                List.of("2", "3", "1"), counts("count", csv("a", 2), csv("c", 3), csv("b", 1)));
        assertEquals(
                List.of("4", "3", "1"), counts("count", csv("a", 4), csv("c", 3), csv("b", 1)));
        assertEquals(List.of("a.csv", "b.csv", "c.csv", "a.csv"), READ);
    }

    @Test
    void of_very_many_small_files_several_give_one_answer_and_all_rows_count() throws Exception {
        DataFile[] files = new DataFile[Portion.MANY_FILES + 100];
        for (int i = 0; i < files.length; i++) {
            files[i] = csv("f" + i, 1 + i % 3);
        }
        List<String> counts = counts("count", files);
        assertEquals((files.length + 1) / 2, counts.size());
        int rows = counts.stream().mapToInt(Integer::parseInt).sum();
        assertEquals(IntStream.range(0, files.length).map(i -> 1 + i % 3).sum(), rows);
        assertEquals(counts, counts("count", files));
        assertEquals(files.length, READ.size());
    }

    /** A range has at least 64 KiB, so this file is cut into several. */
    @Test
    void a_part_of_a_file_is_neither_known_nor_kept_but_read() throws Exception {
        DataPlan plan = plan(csv("a", 80_000));
        Task task = new Count("count");
        List<Portion> parts = plan.portions();
        List<Portion> some = parts.subList(1, parts.size());
        List<Answer> before = engine().run("count", plan, some, task);
        assertEquals(some, before.stream().map(Answer::portion).toList());
        int rows = 0;
        for (Answer answer : engine().run("count", plan, parts, task)) {
            rows += Integer.parseInt(new String(answer.bytes(), StandardCharsets.UTF_8));
        }
        assertEquals(80_000, rows);
        assertEquals(some.size() + parts.size(), READ.size());
        engine().run("count", plan, parts, task);
        assertEquals(some.size() + parts.size(), READ.size());
        engine().run("count", plan, some, task);
        assertEquals(2 * some.size() + parts.size(), READ.size());
    }

    @Test
    void another_task_answers_for_itself() throws Exception {
        counts("count", csv("a", 2));
        counts("count more", csv("a", 2));
        assertEquals(List.of("a.csv", "a.csv"), READ);
    }

    /** Who has the cache and knows the hash of a file has not the file. */
    @Test
    void what_is_not_open_is_told_to_who_has_the_very_bytes_of_the_file() throws Exception {
        Task secret = new Count("secret", false, true);
        DataFile file = csv("a", 2);
        run(secret, file);
        run(secret, file);
        assertEquals(List.of("a.csv"), READ);
        Files.writeString(folder.resolve("a.csv"), "x\n2\n1\n");
        DataFile other = DataFiles.of(folder, "a.csv");
        run(secret, new DataFile(file.path(), other.bytes(), other.modified(), file.hash()));
        assertEquals(List.of("a.csv", "a.csv"), READ);
    }

    @Test
    void an_answer_that_depends_on_more_than_its_files_is_asked_for_each_time() throws Exception {
        Task task = new Count("of other files too", true, false);
        DataFile file = csv("a", 2);
        run(task, file);
        run(task, file);
        assertEquals(List.of("a.csv", "a.csv"), READ);
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_refused_and_not_kept() throws Exception {
        DataFile file = csv("a", 2);
        String path = folder.resolve("a.csv").toString();
        UnreadableDataException e =
                assertThrows(UnreadableDataException.class, () -> run(new Meddler(path), file));
        assertTrue(
                e.getMessage()
                        .startsWith(
                                "a.csv: the file was written to while it was read: it had 6 bytes"),
                e.getMessage());
        assertEquals(1, Files.list(folder).count(), "nothing but the data");
    }

    private List<String> counts(String identity, DataFile... files) throws Exception {
        return run(new Count(identity), files).stream()
                .map(answer -> new String(answer.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<Answer> run(Task task, DataFile... files) throws Exception {
        DataPlan plan = plan(files);
        return engine().run("count", plan, plan.portions(), task);
    }

    private DataPlan plan(DataFile... files) throws IOException {
        return DataPlan.of(Inputs.of(folder), DatasetSpec.of("d", "*.csv"), List.of(files));
    }

    private Engine engine() throws IOException {
        AnswerCache cache = new AnswerCache(folder.resolve("cache"));
        return new CachedEngine(folder, new InThisJvm(Inputs.of(folder)), cache, Runnable::run);
    }

    private DataFile csv(String name, int rows) throws IOException {
        Path file = folder.resolve(name + ".csv");
        Files.writeString(file, "x\n" + "1\n".repeat(rows));
        return DataFiles.of(folder, name + ".csv");
    }
}
