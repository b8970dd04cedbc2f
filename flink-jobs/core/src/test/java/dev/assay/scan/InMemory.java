package dev.assay.scan;

import java.nio.charset.StandardCharsets;

/** A file that is not on disk, and that gives its bytes in small pieces, as a network may. */
public final class InMemory implements SeekableInput {

    private final byte[] bytes;
    private final int mostAtOnce;
    private int position;

    public InMemory(byte[] bytes, int mostAtOnce) {
        this.bytes = bytes;
        this.mostAtOnce = mostAtOnce;
    }

    public InMemory(String text) {
        this(text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public void seek(long position) {
        this.position = (int) position;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (position >= bytes.length) {
            return -1;
        }
        int n = Math.min(Math.min(length, mostAtOnce), bytes.length - position);
        System.arraycopy(bytes, position, into, offset, n);
        position += n;
        return n;
    }

    @Override
    public void close() {}
}
