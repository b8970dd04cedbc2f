package dev.assay.scan.packing;

import dev.assay.scan.ByteStream;
import dev.assay.scan.UnreadableDataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** What is in a file of LZ4, block by block. */
final class Lz4Stream extends ByteStream {

    private static final long MAGIC = 0x184D2204L;
    private static final long OLD = 0x184C2102L;

    /** Bytes that a block may copy from of those before it. */
    private static final int HISTORY = 64 << 10;

    private static final int MOST_OF_OLD = 8 << 20;
    private static final long PLAIN = 0x80000000L;

    private final PackedBytes in;
    private byte[] packed = new byte[0];

    /** The last bytes of the blocks before, then the block. */
    private byte[] bytes = new byte[HISTORY];

    private int next;
    private int limit;

    /** The frame that is read, or null between frames. */
    private Frame frame;

    private XxHash32 hash;
    private long size;

    /**
     * What the head of a frame says.
     *
     * @param at its position in the file
     * @param old whether it is of the first form, which checks nothing and ends with the file
     * @param alone whether each block can be unpacked alone
     * @param checksOfBlocks whether a checksum follows each block
     * @param check whether a checksum follows the last block
     * @param content bytes in it, or -1 where it does not say
     * @param most bytes of a block, at most
     */
    private record Frame(
            long at,
            boolean old,
            boolean alone,
            boolean checksOfBlocks,
            boolean check,
            long content,
            int most) {}

    Lz4Stream(InputStream packed) {
        this.in = new PackedBytes(packed);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (next == limit) {
            if (frame == null || frame.old) {
                if (in.atEnd()) {
                    return -1;
                }
            }
            if (frame == null) {
                begin(in.position(), in.number(4));
            } else {
                block();
            }
        }
        int n = Math.min(length, limit - next);
        System.arraycopy(bytes, next, into, offset, n);
        next += n;
        return n;
    }

    private void begin(long at, long magic) throws IOException {
        if ((magic & ~0xFL) == ZstdFrames.LEFT_OUT) {
            in.leaveOut(in.number(4));
            return;
        }
        if (magic == OLD) {
            frame = new Frame(at, true, true, false, false, -1, MOST_OF_OLD);
        } else if (magic == MAGIC) {
            frame = head(at);
        } else {
            throw PackedBytes.damaged(at, "what stands there is no frame of LZ4");
        }
        hash = new XxHash32();
        size = 0;
        next = 0;
        limit = 0;
    }

    private Frame head(long at) throws IOException {
        byte[] head = new byte[15];
        in.take(head, 0, 2);
        int flags = head[0] & 0xFF;
        int most = head[1] >> 4 & 7;
        if (flags >> 6 != 1 || (flags & 2) != 0 || most < 4 || (head[1] & 0x8F) != 0) {
            throw PackedBytes.damaged(at, "the head of a frame is wrong");
        }
        boolean hasSize = (flags & 8) != 0;
        boolean hasDictionary = (flags & 1) != 0;
        int length = 2 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0);
        in.take(head, 2, length - 2);
        if ((XxHash32.of(head, 0, length) >> 8 & 0xFF) != in.octet()) {
            throw PackedBytes.damaged(at, "the checksum of a frame's head is wrong");
        }
        if (hasDictionary) {
            throw new UnreadableDataException(
                    "the LZ4 data needs a dictionary, which is not in the file; pack it without"
                            + " one, or unpack it and give the plain file as path");
        }
        long content = -1;
        for (int i = 9; hasSize && i >= 2; i--) {
            content = (i == 9 ? 0 : content << 8) | head[i] & 0xFF;
        }
        return new Frame(
                at,
                false,
                (flags & 0x20) != 0,
                (flags & 0x10) != 0,
                (flags & 4) != 0,
                content,
                1 << 8 + 2 * most);
    }

    private void block() throws IOException {
        long at = in.position();
        long head = in.number(4);
        if (frame.old && head > frame.most + frame.most / 255 + 16) {
            // No length of a block, so that the next frame must begin here.
            frame = null;
            begin(at, head);
            return;
        }
        if (head == 0 && !frame.old) {
            end(at);
            return;
        }
        boolean plain = !frame.old && (head & PLAIN) != 0;
        int length = (int) (head & ~PLAIN);
        if (length > frame.most && !frame.old) {
            throw PackedBytes.damaged(at, "the length of a block is wrong");
        }
        if (packed.length < length) {
            packed = Arrays.copyOf(packed, length);
        }
        in.take(packed, 0, length);
        if (frame.checksOfBlocks && XxHash32.of(packed, 0, length) != (int) in.number(4)) {
            throw PackedBytes.damaged(at, "the checksum of a block is wrong");
        }
        int from = makeRoom();
        next = from;
        limit = from;
        int end;
        if (plain) {
            System.arraycopy(packed, 0, bytes, from, length);
            end = from + length;
        } else {
            end = new Lz4Block(packed, length, at).unpack(bytes, from, from + frame.most);
        }
        limit = end;
        size += end - from;
        if (frame.check) {
            hash.add(bytes, from, end - from);
        }
    }

    /** Keeps what the next block may copy from; answers where that goes. */
    private int makeRoom() {
        int kept = frame.alone ? 0 : Math.min(HISTORY, limit);
        System.arraycopy(bytes, limit - kept, bytes, 0, kept);
        if (bytes.length < kept + frame.most) {
            bytes = Arrays.copyOf(bytes, HISTORY + frame.most);
        }
        return kept;
    }

    private void end(long at) throws IOException {
        if (frame.check && hash.value() != (int) in.number(4)) {
            throw PackedBytes.damaged(at, "the checksum " + ofFrame());
        }
        if (frame.content >= 0 && frame.content != size) {
            throw PackedBytes.damaged(at, "the length " + ofFrame());
        }
        frame = null;
    }

    private String ofFrame() {
        return "of the frame that begins at byte " + frame.at + " is wrong";
    }
}
