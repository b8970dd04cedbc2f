package dev.assay.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class UnwrittenTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_stream_onto_a_full_disk_says_which_file_it_is_and_asks_for_room() throws IOException {
        Path full = Path.of("/dev/full");
        try (OutputStream out = new NamedStream(full, Files.newOutputStream(full))) {
            IOException failure = assertThrows(IOException.class, () -> out.write(1));
            Unwritten told = Unwritten.of(new IllegalStateException(failure)).orElseThrow();
            assertTrue(told.isFull());
            assertTrue(
                    told.message().startsWith("/dev/full: No space left on device; free some"),
                    told.message());
        }
    }

    @Test
    void a_stream_without_a_name_is_full_too() {
        Unwritten told = Unwritten.of(new IOException("Disk quota exceeded")).orElseThrow();
        assertTrue(told.isFull());
        assertTrue(told.message().startsWith("a temporary file: Disk quota"), told.message());
    }

    @Test
    void what_may_not_be_written_is_not_full() {
        for (IOException e :
                new IOException[] {
                    new AccessDeniedException("a/b"),
                    new FileSystemException("a/b", null, "Read-only file system")
                }) {
            Unwritten told = Unwritten.of(e).orElseThrow();
            assertEquals("a/b", told.file());
            assertFalse(told.isFull());
            assertTrue(told.message().contains("-Dassay.auditDirectory"), told.message());
        }
    }

    @Test
    void one_that_was_met_on_the_way_to_the_failure_is_found() {
        IllegalStateException last = new IllegalStateException("nothing was found");
        last.addSuppressed(new IOException(new IOException("Disk quota exceeded")));
        assertTrue(Unwritten.of(new IllegalStateException(last)).orElseThrow().isFull());
    }

    @Test
    void other_failures_are_none_of_these() {
        assertTrue(Unwritten.of(new NoSuchFileException("a/b")).isEmpty());
        assertTrue(Unwritten.of(new IOException((String) null)).isEmpty());
    }
}
