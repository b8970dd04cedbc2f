package dev.assay.scan.place;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The blocks of files elsewhere that were used last. Who looks for the start of a record reads what
 * another one read who is busy before it; on a disk that costs nothing, over a network it would
 * fetch a file many times.
 */
final class BlockCache {

    /** Of this JVM: files are opened again and again, each time by somebody else. */
    static final BlockCache OF_THIS_JVM =
            new BlockCache(Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 32));

    private final long most;
    private final Map<Key, byte[]> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Which block of which content of which file. */
    private record Key(Object content, long start) {}

    /** Of so many bytes at most. */
    BlockCache(long most) {
        this.most = most;
    }

    /** What is kept, or null. */
    synchronized byte[] get(Object content, long start) {
        return blocks.get(new Key(content, start));
    }

    synchronized void put(Object content, long start, byte[] block) {
        byte[] before = blocks.put(new Key(content, start), block);
        bytes += block.length - (before == null ? 0 : before.length);
        while (bytes > most) {
            Key eldest = blocks.keySet().iterator().next();
            bytes -= blocks.remove(eldest).length;
        }
    }
}
