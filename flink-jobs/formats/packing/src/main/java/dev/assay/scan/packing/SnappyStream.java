package dev.assay.scan.packing;

import dev.assay.scan.ByteStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32C;

/** What is in a file of framed Snappy, chunk by chunk. */
final class SnappyStream extends ByteStream {

    private static final int PACKED = 0;
    private static final int PLAIN = 1;

    /** Of nothing. Others that may be left out are not: rows might be missing in silence. */
    private static final int PADDING = 0xFE;

    private static final int NAME = 0xFF;

    /** Bytes of a chunk that is unpacked, at most. */
    private static final int MOST = 1 << 16;

    /** Bytes of a packed chunk, at most: all of it literals, and their heads. */
    private static final int MOST_PACKED = 32 + MOST + MOST / 6;

    private final PackedBytes in;
    private final byte[] packed = new byte[MOST_PACKED];
    private final byte[] chunk = new byte[MOST];
    private int next;
    private int limit;

    SnappyStream(InputStream packed) {
        this.in = new PackedBytes(packed);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (next == limit) {
            if (in.atEnd()) {
                return -1;
            }
            advance();
        }
        int n = Math.min(length, limit - next);
        System.arraycopy(chunk, next, into, offset, n);
        next += n;
        return n;
    }

    private void advance() throws IOException {
        long at = in.position();
        int type = in.octet();
        int length = (int) in.number(3);
        next = 0;
        limit = 0;
        if (type == NAME) {
            checkName(at, length);
        } else if (type == PACKED || type == PLAIN) {
            unpack(at, type, length - 4);
        } else if (type == PADDING) {
            in.leaveOut(length);
        } else {
            throw PackedBytes.damaged(at, "a chunk of the unknown type " + type);
        }
    }

    private void checkName(long at, int length) throws IOException {
        if (length != 6 || in.number(6) != 0x59_70_50_61_4E_73L) {
            throw PackedBytes.damaged(at, "what stands there is no stream of Snappy");
        }
    }

    private void unpack(long at, int type, int length) throws IOException {
        if (length < 0 || length > (type == PLAIN ? MOST : MOST_PACKED)) {
            throw PackedBytes.damaged(at, "the length of a chunk is wrong");
        }
        int expected = (int) in.number(4);
        if (type == PLAIN) {
            in.take(chunk, 0, length);
            limit = length;
        } else {
            in.take(packed, 0, length);
            limit = new SnappyBlock(packed, length, at).unpack(chunk);
        }
        CRC32C check = new CRC32C();
        check.update(chunk, 0, limit);
        int found = (int) check.getValue();
        if ((found >>> 15 | found << 17) + 0xA282EAD8 != expected) {
            limit = 0;
            throw PackedBytes.damaged(at, "the checksum of a chunk is wrong");
        }
    }
}
