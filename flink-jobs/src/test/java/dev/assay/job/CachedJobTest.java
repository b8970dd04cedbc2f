package dev.assay.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.UnreadableDataException;
import dev.assay.spec.DataFile;
import dev.assay.spec.DatasetSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedJobTest {

    /** Files that a task was run on; the local cluster runs in this JVM. */
    private static final ConcurrentLinkedQueue<String> READ = new ConcurrentLinkedQueue<>();

    @TempDir Path folder;

    @BeforeEach
    void nothing_is_read_yet() {
        READ.clear();
    }

    /** Counts rows. */
    private record Count(String identity) implements Task {
        private static final long serialVersionUID = 1L;

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
        assertEquals(List.of("a.csv", "b.csv", "c.csv", "a.csv"), read());
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

    @Test
    void another_task_answers_for_itself() throws Exception {
        counts("count", csv("a", 2));
        counts("count more", csv("a", 2));
        assertEquals(List.of("a.csv", "a.csv"), read());
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

    private static List<String> read() {
        List<String> read = new ArrayList<>(READ);
        // Two files of one job are read in either order.
        read.subList(0, Math.min(2, read.size())).sort(null);
        return read;
    }

    private List<String> counts(String identity, DataFile... files) throws Exception {
        return run(new Count(identity), files).stream()
                .map(answer -> new String(answer.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private List<Answer> run(Task task, DataFile... files) throws Exception {
        RequestedDataset dataset =
                new RequestedDataset(DatasetSpec.of("d", "*.csv"), List.of(files), null);
        AnswerCache cache = new AnswerCache(folder.resolve("cache"));
        return new CachedJob(
                        folder, new PortionJob(folder.toString(), 2, new LocalCluster()), cache)
                .run("count", DataPlan.of(folder, dataset), task);
    }

    private DataFile csv(String name, int rows) throws IOException {
        Path file = folder.resolve(name + ".csv");
        Files.writeString(file, "x\n" + "1\n".repeat(rows));
        return DataFiles.of(folder, name + ".csv");
    }
}
