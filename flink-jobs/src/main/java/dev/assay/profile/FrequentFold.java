package dev.assay.profile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Collects the most frequent values from dictionaries; only values that stay get an object. */
final class FrequentFold {

    /** Characters of a value that are kept; longer ones are told apart by their hash. */
    private static final int LONGEST = 64;

    private final int capacity;

    /** Hashes of the values that are kept, ascending. */
    private long[] hashes = new long[0];

    private long[] counts = new long[0];
    private String[] texts = new String[0];
    private long error;

    FrequentFold(int capacity) {
        this.capacity = capacity;
    }

    /** Adds all values of a dictionary. */
    void add(Dictionary d) {
        boolean[] again = new boolean[counts.length];
        long[] sums = new long[d.size()];
        for (int i = 0; i < sums.length; i++) {
            int kept = Arrays.binarySearch(hashes, d.hash(i));
            sums[i] = d.count(i) + (kept < 0 ? 0 : counts[kept]);
            if (kept >= 0) {
                again[kept] = true;
            }
        }
        long[] all = Arrays.copyOf(sums, sums.length + counts.length);
        int n = sums.length;
        for (int kept = 0; kept < counts.length; kept++) {
            if (!again[kept]) {
                all[n++] = counts[kept];
            }
        }
        long cut = 0;
        if (n > capacity) {
            Arrays.sort(all, 0, n);
            cut = all[n - 1 - capacity];
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > cut) {
                entries.add(new Entry(d.hash(i), sums[i] - cut, text(d, i)));
            }
        }
        for (int kept = 0; kept < counts.length; kept++) {
            if (!again[kept] && counts[kept] > cut) {
                entries.add(new Entry(hashes[kept], counts[kept] - cut, texts[kept]));
            }
        }
        keep(entries);
        error += cut;
    }

    private record Entry(long hash, long count, String text) {}

    private void keep(List<Entry> entries) {
        entries.sort(Comparator.comparingLong(Entry::hash));
        hashes = entries.stream().mapToLong(Entry::hash).toArray();
        counts = entries.stream().mapToLong(Entry::count).toArray();
        texts = entries.stream().map(Entry::text).toArray(String[]::new);
    }

    private String text(Dictionary d, int entry) {
        int kept = Arrays.binarySearch(hashes, d.hash(entry));
        return kept >= 0
                ? texts[kept]
                : text(d.bytes(), d.offset(entry), d.length(entry), d.hash(entry));
    }

    private static String text(byte[] b, int offset, int length, long hash) {
        if (length <= LONGEST) {
            return new String(b, offset, length, StandardCharsets.UTF_8);
        }
        return new String(b, offset, LONGEST, StandardCharsets.UTF_8)
                + "…#"
                + Long.toHexString(hash);
    }

    Frequent build() {
        TreeMap<String, Long> values = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            values.merge(texts[i], counts[i], Long::sum);
        }
        return Frequent.of(capacity, values, error);
    }
}
