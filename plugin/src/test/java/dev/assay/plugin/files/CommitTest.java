package dev.assay.plugin.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.declare.DatasetSpec;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.history.HistoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {

    private static final List<DatasetSpec> DATASETS =
            List.of(DatasetSpec.of("items", "i.csv"), DatasetSpec.of("orders", "o.csv"));

    @TempDir Path folder;

    /** Ends the goal as a kill would: nothing after it is done. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private ProjectFiles files(Path project) {
        return ProjectFiles.of(
                project.toFile(),
                project.resolve("assay.yaml").toFile(),
                project.resolve("src/baseline").toFile(),
                project.resolve("src/history").toFile(),
                project.resolve("target").toFile());
    }

    /** Accepts a state of all datasets: files whose texts name it, and one only this state has. */
    private void accept(Path project, String state, java.util.function.Consumer<Path> witness)
            throws IOException {
        Commit commit = new Commit(files(project), witness);
        commit.heal();
        for (DatasetSpec dataset : DATASETS) {
            Path own = Files.createDirectories(commit.folder(dataset));
            for (String name : List.of("manifest.json", "profile.bin", state + ".json")) {
                Files.writeString(own.resolve(name), state + " " + dataset.name() + " " + name);
            }
            Files.writeString(own.resolve("bins.json"), "always the same");
            commit.remember(dataset, entry(state));
        }
        commit.run();
    }

    private static Entry entry(String state) {
        return new Entry(
                Entry.FORMAT,
                Event.ACCEPT,
                "2024-05-01T12:00:00Z",
                state,
                "PASS",
                1,
                7,
                Map.of(),
                Map.of(),
                Map.of());
    }

    private void heal(Path project) throws IOException {
        new Commit(files(project), path -> {}).heal();
    }

    private static Map<String, String> tree(Path top) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> found = Files.walk(top)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                texts.put(
                        top.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private Map<String, String> expected(String name, List<String> states) throws IOException {
        Path project = folder.resolve(name);
        for (String state : states) {
            accept(project, state, path -> {});
        }
        return tree(project);
    }

    /** How many steps there are after which a goal may be killed. */
    private int steps() throws IOException {
        List<Path> steps = new ArrayList<>();
        Path project = folder.resolve("counted");
        accept(project, "first", path -> {});
        accept(project, "second", steps::add);
        return steps.size();
    }

    @Test
    void killed_after_any_step_all_datasets_are_as_before_or_as_they_were_to_be()
            throws IOException {
        Map<String, String> before = expected("before", List.of("first"));
        Map<String, String> after = expected("after", List.of("first", "second"));
        Set<Map<String, String>> seen = new java.util.HashSet<>();
        int steps = steps();
        assertTrue(steps > 20, steps + " steps");
        for (int kill = 1; kill <= steps; kill++) {
            Path project = folder.resolve("killed-" + kill);
            accept(project, "first", path -> {});
            int at = kill;
            int[] done = new int[1];
            assertThrows(
                    Killed.class,
                    () ->
                            accept(
                                    project,
                                    "second",
                                    path -> {
                                        if (++done[0] == at) {
                                            throw new Killed();
                                        }
                                    }));
            heal(project);
            Map<String, String> found = tree(project);
            assertTrue(found.equals(before) || found.equals(after), kill + ": " + found);
            seen.add(found);
        }
        assertEquals(Set.of(before, after), seen);
    }

    @Test
    void killed_again_while_the_next_goal_heals_it_is_healed_by_the_one_after_that()
            throws IOException {
        Map<String, String> after = expected("after", List.of("first", "second"));
        for (int kill = 1; kill < 12; kill++) {
            Path project = folder.resolve("killed-" + kill);
            accept(project, "first", path -> {});
            assertThrows(
                    Killed.class,
                    () ->
                            accept(
                                    project,
                                    "second",
                                    path -> {
                                        if (path.endsWith(".assay-commit")) {
                                            throw new Killed();
                                        }
                                    }));
            int at = kill;
            int[] done = new int[1];
            Commit next =
                    new Commit(
                            files(project),
                            path -> {
                                if (++done[0] == at) {
                                    throw new Killed();
                                }
                            });
            assertThrows(Killed.class, next::heal);
            heal(project);
            assertEquals(after, tree(project), "killed at " + kill);
        }
    }

    @Test
    void files_that_did_not_change_are_not_written() throws IOException {
        Path project = folder.resolve("p");
        accept(project, "first", path -> {});
        Path bins = project.resolve("src/baseline/orders/bins.json");
        Files.setLastModifiedTime(bins, FileTime.fromMillis(1_000_000));
        Set<String> written = new TreeSet<>();
        accept(project, "second", path -> written.add(path.toString()));
        assertEquals(FileTime.fromMillis(1_000_000), Files.getLastModifiedTime(bins));
        assertTrue(written.stream().noneMatch(bins.toString()::equals), written.toString());
    }

    @Test
    void nothing_but_the_datasets_is_left() throws IOException {
        Path project = folder.resolve("p");
        accept(project, "first", path -> {});
        assertEquals(
                Set.of(
                        "src/baseline/items/bins.json",
                        "src/baseline/items/first.json",
                        "src/baseline/items/manifest.json",
                        "src/baseline/items/profile.bin",
                        "src/baseline/orders/bins.json",
                        "src/baseline/orders/first.json",
                        "src/baseline/orders/manifest.json",
                        "src/baseline/orders/profile.bin",
                        "src/history/items.jsonl",
                        "src/history/orders.jsonl"),
                tree(project).keySet());
        assertEquals(
                List.of(entry("first")),
                HistoryFile.read(project.resolve("src/history/orders.jsonl")));
    }

    @Test
    void what_is_not_run_is_dropped() throws IOException {
        Path project = folder.resolve("p");
        accept(project, "first", path -> {});
        Map<String, String> before = tree(project);
        try (Commit commit = new Commit(files(project), path -> {})) {
            commit.remember(DATASETS.get(0), entry("second"));
        }
        assertEquals(before, tree(project));
    }

    @Test
    void a_folder_of_the_users_own_is_not_replaced() throws IOException {
        Path project = folder.resolve("p");
        Path own = Files.createDirectories(project.resolve("src/baseline/orders"));
        Files.writeString(own.resolve("letter.txt"), "dear");
        String said =
                assertThrows(IOException.class, () -> accept(project, "first", path -> {}))
                        .getMessage();
        assertTrue(said.contains("letter.txt, which is no part of a baseline"), said);
        assertEquals("dear", Files.readString(own.resolve("letter.txt")));
    }

    @Test
    void a_step_that_was_damaged_meanwhile_is_refused_with_what_to_do() throws IOException {
        Path project = folder.resolve("p");
        accept(project, "first", path -> {});
        assertThrows(
                Killed.class,
                () ->
                        accept(
                                project,
                                "second",
                                path -> {
                                    if (path.endsWith(".assay-commit")) {
                                        throw new Killed();
                                    }
                                }));
        Files.writeString(
                project.resolve("src/baseline/.assay-commit/baseline/orders/manifest.json"), "{");
        String said = assertThrows(IOException.class, () -> heal(project)).getMessage();
        assertTrue(said.contains("baseline/orders/manifest.json was cut or changed"), said);
        assertTrue(said.contains("from version control"), said);
    }
}
