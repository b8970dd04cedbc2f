package dev.assay.document;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Bytes that are written into memory, by one thread. What the platform has for it takes a lock for
 * each byte, and numbers are written byte by byte.
 */
public final class UnlockedOutput extends OutputStream {

    private static final int FIRST = 1 << 13;

    private byte[] bytes = new byte[FIRST];
    private int size;

    @Override
    public void write(int b) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] more, int from, int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * size, size + length));
        }
        System.arraycopy(more, from, bytes, size, length);
        size += length;
    }

    /** What was written. */
    public byte[] written() {
        return Arrays.copyOf(bytes, size);
    }
}
