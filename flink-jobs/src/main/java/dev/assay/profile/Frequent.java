package dev.assay.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The most frequent values and their counts: a Misra–Gries summary. Exact while there are at most
 * {@code capacity} different values; afterwards a count is too low by at most {@link #error}, and
 * no value that is more frequent than that is left out.
 *
 * <p>Exactly associative and commutative while exact; beyond that every order of merging keeps the
 * same bound, so the parts are always merged in the order of the data.
 *
 * @see <a href="https://doi.org/10.1145/2500128">Agarwal et al. (2013), Mergeable summaries</a>
 */
public final class Frequent implements State<Frequent> {

    /** Of no values, with room for 1024. */
    public static final Frequent EMPTY = empty(1024);

    private final int capacity;
    private final NavigableMap<String, Long> counts;
    private final long error;

    Frequent(int capacity, NavigableMap<String, Long> counts, long error) {
        this.capacity = capacity;
        this.counts = counts;
        this.error = error;
    }

    /** Of no values, with room for {@code capacity} different ones. */
    public static Frequent empty(int capacity) {
        return new Frequent(capacity, new TreeMap<>(), 0);
    }

    /** Of values and their counts. */
    static Frequent of(int capacity, Map<String, Long> counts) {
        return reduce(capacity, new TreeMap<>(counts), 0);
    }

    /** Different values that are kept at most. */
    public int capacity() {
        return capacity;
    }

    /** By how much a count may be too low; 0 while exact. */
    public long error() {
        return error;
    }

    /** Whether every value is here with its true count. */
    public boolean isExact() {
        return error == 0;
    }

    /** How many different values are kept. */
    public int size() {
        return counts.size();
    }

    /** How often a value was seen, at least. */
    public long count(String value) {
        return counts.getOrDefault(value, 0L);
    }

    /** Values in their natural order with their counts. */
    public Map<String, Long> counts() {
        return java.util.Collections.unmodifiableMap(counts);
    }

    /** The {@code k} most frequent values, most frequent first, ties by value. */
    public List<Map.Entry<String, Long>> top(int k) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(k)
                .map(e -> Map.entry(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public Frequent plus(Frequent o) {
        if (o.counts.isEmpty() && o.error == 0) {
            return this;
        }
        TreeMap<String, Long> sum = new TreeMap<>(counts);
        o.counts.forEach((value, count) -> sum.merge(value, count, Long::sum));
        return reduce(Math.max(capacity, o.capacity), sum, error + o.error);
    }

    /** Takes the count of the first value that has no room from all. */
    private static Frequent reduce(int capacity, NavigableMap<String, Long> counts, long error) {
        if (counts.size() <= capacity) {
            return new Frequent(capacity, counts, error);
        }
        long[] sorted = counts.values().stream().mapToLong(Long::longValue).sorted().toArray();
        long cut = sorted[sorted.length - 1 - capacity];
        TreeMap<String, Long> kept = new TreeMap<>();
        counts.forEach(
                (value, count) -> {
                    if (count > cut) {
                        kept.put(value, count - cut);
                    }
                });
        return new Frequent(capacity, kept, error + cut);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frequent f
                && capacity == f.capacity
                && error == f.error
                && counts.equals(f.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }
}
