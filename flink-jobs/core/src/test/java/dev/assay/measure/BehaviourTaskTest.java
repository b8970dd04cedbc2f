package dev.assay.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.DataFiles;
import dev.assay.Declared;
import dev.assay.behaviour.Behaviour;
import dev.assay.behaviour.LogFixture;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.measure.cache.CachedEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourTaskTest {

    private static final String DECLARED =
            """
            name: log
            path: "*.csv"
            role: events
            columns: {user: who, item: what, time: moment, event: did, price: price, quantity: pieces}
            """;

    @TempDir Path folder;

    private final Set<String> read = new TreeSet<>();
    private final List<byte[]> answers = new ArrayList<>();

    private List<DataFile> days(int from, int to) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (int day = from; day < to; day++) {
            List<String[]> rows = LogFixture.rows(60, 600, 150, 1);
            String csv =
                    rows.subList(day * 150, (day + 1) * 150).stream()
                            .map(BehaviourTaskTest::line)
                            .collect(Collectors.joining("\n"));
            Path file = folder.resolve("day-" + (100 + day) + ".csv");
            Files.writeString(file, String.join(",", LogFixture.COLUMNS) + "\n" + csv + "\n");
            files.add(DataFiles.of(folder, file.getFileName().toString()));
        }
        return files;
    }

    private static String line(String[] row) {
        return Arrays.stream(row)
                .map(cell -> cell == null ? "" : cell)
                .collect(Collectors.joining(","));
    }

    private Optional<Behaviour> run(DatasetSpec spec, List<DataFile> files) throws Exception {
        Engine engine = new InThisJvm(Inputs.of(folder));
        Engine counting =
                (name, plan, portions, task) -> {
                    portions.forEach(portion -> read.add(portion.first().file()));
                    List<Answer> all = engine.run(name, plan, portions, task);
                    all.forEach(answer -> answers.add(answer.bytes()));
                    return all;
                };
        CachedEngine cached =
                new CachedEngine(
                        folder, counting, new AnswerCache(folder.resolve("cache")), Runnable::run);
        DataPlan plan = DataPlan.of(Inputs.of(folder), spec, files);
        return BehaviourTask.run(cached, spec, plan, null, 1);
    }

    private Behaviour told(DatasetSpec spec, List<DataFile> files) throws Exception {
        return run(spec, files).orElseThrow();
    }

    private List<DataFile> log(int users, boolean isUserWritten) throws IOException {
        StringBuilder csv = new StringBuilder(String.join(",", LogFixture.COLUMNS) + "\n");
        for (int i = 0; i < 300; i++) {
            csv.append(isUserWritten ? "u" + i % users : "")
                    .append(",i" + i % 20 + ",2026-01-05 10:00:00,view,1,1\n");
        }
        Files.writeString(folder.resolve("log.csv"), csv);
        return List.of(DataFiles.of(folder, "log.csv"));
    }

    @Test
    void of_nine_users_nothing_is_told() throws Exception {
        assertEquals(Optional.empty(), run(Declared.dataset(DECLARED), log(9, true)));
        assertTrue(run(Declared.dataset(DECLARED), log(10, true)).isPresent());
    }

    @Test
    void without_a_user_meaning_or_with_an_empty_column_events_are_told_of() throws Exception {
        DatasetSpec nobody = Declared.dataset(DECLARED.replace("user: who, ", ""));
        Behaviour undeclared = told(nobody, log(9, true));
        assertEquals(undeclared, told(Declared.dataset(DECLARED), log(1, false)));
        assertEquals(300, undeclared.hours().events().get(10));
        assertNull(undeclared.users());
    }

    @Test
    void files_by_themselves_come_to_what_all_rows_come_to() throws Exception {
        Behaviour whole =
                Behaviour.of(LogFixture.activity(LogFixture.rows(60, 600, 150, 1)), null, 1)
                        .orElseThrow();
        assertEquals(whole, told(Declared.dataset(DECLARED), days(0, 60)));
    }

    @Test
    void a_new_day_alone_is_read() throws Exception {
        told(Declared.dataset(DECLARED), days(0, 5));
        read.clear();
        told(Declared.dataset(DECLARED), days(0, 6));
        assertEquals(Set.of("day-105.csv"), read);
    }

    @Test
    void nobody_can_read_hashes_of_sensitive_keys_in_the_cache() throws Exception {
        DatasetSpec open = Declared.dataset(DECLARED + "public: {who: made for this test}\n");
        told(open, days(0, 2));
        assertTrue(isKept(answers), "what is looked for is found where it may be read");
        answers.clear();
        delete(folder.resolve("cache"));
        told(Declared.dataset(DECLARED), days(0, 2));
        assertTrue(!answers.isEmpty());
        assertTrue(!isKept(answers));
    }

    /** Whether the bytes of all answers are in files of the cache. */
    private boolean isKept(List<byte[]> answers) throws IOException {
        List<String> kept = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                kept.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return answers.stream()
                .map(answer -> new String(answer, StandardCharsets.ISO_8859_1))
                .allMatch(answer -> kept.stream().anyMatch(file -> file.contains(answer)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void known_incidents_have_no_part_in_it() throws Exception {
        DatasetSpec spec =
                Declared.dataset(DECLARED + "incidents: {day-101.csv: \"the tracker was off\"}\n");
        assertEquals(150L * 4, told(spec, days(0, 5)).totals().events());
    }

    @Test
    void of_a_log_twice_as_large_half_as_many_keys_are_kept() {
        assertEquals(0, BehaviourTask.halvings(1));
        assertEquals(0, BehaviourTask.halvings(512L << 20));
        assertEquals(1, BehaviourTask.halvings((512L << 20) + 1));
        assertEquals(1, BehaviourTask.halvings(1L << 30));
        assertEquals(2, BehaviourTask.halvings((1L << 30) + 1));
        assertEquals(11, BehaviourTask.halvings(1L << 40));
    }

    @Test
    void only_logs_with_views_are_asked() {
        assertTrue(BehaviourTask.isOf(Declared.dataset(DECLARED)));
        assertTrue(!BehaviourTask.isOf(Declared.dataset(DECLARED + "views: false\n")));
        assertTrue(!BehaviourTask.isOf(Declared.dataset(DECLARED.replace("events", "items"))));
        assertTrue(
                !BehaviourTask.isOf(
                        Declared.dataset(DECLARED.replace("user: who, item: what, ", ""))));
    }
}
