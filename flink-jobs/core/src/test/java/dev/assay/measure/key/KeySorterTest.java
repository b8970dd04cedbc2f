package dev.assay.measure.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.measure.key.KeySorter.Repeats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySorterTest {

    @TempDir Path folder;

    /** Keys of numbers below {@code different}, each at the place of its index. */
    private Repeats count(List<Integer> order, int different, int most) throws IOException {
        try (KeySorter sorter = new KeySorter(folder, most, 3)) {
            for (int from = 0; from < order.size(); from += 100) {
                List<Integer> part = order.subList(from, Math.min(order.size(), from + 100));
                long[] words = new long[KeySorter.WORDS * 128];
                for (int i = 0; i < part.size(); i++) {
                    long key = new Random(7L * part.get(i) % different).nextLong();
                    words[KeySorter.WORDS * i] = key >>> 62;
                    words[KeySorter.WORDS * i + 1] = key;
                    words[KeySorter.WORDS * i + 2] = part.get(i);
                }
                sorter.add(words, part.size());
            }
            Repeats repeats = sorter.count();
            assertEquals(List.of(), left(), "what is spilled has no name");
            return repeats;
        }
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 10",
        "1, 1, 10",
        "5000, 5001, 100000",
        "5000, 5001, 7",
        "5000, 3000, 100",
        "5000, 1, 100",
        "5000, 4999, 333",
        "5000, 2, 5000",
    })
    void repeats_are_counted_exactly_in_any_order_and_memory(int n, int different, int most)
            throws IOException {
        Set<Long> seen = new HashSet<>();
        long[] repeated =
                IntStream.range(0, n)
                        .filter(i -> !seen.add(7L * i % different))
                        .mapToLong(i -> i)
                        .toArray();
        List<Integer> order = IntStream.range(0, n).boxed().collect(Collectors.toList());
        for (int shuffled = 0; shuffled < 3; shuffled++) {
            Repeats found = count(order, different, most);
            assertEquals(n, found.keys());
            assertEquals(repeated.length, found.repeated());
            assertArrayEquals(
                    IntStream.range(0, Math.min(3, repeated.length))
                            .mapToLong(i -> repeated[i])
                            .toArray(),
                    found.first());
            Collections.shuffle(order, new Random(shuffled));
        }
    }

    @Test
    void nothing_is_left_behind_a_count_that_was_given_up() throws IOException {
        try (KeySorter sorter = new KeySorter(folder, 2, 3)) {
            sorter.add(new long[KeySorter.WORDS * 9], 9);
        }
        assertEquals(List.of(), left());
    }
}
