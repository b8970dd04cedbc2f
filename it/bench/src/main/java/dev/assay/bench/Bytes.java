package dev.assay.bench;

import dev.assay.scan.SeekableInput;

/** A file that is in memory. */
public final class Bytes implements SeekableInput {

    private final byte[] bytes;
    private int position;

    /** Of these bytes. */
    public Bytes(byte[] bytes) {
        this.bytes = bytes;
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
        int n = Math.min(length, bytes.length - position);
        if (n <= 0) {
            return -1;
        }
        System.arraycopy(bytes, position, into, offset, n);
        position += n;
        return n;
    }

    @Override
    public void close() {}
}
