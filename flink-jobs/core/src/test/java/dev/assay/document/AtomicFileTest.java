package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir Path folder;

    @Test
    void folders_are_made_and_nothing_but_the_file_is_left() throws IOException {
        Path file = folder.resolve("a/b/file.txt");
        AtomicFile.write(file, "größer\n");
        assertEquals("größer\n", Files.readString(file));
        assertEquals(List.of(file), filesIn(file.getParent()));
    }

    @Test
    void an_older_file_is_replaced_as_a_whole() throws IOException {
        Path file = folder.resolve("file.txt");
        AtomicFile.write(file, "a long text that was here before");
        AtomicFile.write(file, "new");
        assertEquals("new", Files.readString(file));
    }

    @Test
    void a_file_that_cannot_be_put_in_its_place_leaves_no_part_behind() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("something"), "");
        assertThrows(IOException.class, () -> AtomicFile.write(taken, "text"));
        assertEquals(List.of(taken), filesIn(folder));
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
