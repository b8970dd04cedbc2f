package dev.assay.scan.orc.stream;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.block.Window;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.Arrays;

/** The bytes of a stream, from front to back; they are unpacked chunk by chunk. */
public final class Bytes {

    private static final int HEADER = 3;
    private static final int FIRST = 1 << 10;

    private final Window window;
    private final Unpacker unpacker;
    private byte[] unpacked = new byte[0];
    private byte[] bytes = unpacked;
    private int at;
    private int end;

    /**
     * Of a part of a file.
     *
     * @param start its first byte
     * @param length how many it has, packed
     */
    public Bytes(SeekableInput input, long start, long length, Unpacker unpacker) {
        this.window = new Window(input, start, length, unpacker.memory());
        this.unpacker = unpacker;
    }

    /**
     * The next byte, 0 to 255.
     *
     * @throws Damage when there is none
     */
    public int next() throws IOException {
        need();
        return bytes[at++] & 0xFF;
    }

    /** A number of a fixed size, the lowest byte first. */
    public long little(int count) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 8 * count; shift += 8) {
            value |= (long) next() << shift;
        }
        return value;
    }

    /** A number of seven bits a byte, the lowest first. */
    public long varint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = next();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Damage("a number has more than ten bytes");
    }

    /** As {@link #varint}, with the sign in the lowest bit. */
    public long zigzag() throws IOException {
        return zigzag(varint());
    }

    static long zigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    /** Appends the next bytes to a text. */
    public void copy(long count, Text to) throws IOException {
        for (long left = count; left > 0; ) {
            need();
            int n = (int) Math.min(left, end - at);
            to.add(bytes, at, n);
            at += n;
            left -= n;
        }
    }

    /**
     * All bytes that are left.
     *
     * @param most how many there may be
     */
    public byte[] all(long most) throws IOException {
        byte[] all = new byte[0];
        int size = 0;
        while (at < end || fill()) {
            int n = end - at;
            if (n > most - size) {
                throw new Damage("it has more than " + most + " bytes when it is unpacked");
            }
            if (all.length - size < n) {
                int room = (int) Math.min(most, Math.max(FIRST, 2L * (size + n)));
                // What was there is in use while it is copied.
                unpacker.memory().claim(room);
                all = Arrays.copyOf(all, room);
            }
            System.arraycopy(bytes, at, all, size, n);
            size += n;
            at = end;
        }
        if (size < all.length) {
            unpacker.memory().claim(size);
            all = Arrays.copyOf(all, size);
        }
        return all;
    }

    private void need() throws IOException {
        if (at == end && !fill()) {
            throw new Damage("a stream has fewer values than there should be");
        }
    }

    private boolean fill() throws IOException {
        while (window.left() > 0) {
            if (unpacker.isPlain()) {
                int size = window.need(1);
                look(window.bytes(), window.at(), (int) Math.min(size, window.left()));
                return true;
            }
            window.need(HEADER);
            int p = window.at();
            byte[] head = window.bytes();
            int header = head[p] & 0xFF | (head[p + 1] & 0xFF) << 8 | (head[p + 2] & 0xFF) << 16;
            int length = header >>> 1;
            unpacker.check(length);
            window.pass(HEADER);
            if (length == 0) {
                continue;
            }
            window.need(length);
            if ((header & 1) != 0) {
                look(window.bytes(), window.at(), length);
                return true;
            }
            Unpacker.Chunk chunk = unpacker.unpack(window.bytes(), window.at(), length, unpacked);
            window.pass(length);
            unpacked = chunk.bytes();
            bytes = unpacked;
            at = 0;
            end = chunk.size();
            if (end > 0) {
                return true;
            }
        }
        return false;
    }

    /** At bytes of the window, which stay there until it is asked for more. */
    private void look(byte[] in, int from, int length) {
        bytes = in;
        at = from;
        end = from + length;
        window.pass(length);
    }
}
