package dev.assay.profile.pair;

import java.util.Arrays;

/** Different 64-bit values, each with a code from 0 on in the order in which they first came. */
final class CodeTable {

    private static final int FIRST = 32;

    private long[] values = new long[FIRST];

    /** Codes and one, by the values' first slots; 0 where a slot is free. */
    private int[] slots = new int[2 * FIRST];

    private int size;

    /** How many there are. */
    int size() {
        return size;
    }

    /** The code of a value, a new one where it did not come before. */
    int code(long value) {
        int mask = slots.length - 1;
        int slot = home(value) & mask;
        int code;
        while ((code = slots[slot]) != 0) {
            if (values[code - 1] == value) {
                return code - 1;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        values[size++] = value;
        if (size == values.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        values = Arrays.copyOf(values, 2 * size);
        slots = new int[4 * size];
        int mask = slots.length - 1;
        for (int code = 0; code < size; code++) {
            int slot = home(values[code]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code + 1;
        }
    }

    /** Values may be hashes or small numbers. */
    private static int home(long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    /** What each code stands for. */
    long[] values() {
        return Arrays.copyOf(values, size);
    }
}
