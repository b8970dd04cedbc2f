package dev.assay.scan.packing;

import dev.assay.scan.ByteStream;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What is in a file of zstd. */
final class ZstdStream extends ByteStream {

    private final ZstdFrames frames;
    private final ZstdInputStream unpacked;

    ZstdStream(InputStream packed) {
        this.frames = new ZstdFrames(new PackedBytes(packed));
        this.unpacked = new ZstdInputStream(frames);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            return unpacked.read(into, offset, length);
        } catch (RuntimeException e) {
            // The library says so of damage, in more than one way.
            throw PackedBytes.damaged(
                    frames.position(), "what stands before it cannot be unpacked: " + reason(e));
        }
    }

    /** Without the place in the library's own memory. */
    private static String reason(RuntimeException e) {
        return e.getMessage() == null
                ? "it is malformed"
                : e.getMessage().replaceAll(": offset=\\d+$", "");
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
