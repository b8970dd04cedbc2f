package dev.assay.plugin.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.privacy.ProjectKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedBaselineTest {

    @TempDir private Path project;

    private ProjectFiles files;

    @BeforeEach
    void a_baseline_stands_there() throws IOException {
        files =
                new ProjectFiles(
                        project,
                        project.resolve("assay.yaml"),
                        project.resolve("baseline"),
                        project.resolve("history"),
                        project.resolve("target"));
        put("baseline/orders/bins.json", "secret bins");
        put("baseline/orders/manifest.json", "{}");
        put("baseline/README.md", "of the team");
        put("baseline/orders/notes/why.txt", "of the team too");
    }

    private Path put(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private OpenedBaseline.Keys keys(String... hex) {
        return new OpenedBaseline.Keys(
                String.join(",", List.of(hex).stream().map(h -> h.repeat(64)).toList()),
                null,
                project);
    }

    private String read(String file) throws IOException {
        return Files.readString(project.resolve(file), ISO_8859_1);
    }

    private void seal(String... hex) throws IOException {
        accept(true, hex);
    }

    private void accept(boolean encrypts, String... hex) throws IOException {
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys(hex), encrypts, true)) {
            opened.settle();
        }
    }

    @Test
    void a_goal_that_accepted_nothing_encrypts_nothing() throws IOException {
        OpenedBaseline.of(files, keys("a"), true, true).close();
        assertEquals("secret bins", read("baseline/orders/bins.json"));
        assertFalse(Files.exists(project.resolve("baseline/orders/bins.json.sealed")));
        seal("a");
        byte[] before = Files.readAllBytes(project.resolve("baseline/orders/bins.json.sealed"));
        OpenedBaseline.of(files, keys("b", "a"), false, true).close();
        assertArrayEquals(
                before, Files.readAllBytes(project.resolve("baseline/orders/bins.json.sealed")));
    }

    @Test
    void what_is_not_encrypted_needs_no_key_and_stays_where_it_is() throws IOException {
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys(), false, true)) {
            assertEquals(files, opened.files());
        }
        assertEquals("secret bins", read("baseline/orders/bins.json"));
    }

    @Test
    void what_is_encrypted_is_opened_for_a_while_and_what_is_not_assays_stays() throws IOException {
        seal("a");
        assertFalse(Files.exists(project.resolve("baseline/orders/bins.json")));
        assertFalse(read("baseline/orders/bins.json.sealed").contains("secret"));
        assertEquals("of the team", read("baseline/README.md"));
        assertEquals("of the team too", read("baseline/orders/notes/why.txt"));
        Path open;
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys("a"), false, false)) {
            open = opened.files().baseline();
            assertEquals("secret bins", Files.readString(open.resolve("orders/bins.json")));
            assertEquals(files.baseline(), opened.files().kept());
        }
        assertFalse(Files.exists(open));
    }

    @Test
    void what_was_changed_is_encrypted_again_and_what_was_not_is_the_same_bytes()
            throws IOException {
        seal("a");
        byte[] before = Files.readAllBytes(project.resolve("baseline/orders/bins.json.sealed"));
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys("a"), false, false)) {
            Path folder = opened.files().baseline().resolve("orders");
            Files.writeString(folder.resolve("rules.json"), "new");
        }
        assertArrayEquals(
                before, Files.readAllBytes(project.resolve("baseline/orders/bins.json.sealed")));
        assertTrue(Files.exists(project.resolve("baseline/orders/rules.json.sealed")));
    }

    @Test
    void who_accepts_encrypts_with_the_newest_key_and_nobody_else_does() throws IOException {
        seal("a");
        OpenedBaseline.of(files, keys("b", "a"), false, false).close();
        OpenedBaseline.of(files, keys("a"), false, false).close();
        accept(false, "b", "a");
        OpenedBaseline.of(files, keys("b"), false, false).close();
        String fault =
                assertThrows(
                                IOException.class,
                                () -> OpenedBaseline.of(files, keys("a"), false, false))
                        .getMessage();
        assertTrue(fault.contains("orders/bins.json: it is encrypted with another key"), fault);
        assertFalse(Files.exists(project.resolve("target/.assay-opened")));
    }

    @Test
    void a_goal_that_was_killed_between_two_folders_leaves_the_old_one() throws IOException {
        seal("a");
        Files.move(project.resolve("baseline"), project.resolve(".baseline.old"));
        put(".baseline.new/orders/bins.json.sealed", "half");
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys("a"), false, false)) {
            assertEquals(
                    "secret bins",
                    Files.readString(opened.files().baseline().resolve("orders/bins.json")));
        }
        assertFalse(Files.exists(project.resolve(".baseline.new")));
        assertFalse(Files.exists(project.resolve(".baseline.old")));
    }

    @Test
    void without_encryption_a_key_encrypts_hashes_alone_and_who_has_none_reads_all_else()
            throws IOException {
        OpenedBaseline none = OpenedBaseline.of(files, keys(), false, true);
        assertFalse(none.lacksKey());
        none.close();
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys("a"), false, true)) {
            Path folder = opened.files().baseline().resolve("orders");
            Files.writeString(folder.resolve("hashes.bin"), "secret hashes");
        }
        assertEquals("secret bins", read("baseline/orders/bins.json"));
        assertFalse(Files.exists(project.resolve("baseline/orders/hashes.bin")));
        assertFalse(read("baseline/orders/hashes.bin.sealed").contains("secret"));
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys(), false, false)) {
            assertEquals(files, opened.files());
            assertTrue(opened.lacksKey());
        }
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys("b", "a"), false, false)) {
            Path folder = opened.files().baseline().resolve("orders");
            assertEquals("secret hashes", Files.readString(folder.resolve("hashes.bin")));
            assertFalse(opened.lacksKey());
        }
    }

    @Test
    void who_accepts_needs_the_key_of_hashes_that_are_there() throws IOException {
        put("baseline/orders/hashes.bin.sealed", "sealed");
        String fault =
                assertThrows(IOException.class, () -> OpenedBaseline.of(files, keys(), false, true))
                        .getMessage();
        assertTrue(fault.startsWith("A key is needed, and there is none"), fault);
    }

    @Test
    void the_history_is_encrypted_with_the_baseline_and_grows_where_it_is_opened()
            throws IOException {
        put("history/orders.jsonl", "first\n");
        put("history/README.md", "of the team");
        try (OpenedBaseline opened = OpenedBaseline.of(files, keys("a"), true, true)) {
            Path past = opened.files().history().resolve("orders.jsonl");
            Files.writeString(past, Files.readString(past) + "second\n");
        }
        assertFalse(Files.exists(project.resolve("history/orders.jsonl")));
        assertEquals("of the team", read("history/README.md"));
        Path sealed = project.resolve("history/orders.jsonl.sealed");
        assertFalse(Files.readString(sealed, ISO_8859_1).contains("first"));
        assertEquals(
                "first\nsecond\n",
                new String(SealedFile.open(sealed, keys("a").read(), List.of()), UTF_8));
    }

    @Test
    void a_single_file_is_opened_under_its_name_and_under_no_other() throws IOException {
        Path aside = put("target/clean/orders/quarantine.csv", "secret row");
        SealedFile.seal(aside, "orders", keys("a").read().get(0));
        assertFalse(Files.exists(aside));
        Path sealed = project.resolve("target/clean/orders/quarantine.csv.sealed");
        assertEquals(
                "secret row",
                new String(SealedFile.open(sealed, keys("a").read(), List.of()), UTF_8));
        Path moved = sealed.resolveSibling("other.csv.sealed");
        Files.move(sealed, moved);
        List<ProjectKey> keys = keys("a").read();
        IOException unknown =
                assertThrows(IOException.class, () -> SealedFile.open(moved, keys, List.of()));
        assertTrue(unknown.getMessage().contains("under this name"), unknown.getMessage());
        List<String> datasets = List.of("users", "orders");
        IOException renamed =
                assertThrows(IOException.class, () -> SealedFile.open(moved, keys, datasets));
        assertTrue(
                renamed.getMessage().contains("it is encrypted as orders/quarantine.csv"),
                renamed.getMessage());
    }
}
