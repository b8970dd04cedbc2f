package dev.assay.profile;

/**
 * What was found of values by their places in the bytes of a batch, for readers that write a value
 * once: neither its hash nor its entry in a dictionary is looked for again. Two places may share a
 * slot, which the later one takes.
 */
final class KnownPlaces {

    private static final int SLOTS = 1 << 12;
    private static final int SHIFT = Integer.SIZE - 12;

    /** Spreads places over the slots (Knuth's multiplicative hash). */
    private static final int SPREAD = 0x9E3779B1;

    private final long[] places = new long[SLOTS];
    private final int[] lengths = new int[SLOTS];
    private final int[] entries = new int[SLOTS];
    private final long[] hashes = new long[SLOTS];
    private long turn;
    private int slot;

    /** What was known is not true any more. */
    void forget() {
        turn += 1L << Integer.SIZE;
    }

    /** Whether the value at a place is known; it is asked of next, or put next. */
    boolean has(int offset, int length) {
        slot = offset * SPREAD >>> SHIFT;
        return places[slot] == (turn | offset) && lengths[slot] == length;
    }

    /** The hash of the value that was asked for last. */
    long hash() {
        return hashes[slot];
    }

    /** Its entry in the dictionary. */
    int entry() {
        return entries[slot];
    }

    /** Keeps what is known of the value that was asked for last. */
    void put(int offset, int length, long hash, int entry) {
        places[slot] = turn | offset;
        lengths[slot] = length;
        hashes[slot] = hash;
        entries[slot] = entry;
    }
}
