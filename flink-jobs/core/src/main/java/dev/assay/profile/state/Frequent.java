package dev.assay.profile.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
public final class Frequent implements Facet<Frequent> {

    // Before the constant that is made of it.
    private static final String[] NO_VALUES = {};

    /** Of no values, with room for 1024. */
    public static final Frequent EMPTY = empty(1024);

    private final int capacity;

    /** In their natural order, so that two summaries are merged as one reads them. */
    private final String[] values;

    private final long[] counts;
    private final long error;

    /** Of values in their natural order. */
    Frequent(int capacity, String[] values, long[] counts, long error) {
        this.capacity = capacity;
        this.values = values;
        this.counts = counts;
        this.error = error;
    }

    /** Of no values, with room for {@code capacity} different ones. */
    public static Frequent empty(int capacity) {
        return new Frequent(capacity, NO_VALUES, new long[0], 0);
    }

    /** Of values and their counts. */
    public static Frequent of(int capacity, Map<String, Long> counts) {
        return of(capacity, counts, 0);
    }

    /** Of values and their counts, each too low by at most {@code error}. */
    public static Frequent of(int capacity, Map<String, Long> counts, long error) {
        TreeMap<String, Long> sorted = new TreeMap<>(counts);
        return reduce(
                capacity,
                sorted.keySet().toArray(NO_VALUES),
                sorted.values().stream().mapToLong(Long::longValue).toArray(),
                error);
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
        return counts.length;
    }

    /** How often a value was seen, at least. */
    public long count(String value) {
        int at = Arrays.binarySearch(values, value);
        return at < 0 ? 0 : counts[at];
    }

    /**
     * A value in two summaries.
     *
     * @param here how often it was seen in the first one, at least
     * @param there how often in the other one, at least
     */
    public record Both(String value, long here, long there) {}

    /**
     * The values that were seen here so often, in their natural order, and how often they were seen
     * in another summary.
     */
    public List<Both> beside(Frequent other, long fewest) {
        List<Both> all = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= fewest) {
                int order = 1;
                while (j < other.counts.length
                        && (order = compare(other.values[j], values[i])) < 0) {
                    j++;
                }
                all.add(new Both(values[i], counts[i], order == 0 ? other.counts[j] : 0));
            }
        }
        return all;
    }

    /** Summaries that have a part in common share its texts. */
    private static int compare(String one, String other) {
        return one == other ? 0 : one.compareTo(other);
    }

    /** Values in their natural order with their counts. */
    public Map<String, Long> counts() {
        Map<String, Long> map = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            map.put(values[i], counts[i]);
        }
        return map;
    }

    /** The {@code k} most frequent values, most frequent first, ties by value. */
    public List<Map.Entry<String, Long>> top(int k) {
        List<Map.Entry<String, Long>> top = new ArrayList<>();
        long least = least(k);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= least) {
                top.add(Map.entry(values[i], counts[i]));
            }
        }
        // Values are in their order, and those of one count stay in it.
        top.sort(Comparator.comparingLong(entry -> -entry.getValue()));
        return List.copyOf(top.subList(0, Math.min(k, top.size())));
    }

    /** The least count of the {@code k} greatest ones. */
    private long least(int k) {
        if (k <= 0 || k >= counts.length) {
            return 0;
        }
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - k];
    }

    /** The same without the values that fewer than so many rows hold, which count as unknown. */
    public Frequent withoutRare(int fewest) {
        String[] v = new String[counts.length];
        long[] c = new long[counts.length];
        int size = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= fewest) {
                v[size] = values[i];
                c[size++] = counts[i];
            }
        }
        return size == counts.length
                ? this
                : new Frequent(
                        capacity,
                        Arrays.copyOf(v, size),
                        Arrays.copyOf(c, size),
                        Math.max(error, fewest - 1L));
    }

    @Override
    public Frequent plus(Frequent o) {
        if (o.counts.length == 0 && o.error == 0) {
            return this;
        }
        String[] v = new String[counts.length + o.counts.length];
        long[] c = new long[v.length];
        int size = 0;
        for (int i = 0, j = 0; i < counts.length || j < o.counts.length; size++) {
            int order =
                    i == counts.length
                            ? 1
                            : j == o.counts.length ? -1 : compare(values[i], o.values[j]);
            if (order <= 0) {
                v[size] = values[i];
                c[size] += counts[i++];
            }
            if (order >= 0) {
                v[size] = o.values[j];
                c[size] += o.counts[j++];
            }
        }
        return reduce(
                Math.max(capacity, o.capacity),
                Arrays.copyOf(v, size),
                Arrays.copyOf(c, size),
                error + o.error);
    }

    /** Takes the count of the first value that has no room from all. */
    private static Frequent reduce(int capacity, String[] values, long[] counts, long error) {
        if (counts.length <= capacity) {
            return new Frequent(capacity, values, counts, error);
        }
        long[] sorted = counts.clone();
        Arrays.sort(sorted);
        long cut = sorted[sorted.length - 1 - capacity];
        String[] v = new String[capacity];
        long[] c = new long[capacity];
        int size = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > cut) {
                v[size] = values[i];
                c[size++] = counts[i] - cut;
            }
        }
        return new Frequent(capacity, Arrays.copyOf(v, size), Arrays.copyOf(c, size), error + cut);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, capacity);
        Numbers.write(out, error);
        Numbers.write(out, counts.length);
        for (int i = 0; i < counts.length; i++) {
            Numbers.write(out, values[i]);
            Numbers.write(out, counts[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Frequent read(DataInputStream in) throws IOException {
        int capacity = Numbers.size(in);
        long error = Numbers.number(in);
        int n = Numbers.size(in);
        List<String> values = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            values.add(Numbers.text(in));
            counts.add(Numbers.number(in));
        }
        return new Frequent(
                capacity,
                values.toArray(NO_VALUES),
                counts.stream().mapToLong(Long::longValue).toArray(),
                error);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frequent f
                && capacity == f.capacity
                && error == f.error
                && Arrays.equals(values, f.values)
                && Arrays.equals(counts, f.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values) * 31 + Arrays.hashCode(counts);
    }
}
