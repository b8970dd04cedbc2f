package dev.assay.profile.state;

import java.util.Arrays;

/** Adds numbers one at a time into an open-addressing table that grows as it needs to. */
public final class QuantileFold {
    private static final int FIRST_SLOTS = 16;

    /** More than are kept in the end: fitting is dear, and rarer this way. */
    private static final int BUFFERED = 4 * Quantiles.CAPACITY;

    private long[] keys = new long[FIRST_SLOTS];
    private long[] counts = new long[FIRST_SLOTS];
    private int used;
    private int shift;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    /** Adds {@code x}, {@code count} times; {@code x} is finite, {@code count} positive. */
    public void add(double x, long count) {
        insert(Quantiles.key(x) >> shift, count);
        // There is one zero.
        least = Math.min(least, x + 0.0);
        greatest = Math.max(greatest, x + 0.0);
        if (used > BUFFERED) {
            refill(sorted().fitted(), keys.length);
        } else if (used * 2 > keys.length) {
            refill(sorted(), keys.length * 4);
        }
    }

    private void insert(long key, long count) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        if (counts[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        counts[slot] += count;
    }

    private void refill(Quantiles all, int slots) {
        shift = all.shift();
        keys = new long[slots];
        counts = new long[slots];
        used = 0;
        for (int i = 0; i < all.keys().length; i++) {
            insert(all.keys()[i], all.counts()[i]);
        }
    }

    /** What was added. */
    public Quantiles build() {
        return sorted().fitted();
    }

    private Quantiles sorted() {
        long[] sorted = new long[used];
        for (int slot = 0, i = 0; slot < keys.length; slot++) {
            if (counts[slot] != 0) {
                sorted[i++] = keys[slot];
            }
        }
        Arrays.sort(sorted);
        long[] ordered = new long[used];
        for (int slot = 0; slot < keys.length; slot++) {
            if (counts[slot] != 0) {
                ordered[Arrays.binarySearch(sorted, keys[slot])] = counts[slot];
            }
        }
        return new Quantiles(shift, sorted, ordered, least, greatest);
    }
}
