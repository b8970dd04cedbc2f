package dev.assay.scan.csv.rewriting;

import java.util.Arrays;

/** Bytes that are written at one end and taken at the other. */
final class GrowingBytes {

    private byte[] bytes = new byte[64 << 10];
    private int from;
    private int to;

    void add(int b) {
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        bytes[to++] = (byte) b;
    }

    void add(byte[] some) {
        for (byte b : some) {
            add(b);
        }
    }

    int size() {
        return to - from;
    }

    /** Takes at most so many from the front; how many. */
    int take(byte[] into, int offset, int length) {
        int n = Math.min(length, size());
        System.arraycopy(bytes, from, into, offset, n);
        skip(n);
        return n;
    }

    /** Drops so many from the front. */
    void skip(int n) {
        from += n;
        if (from == to) {
            from = 0;
            to = 0;
        }
    }
}
