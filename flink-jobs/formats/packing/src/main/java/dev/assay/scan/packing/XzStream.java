package dev.assay.scan.packing;

import dev.assay.scan.ByteStream;
import dev.assay.scan.UnreadableDataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.XZInputStream;

/** What is in a file of xz. */
final class XzStream extends ByteStream {

    /** Twice of what the highest level needs. */
    private static final int MOST_KIB = 130 << 10;

    private final PackedBytes packed;
    private final XZInputStream unpacked;

    XzStream(InputStream packed) throws IOException {
        this.packed = new PackedBytes(packed);
        try {
            // Blocks may be many and short; each asks for its memory anew, and gets the same.
            this.unpacked = new XZInputStream(this.packed, MOST_KIB, true, new BasicArrayCache());
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return unpacked.read(into, offset, length);
        } catch (IOException e) {
            throw fault(e);
        } catch (RuntimeException e) {
            throw PackedBytes.damaged(packed.position(), "what stands before it is malformed");
        }
    }

    private IOException fault(IOException e) {
        if (e instanceof MemoryLimitException limit) {
            return new UnreadableDataException(
                    "the xz data needs "
                            + (limit.getMemoryNeeded() >> 10)
                            + " MB of memory to be unpacked, at most "
                            + (limit.getMemoryLimit() >> 10)
                            + " MB are taken; pack it with a smaller dictionary (xz -9 or less), or"
                            + " unpack it (unxz) and give the plain file as path");
        }
        if (e instanceof UnsupportedOptionsException) {
            return new UnreadableDataException(
                    "the xz data is packed in a way that is not known here ("
                            + e.getMessage()
                            + "); unpack it (unxz) and give the plain file as path");
        }
        return e instanceof EOFException
                ? new EOFException()
                : PackedBytes.damaged(
                        packed.position(), "what stands before it is wrong: " + e.getMessage());
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }
}
