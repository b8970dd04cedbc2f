package dev.assay.scan.packing;

import java.io.IOException;

/**
 * A block of LZ4: literals, and copies of what stands before.
 *
 * @param packed its bytes, from the first on
 * @param end bytes that it has
 * @param position of it in the file, for messages
 */
record Lz4Block(byte[] packed, int end, long position) {

    private static final int LONG = 15;
    private static final int LEAST_COPY = 4;

    /**
     * Unpacks it behind what it may copy from.
     *
     * @param from where its first byte goes
     * @param most where it must have ended
     * @return where it has ended
     */
    int unpack(byte[] into, int from, int most) throws IOException {
        int size = from;
        for (int at = 0; at < end; ) {
            int token = packed[at++] & 0xFF;
            int literals = token >> 4;
            if (literals == LONG) {
                int head = lengthEnd(at);
                literals += length(at, head);
                at = head;
            }
            if (literals < 0 || literals > end - at || literals > most - size) {
                throw damaged();
            }
            System.arraycopy(packed, at, into, size, literals);
            at += literals;
            size += literals;
            if (at == end) {
                return size;
            }
            if (end - at < 2) {
                throw damaged();
            }
            int back = packed[at] & 0xFF | (packed[at + 1] & 0xFF) << 8;
            at += 2;
            int bytes = token & 0xF;
            if (bytes == LONG) {
                int head = lengthEnd(at);
                bytes += length(at, head);
                at = head;
            }
            bytes += LEAST_COPY;
            if (back == 0 || back > size || bytes < 0 || bytes > most - size) {
                throw damaged();
            }
            copy(into, size, back, bytes);
            size += bytes;
        }
        return size;
    }

    private static void copy(byte[] into, int size, int back, int bytes) {
        if (back >= bytes) {
            System.arraycopy(into, size - back, into, size, bytes);
            return;
        }
        // Byte by byte: what is copied begins within what it makes.
        for (int i = size; i < size + bytes; i++) {
            into[i] = into[i - back];
        }
    }

    /** Where a long length ends: behind the first byte that is not 255. */
    private int lengthEnd(int from) throws IOException {
        int at = from;
        while (at < end && packed[at] == -1) {
            at++;
        }
        if (at == end) {
            throw damaged();
        }
        return at + 1;
    }

    /** At most 255 times the bytes of a block, which an integer holds. */
    private int length(int from, int head) {
        return 255 * (head - from - 1) + (packed[head - 1] & 0xFF);
    }

    private IOException damaged() {
        return PackedBytes.damaged(position, "a block begins there that cannot be unpacked");
    }
}
