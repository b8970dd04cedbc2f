package dev.assay.profile.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Test
    void values_are_counted_as_a_map_counts_them_with_the_line_of_the_first() {
        SplittableRandom random = new SplittableRandom(1);
        Dictionary dictionary = new Dictionary(1 << 20, 1 << 20);
        Map<String, Long> counts = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (long line = 1; line <= 50_000; line++) {
            String value = "value " + random.nextInt(5000);
            add(dictionary, value, line);
            counts.merge(value, 1L, Long::sum);
            lines.putIfAbsent(value, line);
        }
        assertEquals(counts.size(), dictionary.size());
        for (int i = 0; i < dictionary.size(); i++) {
            String value =
                    new String(
                            dictionary.bytes(),
                            dictionary.offset(i),
                            dictionary.length(i),
                            StandardCharsets.UTF_8);
            assertEquals(counts.get(value), dictionary.count(i), value);
            assertEquals(lines.get(value), dictionary.line(i), value);
        }
    }

    @Test
    void it_is_full_by_values_or_by_bytes_and_empty_again_when_cleared() {
        Dictionary few = new Dictionary(2, 1000);
        add(few, "a", 1);
        assertFalse(few.isFull());
        add(few, "b", 2);
        assertTrue(few.isFull());
        few.clear();
        assertFalse(few.isFull());
        assertEquals(0, few.size());
        Dictionary small = new Dictionary(1000, 10);
        add(small, "x".repeat(5000), 1);
        assertTrue(small.isFull());
        small.clear();
        add(small, "a", 7);
        assertEquals(7, small.line(0));
        assertEquals(1, small.length(0));
    }

    private static void add(Dictionary dictionary, String value, long line) {
        byte[] b = value.getBytes(StandardCharsets.UTF_8);
        dictionary.add(CellHashes.of(b, 0, b.length), b, 0, b.length, 1, line);
    }
}
