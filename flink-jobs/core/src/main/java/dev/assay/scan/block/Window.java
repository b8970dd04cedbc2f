package dev.assay.scan.block;

import dev.assay.scan.SeekableInput;
import dev.assay.scan.value.Damage;
import java.io.IOException;

/** Some bytes of a part of a file, read as they are needed. */
public final class Window {

    private static final int AT_ONCE = 32 << 10;

    private final SeekableInput input;
    private final long end;
    private final Memory memory;
    private byte[] bytes = new byte[0];
    private long base;
    private int size;
    private long position;

    /**
     * Of so many bytes from one on.
     *
     * @param memory from which what is held is taken
     */
    public Window(SeekableInput input, long start, long length, Memory memory) {
        this.input = input;
        this.memory = memory;
        this.position = start;
        this.end = start + length;
    }

    /** The bytes that are there. */
    public byte[] bytes() {
        return bytes;
    }

    /** The index of the next byte. */
    public int at() {
        return (int) (position - base);
    }

    /** Bytes of the part from the next one on. */
    public long left() {
        return end - position;
    }

    /** Passes over bytes. */
    public void pass(int count) {
        position += count;
    }

    /**
     * Sees to it that so many bytes are there, and returns how many are.
     *
     * @throws Damage when the part has not so many any more, or the file has become shorter
     */
    public int need(int count) throws IOException {
        if (count > left()) {
            throw new Damage("it ends after " + left() + " bytes where " + count + " are expected");
        }
        if (position < base || position + count > base + size) {
            int wanted = (int) Math.min(left(), Math.max(count, AT_ONCE));
            if (bytes.length < wanted) {
                memory.claim(wanted - bytes.length);
                bytes = new byte[wanted];
            }
            fill(wanted);
        }
        return (int) (base + size - position);
    }

    /** Lets go of bytes, if they are many. */
    public void drop() {
        if (bytes.length > AT_ONCE) {
            memory.release(bytes.length);
            bytes = new byte[0];
            size = 0;
            base = position;
        }
    }

    private void fill(int wanted) throws IOException {
        input.seek(position);
        base = position;
        size = 0;
        while (size < wanted) {
            int n = input.read(bytes, size, wanted - size);
            if (n < 0) {
                throw new Damage("the file became shorter while it was read");
            }
            size += n;
        }
    }
}
