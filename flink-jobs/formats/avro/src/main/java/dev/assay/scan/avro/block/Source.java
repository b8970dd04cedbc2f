package dev.assay.scan.avro.block;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.util.Arrays;

/** A file's bytes, read from front to back. */
public final class Source {

    private static final int AT_ONCE = 64 << 10;

    /** Bytes that are allocated on the word of the file alone. */
    private static final int FIRST = 1 << 20;

    private final SeekableInput input;
    private final byte[] buffer = new byte[AT_ONCE];
    private int at;
    private int size;
    private long bufferStart;

    /** From the first byte on. */
    public Source(SeekableInput input) throws IOException {
        this.input = input;
        seek(0);
    }

    /** Where the next byte is in the file. */
    public long position() {
        return bufferStart + at;
    }

    /** Goes to a byte of the file. */
    public void seek(long position) throws IOException {
        input.seek(position);
        bufferStart = position;
        at = 0;
        size = 0;
    }

    /** Whether there is no byte any more. */
    public boolean atEnd() throws IOException {
        if (at == size) {
            bufferStart += size;
            at = 0;
            size = Math.max(0, input.read(buffer, 0, buffer.length));
        }
        return at == size;
    }

    /** The next byte. */
    int one() throws IOException {
        if (atEnd()) {
            throw new Damage(
                    "the file ends within it, at byte " + position(),
                    "wait until it is written, or copy it again");
        }
        return buffer[at++];
    }

    /** A whole number of one byte to ten. */
    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = one();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new Damage("a number has more than ten bytes");
    }

    /** So many bytes; memory grows with what is there, not with what is said to be. */
    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[Math.min(count, FIRST)];
        for (int have = 0; have < count; ) {
            if (have == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * have));
            }
            bytes[have++] = (byte) one();
            int more = Math.min(size - at, bytes.length - have);
            System.arraycopy(buffer, at, bytes, have, more);
            at += more;
            have += more;
        }
        return bytes;
    }

    /**
     * Goes behind the next 16 bytes that are a mark.
     *
     * @param end of where it may end
     * @return whether there is one
     */
    boolean findMark(byte[] mark, long end) throws IOException {
        long high = big(mark, 0);
        long low = big(mark, 8);
        long seenHigh = 0;
        long seenLow = 0;
        for (long seen = 1; position() < end && !atEnd(); seen++) {
            seenHigh = seenHigh << 8 | seenLow >>> 56;
            seenLow = seenLow << 8 | buffer[at++] & 0xFF;
            if (seenLow == low && seenHigh == high && seen >= 16) {
                return true;
            }
        }
        return false;
    }

    private static long big(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }
}
