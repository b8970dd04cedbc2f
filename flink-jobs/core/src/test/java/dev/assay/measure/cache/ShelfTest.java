package dev.assay.measure.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final int BOARDS = 32;

    @TempDir Path folder;

    private Shelf shelf(String name) {
        return new Shelf(new AnswerCache(folder), Runnable::run, name);
    }

    /** Keys of so many files from one on. */
    private static Set<String> keys(int from, int n) {
        Set<String> keys = new LinkedHashSet<>();
        for (int i = from; i < from + n; i++) {
            keys.add(ContentHash.of(("file " + i).getBytes(StandardCharsets.UTF_8)));
        }
        return keys;
    }

    private void put(Shelf shelf, Set<String> asked, Set<String> fresh, byte[] entry) {
        Map<String, Shelf.Making> makings = new LinkedHashMap<>();
        fresh.forEach(key -> makings.put(key, () -> Optional.of(List.of(new byte[0], entry))));
        shelf.put(asked, makings);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void entries_of_very_many_files_are_given_back_from_few() throws IOException {
        Set<String> days = keys(0, 500);
        put(shelf("a"), days, days, new byte[] {7});
        assertEquals(BOARDS, files().size());
        Map<String, List<byte[]>> found = shelf("a").get(keys(0, 501));
        assertEquals(days, found.keySet());
        found.values()
                .forEach(
                        entry -> {
                            assertArrayEquals(new byte[0], entry.get(0));
                            assertArrayEquals(new byte[] {7}, entry.get(1));
                        });
        assertTrue(shelf("b").get(days).isEmpty());
    }

    @Test
    void a_new_file_writes_one_board_anew_and_loses_no_entry() throws IOException {
        put(shelf("a"), keys(0, 500), keys(0, 500), new byte[] {1});
        put(shelf("a"), keys(0, 501), keys(500, 1), new byte[] {2});
        assertEquals(BOARDS, files().size());
        Map<String, List<byte[]>> found = shelf("a").get(keys(0, 501));
        assertEquals(501, found.size());
        keys(500, 1).forEach(key -> assertArrayEquals(new byte[] {2}, found.get(key).get(1)));
    }

    @Test
    void what_is_large_is_a_file_of_its_own_and_stands_in_place_of_what_was_small()
            throws IOException {
        Set<String> one = keys(0, 1);
        put(shelf("a"), one, one, new byte[] {1});
        byte[] large = new byte[1 << 20];
        put(shelf("a"), one, one, large);
        one.forEach(key -> assertArrayEquals(large, shelf("a").get(one).get(key).get(1)));
        assertTrue(files().stream().mapToLong(file -> file.toFile().length()).min().orElse(0) < 99);
    }

    @Test
    void what_nobody_asks_for_stays_as_long_as_there_is_little_of_it() {
        put(shelf("a"), keys(0, 300), keys(0, 300), new byte[] {1});
        put(shelf("a"), keys(300, 300), keys(300, 300), new byte[] {1});
        assertEquals(300, shelf("a").get(keys(0, 300)).size());
        for (int build = 2; build < 40; build++) {
            put(shelf("a"), keys(300 * build, 300), keys(300 * build, 300), new byte[] {1});
        }
        assertEquals(300, shelf("a").get(keys(300 * 39, 300)).size());
        int left = shelf("a").get(keys(0, 300 * 39)).size();
        assertTrue(left <= 64 * BOARDS, left + " others");
    }

    @Test
    void of_a_board_that_is_damaged_nothing_is_known_and_the_others_stay() throws IOException {
        put(shelf("a"), keys(0, 500), keys(0, 500), new byte[] {1});
        Path board = files().get(0);
        byte[] bytes = Files.readAllBytes(board);
        bytes[bytes.length / 2] ^= 1;
        Files.write(board, bytes);
        int left = shelf("a").get(keys(0, 500)).size();
        assertTrue(left < 500 && left > 400, left + " entries");
    }

    @Test
    void what_cannot_be_kept_is_not_there() {
        shelf("a").put(keys(0, 1), Map.of(keys(0, 1).iterator().next(), Optional::empty));
        assertTrue(shelf("a").get(keys(0, 1)).isEmpty());
    }
}
