package dev.assay.measure.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCacheTest {

    private static final String KEY = ContentHash.of(new byte[] {1});
    private static final List<byte[]> ANSWERS = List.of(new byte[] {1, 2, 3}, new byte[0]);

    @TempDir Path folder;

    @Test
    void answers_are_given_back_as_they_were_kept() throws IOException {
        AnswerCache cache = new AnswerCache(folder);
        assertTrue(cache.get(KEY).isEmpty());
        cache.put(KEY, ANSWERS);
        List<byte[]> back = cache.get(KEY).orElseThrow();
        assertEquals(2, back.size());
        assertArrayEquals(ANSWERS.get(0), back.get(0));
        assertArrayEquals(ANSWERS.get(1), back.get(1));
    }

    @Test
    void an_entry_that_is_cut_anywhere_is_removed() throws IOException {
        AnswerCache cache = new AnswerCache(folder);
        cache.put(KEY, ANSWERS);
        Path entry = onlyEntry();
        byte[] whole = Files.readAllBytes(entry);
        for (int length = 0; length < whole.length; length++) {
            Files.write(entry, Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), cache.get(KEY));
            assertFalse(Files.exists(entry));
        }
    }

    @Test
    void an_entry_with_a_flipped_bit_is_removed() throws IOException {
        AnswerCache cache = new AnswerCache(folder);
        for (int i = 0; i < 40; i += 3) {
            cache.put(KEY, ANSWERS);
            Path entry = onlyEntry();
            byte[] bytes = Files.readAllBytes(entry);
            bytes[i] ^= 4;
            Files.write(entry, bytes);
            assertEquals(Optional.empty(), cache.get(KEY));
            assertFalse(Files.exists(entry));
        }
    }

    @Test
    void a_cache_that_cannot_be_written_keeps_nothing_and_breaks_nothing() throws IOException {
        AnswerCache cache = new AnswerCache(Files.writeString(folder.resolve("file"), "no folder"));
        cache.put(KEY, ANSWERS);
        assertTrue(cache.get(KEY).isEmpty());
        assertEquals("no folder", Files.readString(folder.resolve("file")));
    }

    @Test
    void without_a_folder_nothing_is_kept() throws IOException {
        AnswerCache none = new AnswerCache(null);
        none.put(KEY, ANSWERS);
        assertTrue(none.get(KEY).isEmpty());
    }

    private Path onlyEntry() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> entries = files.filter(Files::isRegularFile).toList();
            assertEquals(1, entries.size());
            return entries.get(0);
        }
    }
}
