package dev.assay.plugin.features;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeFolderTest {

    private static final String FORMAT = "assay-made/2";

    @TempDir Path temp;
    private Path parent;

    @BeforeEach
    void begin() {
        parent = temp.resolve("copies");
    }

    private void manifest(String name, String format) throws IOException {
        Files.createDirectories(parent.resolve(name));
        Files.writeString(
                parent.resolve(name).resolve(MadeFolder.MANIFEST),
                "{\"format\": \"" + format + "\"}");
    }

    private void isRefusedFor(String place) {
        IOException refused =
                assertThrows(IOException.class, () -> MadeFolder.requireEachOurs(parent, FORMAT));
        assertTrue(refused.getMessage().startsWith(temp.resolve(place) + ": it "));
        assertTrue(refused.getMessage().contains("move it away"));
    }

    @Test
    void nothing_and_folders_of_this_and_other_versions_are_ours() throws IOException {
        assertDoesNotThrow(() -> MadeFolder.requireEachOurs(parent, FORMAT));
        manifest("users", FORMAT);
        manifest("orders", "assay-made/1");
        assertDoesNotThrow(() -> MadeFolder.requireEachOurs(parent, FORMAT));
    }

    @Test
    void a_folder_of_somebody_else_beside_ours_is_refused() throws IOException {
        manifest("users", FORMAT);
        manifest("zoo", "other/1");
        isRefusedFor("copies/zoo");
    }

    @Test
    void a_file_beside_ours_is_refused() throws IOException {
        manifest("users", FORMAT);
        Files.writeString(parent.resolve("notes.txt"), "mine");
        isRefusedFor("copies/notes.txt");
    }

    @Test
    void a_link_in_the_place_of_the_folders_is_refused() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(parent, elsewhere);
        isRefusedFor("copies");
    }
}
