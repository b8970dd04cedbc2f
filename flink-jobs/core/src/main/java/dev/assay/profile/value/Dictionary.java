package dev.assay.profile.value;

import java.util.Arrays;

/**
 * Different values with their counts, so that costly work on a value is done once however often it
 * occurs. Values are distinguished by a 64-bit hash: among a million values two share one with
 * probability below 10⁻⁷.
 */
public final class Dictionary {

    private static final int FIRST_SLOTS = 64;

    private final int mostValues;
    private final int mostBytes;
    private int[] slots = new int[FIRST_SLOTS];

    /** The hash of each value and behind it its count, which are needed together. */
    private long[] known = new long[FIRST_SLOTS];

    private long[] lines = new long[FIRST_SLOTS / 2];
    private int[] ends = new int[FIRST_SLOTS / 2];
    private byte[] bytes = new byte[1024];
    private int size;

    /**
     * Of at most so many values with at most so many bytes in all; a single value may be larger.
     */
    public Dictionary(int mostValues, int mostBytes) {
        this.mostValues = mostValues;
        this.mostBytes = mostBytes;
    }

    /**
     * Counts a value; {@code line} is kept if it is the first of its kind.
     *
     * @return its entry, which is the last one where it is new
     */
    public int add(long hash, byte[] b, int offset, int length, long count, long line) {
        // The quicker of the compilers does not keep fields in registers.
        int[] slots = this.slots;
        long[] known = this.known;
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        int entry;
        while ((entry = slots[slot]) != 0) {
            int at = 2 * (entry - 1);
            if (known[at] == hash) {
                known[at + 1] += count;
                return entry - 1;
            }
            slot = (slot + 1) & mask;
        }
        return insert(slot, hash, b, offset, length, count, line);
    }

    /** Counts the value of an entry once more. */
    public void addAgain(int entry) {
        known[2 * entry + 1]++;
    }

    private int insert(
            int slot, long hash, byte[] b, int offset, int length, long count, long line) {
        int from = size == 0 ? 0 : ends[size - 1];
        if (from + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(from + length, bytes.length * 2));
        }
        System.arraycopy(b, offset, bytes, from, length);
        known[2 * size] = hash;
        known[2 * size + 1] = count;
        lines[size] = line;
        ends[size] = from + length;
        slots[slot] = ++size;
        if (size == lines.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        known = Arrays.copyOf(known, size * 4);
        lines = Arrays.copyOf(lines, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
        slots = new int[size * 4];
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = (int) known[2 * i] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    /** Whether it should be emptied before more is added. */
    public boolean isFull() {
        return size >= mostValues || size > 0 && ends[size - 1] >= mostBytes;
    }

    /** How many different values are in it. */
    public int size() {
        return size;
    }

    /** The bytes of all values, one behind the other; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a value begins in {@link #bytes()}. */
    public int offset(int entry) {
        return entry == 0 ? 0 : ends[entry - 1];
    }

    /** How many bytes a value has. */
    public int length(int entry) {
        return ends[entry] - offset(entry);
    }

    /** The hash of a value. */
    public long hash(int entry) {
        return known[2 * entry];
    }

    /** How often a value was added. */
    public long count(int entry) {
        return known[2 * entry + 1];
    }

    /** Where the value was first seen. */
    public long line(int entry) {
        return lines[entry];
    }

    /** Forgets all values. */
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
        if (bytes.length > 2 * mostBytes) {
            bytes = new byte[1024];
        }
    }
}
