package dev.assay.scan.place;

import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A file elsewhere, asked for block by block. Who goes on where blocks end gets twice as many the
 * next time; who jumps gets one. What was fetched is kept for a while, also for who opens the same
 * content again.
 */
public final class BlockInput implements SeekableInput {

    /** Bytes of a block; only a file's last one may have fewer. */
    public static final int BLOCK = 128 << 10;

    /** Blocks that are asked for at once, at most. */
    private static final int MOST = 32;

    private final Object content;
    private final long length;
    private final Blocks source;
    private final BlockCache cache;

    private byte[] block = new byte[0];
    private long start;

    /** Where the blocks end that were fetched last. */
    private long fetched = BLOCK;

    private int ahead = 1;
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
     * Of a file whose first block is there.
     *
     * @param file as a place describes it, by whose version its content is known
     * @param first the block at its start, as long as the file where that is shorter
     */
    public BlockInput(RemoteFile file, byte[] first, Blocks source) {
        this(file, first, source, BlockCache.OF_THIS_JVM);
    }

    BlockInput(RemoteFile file, byte[] first, Blocks source, BlockCache cache) {
        // Without a version it may be another content each time.
        this.content = file.isKnown() ? file : new Object();
        this.length = file.bytes();
        this.source = source;
        this.cache = cache;
        this.block = first;
        cache.put(content, 0, first);
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
        if (position < start || position >= start + block.length) {
            start = position / BLOCK * BLOCK;
            byte[] known = cache.get(content, start);
            block = known == null ? fetch() : known;
        }
        int at = (int) (position - start);
        int n = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, offset, n);
        position += n;
        return n;
    }

    /** Fetches the block that starts there, and others behind it that are not known. */
    private byte[] fetch() throws IOException {
        ahead = start == fetched ? Math.min(MOST, 2 * ahead) : 1;
        int blocks = 1;
        while (blocks < ahead
                && start + (long) blocks * BLOCK < length
                && cache.get(content, start + (long) blocks * BLOCK) == null) {
            blocks++;
        }
        byte[] all = source.read(start, (int) Math.min((long) blocks * BLOCK, length - start));
        for (int from = 0; from < all.length; from += BLOCK) {
            int to = Math.min(all.length, from + BLOCK);
            cache.put(content, start + from, Arrays.copyOfRange(all, from, to));
        }
        fetched = start + all.length;
        return Arrays.copyOf(all, Math.min(all.length, BLOCK));
    }

    @Override
    public void close() {
        // Each answer was closed when it was read.
    }
}
