package dev.assay.scan.pack;

import dev.assay.scan.ByteStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that remembers how many bytes were read of it, and the last of them. */
final class LastBytes extends ByteStream {

    private static final int KEPT = 1 << 17;

    private final InputStream in;
    private final byte[] ring = new byte[KEPT];
    private long read;

    LastBytes(InputStream in) {
        this.in = in;
    }

    /** Bytes that were read. */
    long count() {
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = in.read(into, offset, Math.min(length, KEPT));
        if (n > 0) {
            int at = (int) (read % KEPT);
            int first = Math.min(n, KEPT - at);
            System.arraycopy(into, offset, ring, at, first);
            System.arraycopy(into, offset + first, ring, 0, n - first);
            read += n;
        }
        return n;
    }

    /** Reads to the end. */
    void drain() throws IOException {
        byte[] buffer = new byte[8 << 10];
        while (read(buffer, 0, buffer.length) > 0) {
            continue;
        }
    }

    /** The last bytes that were read, in their order. */
    byte[] last() {
        int size = (int) Math.min(KEPT, read);
        byte[] last = new byte[size];
        for (int i = 0; i < size; i++) {
            last[i] = ring[(int) ((read - size + i) % KEPT)];
        }
        return last;
    }
}
