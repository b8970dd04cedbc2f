package dev.assay.profile.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.value.CellHashes;
import dev.assay.profile.value.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract holds while counts are exact; beyond that the bounds do. */
class FrequentTest extends StateContract<Frequent, String> {

    private static final int CAPACITY = 100;

    @Override
    public String observation(SplittableRandom random) {
        return "v" + random.nextInt(CAPACITY);
    }

    @Override
    public Frequent of(List<String> observations) {
        return Frequent.of(CAPACITY, counts(observations));
    }

    private static Map<String, Long> counts(List<String> observations) {
        Map<String, Long> counts = new HashMap<>();
        observations.forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    @Test
    void while_exact_every_count_is_the_true_one() {
        Frequent f = of(List.of("b", "a", "c", "a", "b", "a"));
        assertTrue(f.isExact());
        assertEquals(Map.of("a", 3L, "b", 2L, "c", 1L), f.counts());
        assertEquals(List.of(Map.entry("a", 3L), Map.entry("b", 2L)), f.top(2));
        assertEquals(0, f.count("d"));
    }

    @Test
    void frequent_values_are_looked_up_in_another_summary() {
        Frequent here = of(List.of("b", "b", "c", "d", "d", "e", "e", "e"));
        Frequent there = of(List.of("a", "b", "c", "c", "e", "e", "f"));
        assertEquals(
                List.of(
                        new Frequent.Both("b", 2, 1),
                        new Frequent.Both("d", 2, 0),
                        new Frequent.Both("e", 3, 2)),
                here.beside(there, 2));
        assertEquals(
                List.of(new Frequent.Both("e", 3, 0)), here.beside(Frequent.empty(CAPACITY), 3));
        assertEquals(List.of(), Frequent.empty(CAPACITY).beside(here, 0));
    }

    @Test
    void ties_are_in_the_order_of_the_values() {
        assertEquals(
                List.of(Map.entry("a", 1L), Map.entry("b", 1L)), of(List.of("c", "b", "a")).top(2));
    }

    @Test
    void beyond_its_capacity_counts_are_too_low_by_no_more_than_the_error() {
        SplittableRandom random = new SplittableRandom(1);
        Frequent sum = Frequent.empty(CAPACITY);
        List<String> all = new ArrayList<>();
        for (int part = 0; part < 40; part++) {
            List<String> some = zipf(random, 2000);
            all.addAll(some);
            sum = sum.plus(Frequent.of(CAPACITY, counts(some)));
        }
        assertBounds(counts(all), sum);
        // Agarwal et al. (2013), theorem 1: n minus what is counted, over capacity + 1.
        long counted = sum.counts().values().stream().mapToLong(Long::longValue).sum();
        assertTrue(sum.error() <= (all.size() - counted) / (CAPACITY + 1), "error " + sum.error());
    }

    @Test
    void of_values_of_one_count_the_first_ones_are_among_the_most_frequent() {
        Frequent f = Frequent.of(CAPACITY, Map.of("c", 2L, "a", 1L, "b", 2L, "d", 2L, "e", 3L));
        assertEquals(List.of(Map.entry("e", 3L), Map.entry("b", 2L), Map.entry("c", 2L)), f.top(3));
        assertEquals(5, f.top(9).size());
        assertEquals(List.of(), f.top(0));
    }

    @Test
    void values_collected_from_dictionaries_keep_the_bound_too() {
        SplittableRandom random = new SplittableRandom(2);
        FrequentFold fold = new FrequentFold(CAPACITY);
        List<String> all = new ArrayList<>();
        for (int part = 0; part < 40; part++) {
            Dictionary dictionary = new Dictionary(1 << 14, 1 << 20);
            for (String value : zipf(random, 2000)) {
                all.add(value);
                byte[] b = value.getBytes(StandardCharsets.UTF_8);
                dictionary.add(CellHashes.of(b, 0, b.length), b, 0, b.length, 1, 1);
            }
            fold.add(dictionary);
        }
        assertBounds(counts(all), fold.build());
    }

    @Test
    void long_values_are_cut_and_still_told_apart() {
        FrequentFold fold = new FrequentFold(CAPACITY);
        Dictionary dictionary = new Dictionary(100, 1 << 20);
        for (String end : List.of("a", "b")) {
            byte[] b = ("x".repeat(500) + end).getBytes(StandardCharsets.UTF_8);
            dictionary.add(CellHashes.of(b, 0, b.length), b, 0, b.length, 3, 1);
        }
        fold.add(dictionary);
        Map<String, Long> counts = fold.build().counts();
        assertEquals(2, counts.size());
        counts.forEach(
                (value, count) -> {
                    assertTrue(value.startsWith("x".repeat(64) + "…#"), value);
                    assertEquals(3, count);
                });
    }

    private static void assertBounds(Map<String, Long> truth, Frequent f) {
        assertTrue(!f.isExact() && f.size() <= f.capacity());
        new TreeMap<>(truth)
                .forEach(
                        (value, count) -> {
                            long kept = f.count(value);
                            assertTrue(kept <= count, value + " is counted too often");
                            assertTrue(
                                    kept >= count - f.error(), value + " lacks more than stated");
                        });
        assertTrue(truth.keySet().containsAll(f.counts().keySet()));
    }

    /** Values whose frequency falls as one over their rank, among 20,000. */
    private static List<String> zipf(SplittableRandom random, int n) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            values.add("v" + (int) Math.exp(random.nextDouble(0, Math.log(20_000))));
        }
        return values;
    }
}
