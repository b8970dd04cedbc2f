package dev.assay.scan.packing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a packed file, which know where they stand. */
final class PackedBytes extends InputStream {

    private final InputStream packed;
    private final byte[] buffer = new byte[64 << 10];
    private int next;
    private int limit;

    /** Position of the buffer's end in the file. */
    private long behind;

    PackedBytes(InputStream packed) {
        this.packed = packed;
    }

    /** Position of the next byte in the file. */
    long position() {
        return behind - (limit - next);
    }

    boolean atEnd() throws IOException {
        return next == limit && !fill();
    }

    private boolean fill() throws IOException {
        int n = packed.read(buffer, 0, buffer.length);
        next = 0;
        limit = Math.max(0, n);
        behind += limit;
        return n > 0;
    }

    @Override
    public int read() throws IOException {
        return atEnd() ? -1 : buffer[next++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int n = Math.min(length, limit - next);
        System.arraycopy(buffer, next, into, offset, n);
        next += n;
        return n;
    }

    /** The next byte, which must be there. */
    int octet() throws IOException {
        int octet = read();
        if (octet < 0) {
            throw new EOFException();
        }
        return octet;
    }

    /** The next bytes as a number, the lowest first; at most eight. */
    long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) octet() << 8 * i;
        }
        return number;
    }

    /** Takes the next bytes, which must all be there. */
    void take(byte[] into, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int n = read(into, offset + done, length - done);
            if (n < 0) {
                throw new EOFException();
            }
            done += n;
        }
    }

    /** Leaves out the next bytes, which must all be there. */
    void leaveOut(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            if (atEnd()) {
                throw new EOFException();
            }
            int n = (int) Math.min(left, limit - next);
            next += n;
            left -= n;
        }
    }

    /** Damage at a place of the file. */
    static IOException damaged(long position, String what) {
        return new IOException("at byte " + position + ": " + what);
    }
}
