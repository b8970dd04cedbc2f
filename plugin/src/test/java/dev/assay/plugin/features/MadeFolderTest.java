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
    void nothingAndFoldersOfThisAndOtherVersionsAreOurs() throws IOException {
        assertDoesNotThrow(() -> MadeFolder.requireEachOurs(parent, FORMAT));
        manifest("users", FORMAT);
        manifest("orders", "assay-made/1");
        assertDoesNotThrow(() -> MadeFolder.requireEachOurs(parent, FORMAT));
    }

    @Test
    void aFolderOfSomebodyElseBesideOursIsRefused() throws IOException {
        manifest("users", FORMAT);
        manifest("zoo", "other/1");
        isRefusedFor("copies/zoo");
    }

    @Test
    void aFileBesideOursIsRefused() throws IOException {
        manifest("users", FORMAT);
        Files.writeString(parent.resolve("notes.txt"), "mine");
        isRefusedFor("copies/notes.txt");
    }

    @Test
    void aLinkInThePlaceOfTheFoldersIsRefused() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(parent, elsewhere);
        isRefusedFor("copies");
    }
}
