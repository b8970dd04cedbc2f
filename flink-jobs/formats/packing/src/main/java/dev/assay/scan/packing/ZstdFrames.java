package dev.assay.scan.packing;

import dev.assay.scan.ByteStream;
import dev.assay.scan.UnreadableDataException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * The frames of a file of zstd, as they are, without what may stand between them. Looked at are
 * lengths only, so that a file that ends too early is known from one that is damaged, and nobody is
 * asked for more memory than there may be.
 */
final class ZstdFrames extends ByteStream {

    static final long MAGIC = 0xFD2FB528L;

    /** Of frames that hold no data; the last four bits are free. */
    static final long LEFT_OUT = 0x184D2A50L;

    static final int LONGEST_HEAD = 18;

    private static final int SINGLE_SEGMENT = 0x20;
    private static final int RESERVED = 0x08;
    private static final int CHECKED = 0x04;
    private static final int DICTIONARY = 0x03;

    /**
     * Bytes of what was unpacked that must be kept, at most: level 19 and those below need no more.
     */
    private static final long WIDEST = 8 << 20;

    private static final int LONGEST_BLOCK = 128 << 10;
    private static final int RLE = 1;
    private static final int NO_TYPE = 3;

    private enum Next {
        FRAME,
        BLOCK,
        CHECKSUM
    }

    private final PackedBytes in;
    private Next next = Next.FRAME;
    private boolean checked;
    private boolean ended;

    /** What the frame says that is in it, or -1. */
    private long content = -1;

    /** A head that is handed out before the bytes behind it. */
    private final byte[] head = new byte[LONGEST_HEAD];

    private int given;
    private int size;

    /** Bytes behind the head that are handed out as they are. */
    private int left;

    ZstdFrames(PackedBytes in) {
        this.in = in;
    }

    /** What the frame that begins so says that is in it, in bytes; -1 where it does not say. */
    static long content(byte[] head) {
        ZstdFrames frames = new ZstdFrames(new PackedBytes(new ByteArrayInputStream(head)));
        try {
            frames.beginFrame();
            return frames.content;
        } catch (IOException e) {
            // Whoever reads it says so.
            return -1;
        }
    }

    /** Position in the file of the next byte that is handed out, about. */
    long position() {
        return in.position();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (given == size && left == 0 && !ended) {
            advance();
        }
        if (given < size) {
            int n = Math.min(length, size - given);
            System.arraycopy(head, given, into, offset, n);
            given += n;
            return n;
        }
        if (left == 0 || length == 0) {
            return length == 0 ? 0 : -1;
        }
        int n = in.read(into, offset, Math.min(length, left));
        if (n < 0) {
            throw new EOFException();
        }
        left -= n;
        return n;
    }

    private void advance() throws IOException {
        given = 0;
        size = 0;
        switch (next) {
            case FRAME -> beginFrame();
            case BLOCK -> beginBlock();
            case CHECKSUM -> {
                left = 4;
                next = Next.FRAME;
            }
        }
    }

    private void beginFrame() throws IOException {
        long frame = in.position();
        if (in.atEnd()) {
            ended = true;
            return;
        }
        long magic = add(4);
        if ((magic & ~0xFL) == LEFT_OUT) {
            in.leaveOut(in.number(4));
            size = 0;
            return;
        }
        if (magic != MAGIC) {
            throw PackedBytes.damaged(frame, "what stands there is no frame of zstd");
        }
        int flags = (int) add(1);
        boolean single = (flags & SINGLE_SEGMENT) != 0;
        if ((flags & RESERVED) != 0) {
            throw PackedBytes.damaged(frame, "the head of a frame is wrong");
        }
        checked = (flags & CHECKED) != 0;
        long window = single ? 0 : window((int) add(1));
        long dictionary = add(new int[] {0, 1, 2, 4}[flags & DICTIONARY]);
        if (dictionary != 0) {
            throw new UnreadableDataException(
                    "the zstd data needs a dictionary (number "
                            + dictionary
                            + "), which is not in the file; pack it without one, or unpack it and"
                            + " give the plain file as path");
        }
        int length = new int[] {single ? 1 : 0, 2, 4, 8}[flags >> 6];
        // Of two bytes, the numbers that one byte holds are left out.
        long said = add(length) + (length == 2 ? 256 : 0);
        content = length == 0 ? -1 : said;
        check(single ? said : window);
        next = Next.BLOCK;
    }

    private static long window(int descriptor) {
        long base = 1L << 10 + (descriptor >> 3);
        return base + base / 8 * (descriptor & 7);
    }

    private static void check(long window) throws UnreadableDataException {
        if (window < 0 || window > WIDEST) {
            throw new UnreadableDataException(
                    "the zstd data needs a window of "
                            + (window < 0 ? "2^63 bytes or more" : (window >> 20) + " MB")
                            + ", at most "
                            + (WIDEST >> 20)
                            + " MB are read; pack it with level 19 or less and without --long, or"
                            + " unpack it (unzstd) and give the plain file as path");
        }
    }

    private void beginBlock() throws IOException {
        long at = in.position();
        long block = add(3);
        int type = (int) (block >> 1) & 3;
        int length = (int) (block >> 3);
        if (type == NO_TYPE || length > LONGEST_BLOCK) {
            throw PackedBytes.damaged(at, "the head of a block is wrong");
        }
        left = type == RLE ? 1 : length;
        boolean last = (block & 1) == 1;
        next = !last ? Next.BLOCK : checked ? Next.CHECKSUM : Next.FRAME;
    }

    /** Takes bytes for the head, which are a number, the lowest first. */
    private long add(int bytes) throws IOException {
        in.take(head, size, bytes);
        long number = 0;
        for (int i = size + bytes - 1; i >= size; i--) {
            number = number << 8 | head[i] & 0xFF;
        }
        size += bytes;
        return number;
    }
}
