package dev.assay.scan.packing;

import java.io.IOException;

/** A block of Snappy: literals, and copies of what stands before. */
final class SnappyBlock {

    private final byte[] packed;
    private final int end;
    private final long position;
    private int at;

    /**
     * @param end bytes that it has
     * @param position of it in the file, for messages
     */
    SnappyBlock(byte[] packed, int end, long position) {
        this.packed = packed;
        this.end = end;
        this.position = position;
    }

    /** Unpacks it; answers how many bytes it has then. */
    int unpack(byte[] into) throws IOException {
        int length = length(into.length);
        int size = 0;
        while (at < end) {
            int tag = packed[at++] & 0xFF;
            size =
                    (tag & 3) == 0
                            ? literal(tag, into, size, length)
                            : copy(tag, into, size, length);
        }
        if (size != length) {
            throw damaged();
        }
        return size;
    }

    private int length(int most) throws IOException {
        long length = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int octet = (int) number(1);
            length |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) {
                if (length > most) {
                    break;
                }
                return (int) length;
            }
        }
        throw damaged();
    }

    private int literal(int tag, byte[] into, int size, int length) throws IOException {
        int n = tag >> 2;
        long bytes = 1 + (n < 60 ? n : number(n - 59));
        if (bytes > end - at || bytes > length - size) {
            throw damaged();
        }
        System.arraycopy(packed, at, into, size, (int) bytes);
        at += (int) bytes;
        return size + (int) bytes;
    }

    private int copy(int tag, byte[] into, int size, int length) throws IOException {
        int type = tag & 3;
        int bytes = type == 1 ? 4 + (tag >> 2 & 7) : 1 + (tag >> 2);
        long back = type == 1 ? tag >> 5 << 8 | number(1) : number(type == 2 ? 2 : 4);
        if (back == 0 || back > size || bytes > length - size) {
            throw damaged();
        }
        // Byte by byte: what is copied may begin within what it makes.
        for (int i = 0; i < bytes; i++) {
            into[size + i] = into[size + i - (int) back];
        }
        return size + bytes;
    }

    private long number(int bytes) throws IOException {
        if (bytes > end - at) {
            throw damaged();
        }
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (packed[at++] & 0xFFL) << 8 * i;
        }
        return number;
    }

    private IOException damaged() {
        return PackedBytes.damaged(position, "a chunk begins there that cannot be unpacked");
    }
}
