package dev.assay.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

    /** {@code xxhsum -H2} of the same bytes. */
    @Test
    void bytes_have_the_hash_that_xxhsum_gives_them() {
        assertEquals("99aa06d3014798d86001c324468d497f", ContentHash.of(new byte[0]));
    }

    @Test
    void a_file_has_the_hash_of_its_bytes(@TempDir Path folder) throws IOException {
        byte[] bytes = "x,y\n1,2\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("a.csv");
        Files.write(file, bytes);
        assertEquals(ContentHash.of(bytes), ContentHash.of(file));
    }
}
