package dev.assay.profile;

import java.util.Arrays;

/**
 * Different values with their counts, so that costly work on a value is done once however often it
 * occurs. Values are told apart by a 64-bit hash: among a million values two share one with
 * probability below 10⁻⁷.
 */
final class Dictionary {

    private static final int FIRST_SLOTS = 64;

    private final int mostValues;
    private final int mostBytes;
    private int[] slots = new int[FIRST_SLOTS];
    private long[] hashes = new long[FIRST_SLOTS / 2];
    private long[] counts = new long[FIRST_SLOTS / 2];
    private long[] lines = new long[FIRST_SLOTS / 2];
    private int[] ends = new int[FIRST_SLOTS / 2];
    private byte[] bytes = new byte[1024];
    private int size;

    /**
     * Of at most so many values with at most so many bytes in all; a single value may be larger.
     */
    Dictionary(int mostValues, int mostBytes) {
        this.mostValues = mostValues;
        this.mostBytes = mostBytes;
    }

    /** Counts a value; {@code line} is kept if it is the first of its kind. */
    void add(long hash, byte[] b, int offset, int length, long count, long line) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        int entry;
        while ((entry = slots[slot]) != 0) {
            if (hashes[entry - 1] == hash) {
                counts[entry - 1] += count;
                return;
            }
            slot = (slot + 1) & mask;
        }
        insert(slot, hash, b, offset, length, count, line);
    }

    private void insert(
            int slot, long hash, byte[] b, int offset, int length, long count, long line) {
        int from = size == 0 ? 0 : ends[size - 1];
        if (from + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(from + length, bytes.length * 2));
        }
        System.arraycopy(b, offset, bytes, from, length);
        hashes[size] = hash;
        counts[size] = count;
        lines[size] = line;
        ends[size] = from + length;
        slots[slot] = ++size;
        if (size == hashes.length) {
            grow();
        }
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        lines = Arrays.copyOf(lines, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        slots = new int[size * 4];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = (int) hashes[i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    /** Whether it should be emptied before more is added. */
    boolean isFull() {
        return size >= mostValues || size > 0 && ends[size - 1] >= mostBytes;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int offset(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    int length(int entry) {
        return ends[entry] - offset(entry);
    }

    long hash(int entry) {
        return hashes[entry];
    }

    long count(int entry) {
        return counts[entry];
    }

    /** Where the value was first seen. */
    long line(int entry) {
        return lines[entry];
    }

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        if (bytes.length > 2 * mostBytes) {
            bytes = new byte[1024];
        }
    }
}
