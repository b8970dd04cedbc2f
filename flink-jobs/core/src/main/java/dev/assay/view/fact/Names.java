package dev.assay.view.fact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Different texts, each with a number from 0 on in the order in which they first came. */
public final class Names {

    /** Of what has no text. */
    public static final int NONE = -1;

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] hashes = new int[1 << 6];
    private int[] slots = new int[1 << 7];
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Bytes of all texts. */
    long bytes() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /** A text by its number. */
    public String text(int number) {
        int from = start(number);
        return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
    }

    /** The bytes of a text by its number. */
    public byte[] bytes(int number) {
        return Arrays.copyOfRange(bytes, start(number), ends[number]);
    }

    /** Characters of a text by its number: code points of Unicode. */
    public int characters(int number) {
        int count = 0;
        for (int i = start(number); i < ends[number]; i++) {
            // Others go on with a character.
            count += (bytes[i] & 0xc0) != 0x80 ? 1 : 0;
        }
        return count;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** The number of a text, a new one where it did not come before. */
    public int number(byte[] from, int offset, int length) {
        int hash = hash(from, offset, length);
        int slot = slot(hash, from, offset, length);
        if (slots[slot] == 0) {
            slots[slot] = size + 1;
            return add(hash, from, offset, length);
        }
        return slots[slot] - 1;
    }

    /** The number of a text, or {@link #NONE} where it did not come. */
    public int find(byte[] from, int offset, int length) {
        return slots[slot(hash(from, offset, length), from, offset, length)] - 1;
    }

    /** The number that a text of others has here, or {@link #NONE}. */
    public int find(Names of, int number) {
        int from = of.start(number);
        return find(of.bytes, from, of.ends[number] - from);
    }

    /** Where a text is, or else would be. */
    private int slot(int hash, byte[] from, int offset, int length) {
        int mask = slots.length - 1;
        for (int slot = home(hash, mask); ; slot = slot + 1 & mask) {
            int known = slots[slot] - 1;
            if (known < 0
                    || hashes[known] == hash
                            && Arrays.equals(
                                    bytes,
                                    start(known),
                                    ends[known],
                                    from,
                                    offset,
                                    offset + length)) {
                return slot;
            }
        }
    }

    /** A hash of a text that is the same on every machine; all its bits are spread. */
    public static int hash(byte[] b, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + b[i];
        }
        hash ^= hash >>> 16;
        hash *= 0x7feb352d;
        hash ^= hash >>> 15;
        hash *= 0x846ca68b;
        return hash ^ hash >>> 16;
    }

    /**
     * Where a text is looked for first. Parts of the keys are told apart by bits of their hash, so
     * these are the same in all texts of a part; taken as they are, they would crowd all of them
     * into an eighth of the slots, where each is looked for among the others.
     *
     * @param mask one less than a power of two
     */
    static int home(int hash, int mask) {
        int spread = hash * 0x9e3779b9;
        spread ^= spread >>> 15;
        spread *= 0x85ebca6b;
        return (spread ^ spread >>> 16) & mask;
    }

    private int add(int hash, byte[] from, int offset, int length) {
        int at = start(size);
        if (bytes.length - at < length) {
            bytes = Arrays.copyOf(bytes, Math.max(at + length, 2 * bytes.length));
        }
        System.arraycopy(from, offset, bytes, at, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        ends[size] = at + length;
        hashes[size] = hash;
        size++;
        if (2 * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int known = 0; known < size; known++) {
            int slot = home(hashes[known], mask);
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = known + 1;
        }
    }
}
