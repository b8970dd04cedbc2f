package dev.assay.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    void a_folder_is_made_where_there_was_none_with_those_above_it() throws IOException {
        Path source = folder("source", "a", "1");
        FolderSwap.replace(folder.resolve("x/y/target"), source);
        assertEquals(Map.of("y/target/a", "1"), files(folder.resolve("x")));
    }

    @Test
    void a_folder_is_swapped_as_a_whole() throws IOException {
        Path target = folder("top/target", "a", "old", "gone", "old");
        FolderSwap.replace(target, folder("source", "a", "new", "b", "new"));
        assertEquals(Map.of("target/a", "new", "target/b", "new"), files(target.getParent()));
    }

    @Test
    void the_source_is_left_as_it_is() throws IOException {
        Path source = folder("source", "a", "1");
        FolderSwap.replace(folder.resolve("target"), source);
        assertEquals(Map.of("a", "1"), files(source));
    }

    @Test
    void the_old_folder_is_kept_when_the_new_one_cannot_be_copied() throws IOException {
        Path target = folder("top/target", "a", "old");
        Path source = folder("source", "a", "new", "z/inside", "a folder with files");
        Files.createSymbolicLink(source.resolve("b"), source.resolve("nowhere"));
        assertThrows(IOException.class, () -> FolderSwap.replace(target, source));
        assertEquals(Map.of("target/a", "old"), files(target.getParent()));
    }

    @Test
    void the_old_folder_is_kept_when_there_is_no_new_one() throws IOException {
        Path target = folder("top/target", "a", "old");
        Path missing = folder.resolve("missing");
        assertThrows(IOException.class, () -> FolderSwap.replace(target, missing));
        assertEquals(Map.of("target/a", "old"), files(target.getParent()));
    }

    @Test
    void nothing_is_made_when_there_is_no_new_folder_and_no_old_one() throws IOException {
        Path missing = folder.resolve("missing");
        assertThrows(
                IOException.class, () -> FolderSwap.replace(folder.resolve("target"), missing));
        assertEquals(Map.of(), files(folder));
        assertFalse(Files.exists(folder.resolve("target")));
    }

    @Test
    void an_old_folder_that_a_cut_swap_set_aside_is_back_when_the_next_swap_fails()
            throws IOException {
        folder("top/.target.old", "a", "old");
        folder("top/.target.new", "a", "half");
        Path target = folder.resolve("top/target");
        Path missing = folder.resolve("missing");
        assertThrows(IOException.class, () -> FolderSwap.replace(target, missing));
        assertEquals(Map.of("target/a", "old"), files(folder.resolve("top")));
    }

    @Test
    void what_a_cut_swap_left_does_not_hinder_the_next() throws IOException {
        Path target = folder("top/target", "a", "older");
        folder("top/.target.old", "a", "oldest");
        folder("top/.target.new", "b", "half");
        FolderSwap.replace(target, folder("source", "a", "new"));
        assertEquals(Map.of("target/a", "new"), files(folder.resolve("top")));
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
