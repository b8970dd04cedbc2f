package dev.assay.scan.pack;

import dev.assay.scan.ByteStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** What is in a file of bzip2, of one stream or several. */
final class Bzip2Stream extends ByteStream {

    private static final int LEVEL = 100_000;
    private static final long BLOCK = 0x314159265359L;
    private static final long END = 0x177245385090L;

    /** Equal bytes behind which a count follows. */
    private static final int RUN = 4;

    private static final int[] CHECKS = checks();

    private final BitInput in;
    private Bzip2Block block;
    private boolean ended;

    private int checkOfStream;
    private int checkOfBlock;
    private int expected;
    private boolean inBlock;

    private int last;
    private int same;
    private int repeat;

    Bzip2Stream(InputStream packed) {
        this.in = new BitInput(packed);
    }

    private static int[] checks() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int check = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                check = check << 1 ^ (check < 0 ? 0x04C11DB7 : 0);
            }
            table[i] = check;
        }
        return table;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = 0;
        while (n == 0 && length > 0 && begin()) {
            n = copy(into, offset, length);
        }
        return n > 0 || length == 0 ? n : -1;
    }

    private int copy(byte[] into, int offset, int length) {
        int n = 0;
        while (n < length && (repeat > 0 || block.left() > 0)) {
            if (repeat > 0) {
                repeat--;
            } else {
                int value = block.next();
                if (same == RUN) {
                    repeat = value;
                    same = 0;
                    continue;
                }
                same = value == last ? same + 1 : 1;
                last = value;
            }
            into[offset + n++] = (byte) last;
            checkOfBlock = checkOfBlock << 8 ^ CHECKS[(checkOfBlock >>> 24 ^ last) & 0xFF];
        }
        return n;
    }

    /** Makes sure that there are bytes to be handed out, if there are any more. */
    private boolean begin() throws IOException {
        while (!ended && repeat == 0 && (block == null || block.left() == 0)) {
            long at = in.position();
            try {
                if (inBlock) {
                    endBlock();
                }
                if (block == null) {
                    beginStream();
                } else {
                    next();
                }
            } catch (EOFException e) {
                throw e;
            } catch (IOException e) {
                throw new IOException("at byte " + at + ": " + e.getMessage(), e);
            }
        }
        return !ended;
    }

    private void beginStream() throws IOException {
        if (in.read(24) != ('B' << 16 | 'Z' << 8 | 'h')) {
            throw new IOException("what stands there is no stream of bzip2");
        }
        int level = (int) in.read(8) - '0';
        if (level < 1 || level > 9) {
            throw new IOException("the head of a stream is wrong");
        }
        block = new Bzip2Block(in, level * LEVEL);
        checkOfStream = 0;
    }

    private void next() throws IOException {
        long magic = in.read(24) << 24 | in.read(24);
        int check = (int) in.read(32);
        if (magic == BLOCK) {
            block.read();
            expected = check;
            checkOfBlock = -1;
            inBlock = true;
            last = -1;
            same = 0;
        } else if (magic != END) {
            throw new IOException("what stands there is no block");
        } else if (check != checkOfStream) {
            throw new IOException("the checksum is wrong");
        } else {
            block = null;
            ended = !in.nextByte();
        }
    }

    private void endBlock() throws IOException {
        inBlock = false;
        if (~checkOfBlock != expected) {
            throw new IOException("the checksum of a block is wrong");
        }
        checkOfStream = (checkOfStream << 1 | checkOfStream >>> 31) ^ expected;
    }
}
