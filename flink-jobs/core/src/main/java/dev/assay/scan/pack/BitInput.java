package dev.assay.scan.pack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bits of a stream, the highest of each byte first. */
final class BitInput {

    private final InputStream packed;
    private final byte[] buffer = new byte[64 << 10];
    private int next;
    private int limit;

    /** Position of the buffer's end in the file. */
    private long behind;

    private long bits;
    private int count;

    BitInput(InputStream packed) {
        this.packed = packed;
    }

    /** Position of the byte that the next bit is in. */
    long position() {
        return behind - (limit - next) - (count + 7) / 8;
    }

    /** The next bits as a number; at most 32. */
    long read(int n) throws IOException {
        while (count < n) {
            if (!hasByte()) {
                throw new EOFException();
            }
            bits = bits << 8 | buffer[next++] & 0xFF;
            count += 8;
        }
        count -= n;
        return bits >>> count & (1L << n) - 1;
    }

    /** The next bits, at most 32, without taking them; zeros where the stream has ended. */
    int peek(int n) throws IOException {
        while (count < n && hasByte()) {
            bits = bits << 8 | buffer[next++] & 0xFF;
            count += 8;
        }
        long there = count < n ? bits << n - count : bits >>> count - n;
        return (int) (there & (1L << n) - 1);
    }

    /** Takes bits that were looked at. */
    void skip(int n) throws IOException {
        if (n > count) {
            throw new EOFException();
        }
        count -= n;
    }

    int bit() throws IOException {
        return (int) read(1);
    }

    /** Goes on with the next whole byte; false when there is none. */
    boolean nextByte() throws IOException {
        count -= count % 8;
        return count > 0 || hasByte();
    }

    private boolean hasByte() throws IOException {
        if (next == limit) {
            int n = packed.read(buffer, 0, buffer.length);
            next = 0;
            limit = Math.max(0, n);
            behind += limit;
        }
        return next < limit;
    }
}
