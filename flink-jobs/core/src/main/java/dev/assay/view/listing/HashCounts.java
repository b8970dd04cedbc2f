package dev.assay.view.listing;

/**
 * How often each of many hashes came. Where there are too many, only those below a bound are kept,
 * which is halved as often as is needed: which are kept in the end does not depend on their order.
 */
final class HashCounts {

    private final int most;
    private long[] hashes = new long[1 << 10];
    private int[] counts = new int[hashes.length];
    private int size;

    /** Bits of a hash that must be zero. */
    private long zero;

    /**
     * Of no hashes yet.
     *
     * @param most that are kept
     */
    HashCounts(int most) {
        this.most = most;
    }

    /** Says that a hash came so often. */
    void add(long hash, int times) {
        if ((hash & zero) != 0) {
            return;
        }
        int slot = slot(hash);
        if (counts[slot] > 0) {
            counts[slot] += times;
            return;
        }
        hashes[slot] = hash;
        counts[slot] = times;
        size++;
        while (size > most) {
            zero = zero << 1 | 1;
            rebuild(hashes.length);
        }
        if (2 * size > hashes.length) {
            rebuild(2 * hashes.length);
        }
    }

    /** How often a hash came; 0 where it is not kept. */
    int of(long hash) {
        return (hash & zero) != 0 ? 0 : counts[slot(hash)];
    }

    private int slot(long hash) {
        int mask = hashes.length - 1;
        // The lowest bits are the same in all that are kept.
        int slot = (int) (hash >>> Integer.SIZE) & mask;
        while (counts[slot] > 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rebuild(int length) {
        long[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new long[length];
        counts = new int[length];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldCounts[i] > 0 && (oldHashes[i] & zero) == 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
                size++;
            }
        }
    }
}
