package dev.assay.document;

import java.io.InputStream;

/** Bytes in memory that are read by one thread, as {@link UnlockedOutput} writes them. */
public final class UnlockedInput extends InputStream {

    private final byte[] bytes;
    private int at;

    /** From the first of the bytes on. */
    public UnlockedInput(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return at < bytes.length ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) {
        int n = Math.min(length, bytes.length - at);
        if (n <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, at, to, from, n);
        at += n;
        return n;
    }
}
