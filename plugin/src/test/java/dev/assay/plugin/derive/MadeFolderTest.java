package dev.assay.plugin.derive;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.Unwritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeFolderTest {

    @TempDir Path audit;

    private MadeFolder made(String name, String file, String text) throws IOException {
        MadeFolder folder = new MadeFolder(audit, name);
        folder.begin();
        folder.write(file, text);
        folder.finish(List.of());
        return folder;
    }

    private void isRefusedFor(String place) {
        IOException refused =
                assertThrows(IOException.class, () -> MadeFolder.requireEachOurs(audit, "copies"));
        assertTrue(
                refused.getMessage().startsWith(audit.resolve(place) + ": it "),
                refused.getMessage());
        assertTrue(refused.getMessage().contains("move it away"));
    }

    @Test
    void nothing_an_empty_folder_and_what_was_made_are_ours() throws IOException {
        assertDoesNotThrow(() -> MadeFolder.requireEachOurs(audit, "copies"));
        Files.createDirectories(audit.resolve("copies/empty"));
        made("copies/users", "a.csv", "1");
        assertDoesNotThrow(() -> MadeFolder.requireEachOurs(audit, "copies"));
    }

    @Test
    void what_is_made_takes_the_place_of_what_was_made_and_nothing_stays_beside_it()
            throws IOException {
        made("copies/users", "a.csv", "1");
        MadeFolder folder = made("copies/users", "b.csv", "2");
        folder.requireOurs();
        assertEquals("2", Files.readString(folder.folder().resolve("b.csv")));
        assertFalse(Files.exists(folder.folder().resolve("a.csv")));
        try (var files = Files.list(audit.resolve("copies"))) {
            assertEquals(List.of(folder.folder()), files.toList());
        }
    }

    @Test
    void a_folder_of_somebody_else_beside_ours_is_refused() throws IOException {
        made("copies/users", "a.csv", "1");
        Files.createDirectories(audit.resolve("copies/zoo"));
        Files.writeString(audit.resolve("copies/zoo/manifest.json"), "{}");
        isRefusedFor("copies/zoo");
    }

    @Test
    void a_file_beside_ours_and_one_among_ours_are_refused() throws IOException {
        made("copies/users", "a.csv", "1");
        Files.writeString(audit.resolve("copies/notes.txt"), "mine");
        isRefusedFor("copies/notes.txt");
        Files.delete(audit.resolve("copies/notes.txt"));
        Files.writeString(audit.resolve("copies/users/notes.txt"), "mine");
        isRefusedFor("copies/users");
    }

    @Test
    void a_link_in_the_place_of_the_folders_is_refused() throws IOException {
        Path elsewhere = Files.createDirectories(audit.resolve("elsewhere"));
        Files.createSymbolicLink(audit.resolve("copies"), elsewhere);
        isRefusedFor("copies");
    }

    @Test
    void a_run_that_was_killed_before_its_result_was_seen_leaves_the_one_before()
            throws IOException {
        MadeFolder folder = made("users", "a.csv", "1");
        folder.begin();
        folder.write("half.csv", "2");
        assertEquals("1", Files.readString(folder.folder().resolve("a.csv")));
        // And one that was killed between the two names of its last step.
        Files.move(folder.folder(), audit.resolve(".users.old"));
        folder.requireOurs();
        assertEquals("1", Files.readString(folder.folder().resolve("a.csv")));
        made("users", "b.csv", "3");
        try (var files = Files.list(folder.folder())) {
            assertEquals(
                    List.of(".assay-files", "b.csv", "manifest.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertFalse(Files.exists(audit.resolve(".users.part")));
    }

    @Test
    void a_file_in_the_place_of_the_folders_above_is_named_with_what_to_do() throws IOException {
        Files.writeString(audit.resolve("file"), "mine");
        MadeFolder folder = new MadeFolder(audit.resolve("file"), "users");
        IOException refused = assertThrows(IOException.class, folder::begin);
        String message = Unwritten.of(refused).orElseThrow().message();
        assertTrue(message.startsWith(audit.resolve("file").toString()), message);
        assertTrue(message.contains("; move what is in its place away"), message);
        assertEquals("mine", Files.readString(audit.resolve("file")));
    }
}
