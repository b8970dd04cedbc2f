package dev.assay.scan.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of UTF-8 that grow at their end, up to a bound. */
public final class Text {

    /** Bytes of all cells of a batch, at most. */
    private static final int MOST = 512 << 20;

    private byte[] bytes = new byte[1 << 10];
    private int size;
    private int generation;

    /** The bytes, of which the first {@link #size} are text. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** A number that changes when all bytes are dropped. */
    public int generation() {
        return generation;
    }

    /** Drops all bytes. */
    public void clear() {
        size = 0;
        generation++;
    }

    /** Drops the bytes behind the first. */
    public void cut(int size) {
        this.size = size;
    }

    /** Appends bytes. */
    public void add(byte[] from, int offset, int length) throws Damage {
        room(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    /** Appends ASCII. */
    public void add(String ascii) throws Damage {
        byte[] added = ascii.getBytes(StandardCharsets.US_ASCII);
        add(added, 0, added.length);
    }

    /** Appends a character of ASCII. */
    public void add(char ascii) throws Damage {
        room(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends a whole number. */
    public void add(long number) throws Damage {
        if (number == Long.MIN_VALUE) {
            add(Long.toString(number));
            return;
        }
        if (number < 0) {
            add('-');
        }
        digits(Math.abs(number), 1);
    }

    /** Appends a number that is not negative, with zeros before it. */
    public void digits(long number, int least) throws Damage {
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        count = Math.max(count, least);
        room(count);
        long rest = number;
        for (int i = size + count - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += count;
    }

    private void room(int more) throws Damage {
        if (more > MOST - size) {
            throw new Damage(
                    "its cells take more than " + (MOST >> 20) + " MiB in a few rows",
                    "leave the column out of the file, or write smaller values");
        }
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, Math.min(MOST, 2 * bytes.length)));
        }
    }
}
