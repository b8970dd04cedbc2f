package dev.assay.profile.state;

import dev.assay.profile.value.Dictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;

/** Collects the most frequent values from dictionaries; only values that stay get an object. */
public final class FrequentFold {

    /** Characters of a value that are kept; longer ones are distinguished by their hash. */
    private static final int LONGEST = 64;

    private final int capacity;

    private long[] hashes = new long[0];
    private long[] counts = new long[0];
    private String[] texts = new String[0];

    /** Where a hash is kept, plus one, at the first free place from its own on. */
    private int[] slots = new int[1];

    private long error;

    /** Of at most so many values. */
    public FrequentFold(int capacity) {
        this.capacity = capacity;
    }

    /** Adds all values of a dictionary. */
    public void add(Dictionary d) {
        int[] kept = new int[d.size()];
        long[] sums = Arrays.copyOf(counts, counts.length + kept.length);
        int n = counts.length;
        for (int i = 0; i < kept.length; i++) {
            kept[i] = find(d.hash(i));
            if (kept[i] < 0) {
                kept[i] = n++;
            }
            sums[kept[i]] += d.count(i);
        }
        long cut = cut(sums, n);
        String[] known = texts;
        long[] newHashes = Arrays.copyOf(hashes, n);
        String[] newTexts = Arrays.copyOf(known, n);
        for (int i = 0; i < kept.length; i++) {
            int at = kept[i];
            if (at >= known.length && sums[at] > cut) {
                newHashes[at] = d.hash(i);
                newTexts[at] = text(d.bytes(), d.offset(i), d.length(i), d.hash(i));
            }
        }
        keep(newHashes, sums, newTexts, n, cut);
        error += cut;
    }

    /** The count of the most frequent value that is not kept. */
    private long cut(long[] sums, int n) {
        if (n <= capacity) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(sums, n);
        Arrays.sort(sorted);
        return sorted[n - 1 - capacity];
    }

    private void keep(long[] newHashes, long[] sums, String[] newTexts, int n, long cut) {
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (sums[i] > cut) {
                newHashes[size] = newHashes[i];
                sums[size] = sums[i] - cut;
                newTexts[size++] = newTexts[i];
            }
        }
        hashes = Arrays.copyOf(newHashes, size);
        counts = Arrays.copyOf(sums, size);
        texts = Arrays.copyOf(newTexts, size);
        slots = new int[Integer.highestOneBit(2 * size + 1) * 2];
        for (int i = 0; i < size; i++) {
            slots[slot(hashes[i])] = i + 1;
        }
    }

    /** Where a value is kept, or -1. */
    private int find(long hash) {
        return slots[slot(hash)] - 1;
    }

    private int slot(long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static String text(byte[] b, int offset, int length, long hash) {
        if (length <= LONGEST) {
            return new String(b, offset, length, StandardCharsets.UTF_8);
        }
        return new String(b, offset, LONGEST, StandardCharsets.UTF_8)
                + "…#"
                + Long.toHexString(hash);
    }

    /** The most frequent values of those that were added. */
    public Frequent build() {
        TreeMap<String, Long> values = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            values.merge(texts[i], counts[i], Long::sum);
        }
        return Frequent.of(capacity, values, error);
    }
}
