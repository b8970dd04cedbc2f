package dev.assay.plugin.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSwapTest {

    @TempDir Path folder;

    @Test
    void the_source_is_left_as_it_is() throws IOException {
        Path source = folder("source", "profile.bin", "1");
        FolderSwap.copy(source, folder.resolve("x/target"));
        assertEquals(Map.of("profile.bin", "1"), files(source));
        assertEquals(Map.of("target/profile.bin", "1"), files(folder.resolve("x")));
    }

    @Test
    void an_old_folder_that_a_cut_swap_set_aside_is_put_back() throws IOException {
        folder("top/.target.old", "profile.bin", "old");
        folder("top/.target.new", "profile.bin", "half");
        FolderSwap.restore(folder.resolve("top"));
        assertEquals(Map.of("target/profile.bin", "old"), files(folder.resolve("top")));
    }

    @Test
    void what_a_swap_left_that_was_done_is_removed() throws IOException {
        Path target = folder("top/target", "profile.bin", "new");
        folder("top/.target.old", "profile.bin", "old");
        FolderSwap.restore(folder.resolve("top"));
        assertEquals(Map.of("target/profile.bin", "new"), files(target.getParent()));
    }

    @Test
    void hidden_folders_of_somebody_else_are_left_alone() throws IOException {
        folder("top/.mine.old", "letter.txt", "dear");
        FolderSwap.restore(folder.resolve("top"));
        FolderSwap.restore(folder.resolve("nowhere"));
        assertEquals(Map.of(".mine.old/letter.txt", "dear"), files(folder.resolve("top")));
    }

    @Test
    void a_folder_that_is_not_there_is_deleted_already() throws IOException {
        FolderSwap.delete(folder.resolve("missing"));
        FolderSwap.delete(folder("full", "a", "1", "b/c", "2"));
        assertFalse(Files.exists(folder.resolve("full")));
    }

    private Path folder(String name, String... namesAndTexts) throws IOException {
        Path made = folder.resolve(name);
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path file = made.resolve(namesAndTexts[i]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, namesAndTexts[i + 1]);
        }
        return made;
    }

    /** All files below {@code top}, hidden ones too. */
    private static Map<String, String> files(Path top) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> found = Files.walk(top)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                texts.put(
                        top.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
