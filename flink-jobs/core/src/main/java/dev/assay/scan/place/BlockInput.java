package dev.assay.scan.place;

import dev.assay.scan.SeekableInput;
import java.io.IOException;

/**
 * A file elsewhere, asked for block by block. Who goes on where a block ends gets twice as much the
 * next time; who jumps gets little.
 */
public final class BlockInput implements SeekableInput {

    /** Bytes of the first block, and of one that nobody may go on from. */
    public static final int LEAST = 128 << 10;

    private static final int MOST = 4 << 20;

    private final long length;
    private final Blocks blocks;

    /** Kept: whoever looks what a file is comes back to its start. */
    private final byte[] first;

    private byte[] block;
    private long start;
    private int ahead = LEAST;
    private long position;

    /** Where blocks come from. */
    @FunctionalInterface
    public interface Blocks {

        /**
         * Exactly that part of the file.
         *
         * @param from its first byte, from 0
         * @param length bytes; the file has so many from there on
         */
        byte[] read(long from, int length) throws IOException;
    }

    /**
     * Of a file whose first bytes are known.
     *
     * @param length of the file
     * @param first the bytes at its start, none or some
     */
    public BlockInput(long length, byte[] first, Blocks blocks) {
        this.length = length;
        this.first = first;
        this.block = first;
        this.blocks = blocks;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void seek(long position) {
        this.position = position;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position >= this.length) {
            return -1;
        }
        if (position < first.length) {
            return copy(first, 0, into, offset, length);
        }
        if (position < start || position >= start + block.length) {
            ahead = position == start + block.length ? Math.min(MOST, 2 * ahead) : LEAST;
            block = blocks.read(position, (int) Math.min(ahead, this.length - position));
            start = position;
        }
        return copy(block, start, into, offset, length);
    }

    private int copy(byte[] from, long base, byte[] into, int offset, int length) {
        int at = (int) (position - base);
        int n = Math.min(length, from.length - at);
        System.arraycopy(from, at, into, offset, n);
        position += n;
        return n;
    }

    @Override
    public void close() {
        // Each block was closed when it was read.
    }
}
