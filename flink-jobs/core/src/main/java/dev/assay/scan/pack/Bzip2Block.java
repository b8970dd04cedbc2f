package dev.assay.scan.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A block of bzip2: sorted by Burrows and Wheeler, moved to front, coded by Huffman. */
final class Bzip2Block {

    private static final int GROUP = 50;
    private static final int FEWEST_TABLES = 2;
    private static final int MOST_TABLES = 6;
    private static final int RUN_A = 0;
    private static final int RUN_B = 1;

    private final BitInput in;

    /** For each place the byte there, and above it the place of the byte that follows. */
    private final int[] chain;

    private int size;
    private int left;
    private int at;

    /** Reads blocks of at most so many bytes. */
    Bzip2Block(BitInput in, int most) {
        this.in = in;
        this.chain = new int[most];
    }

    /** Bytes that were not handed out. */
    int left() {
        return left;
    }

    /** The next byte. */
    int next() {
        int entry = chain[at];
        at = entry >>> 8;
        left--;
        return entry & 0xFF;
    }

    /** Reads a block behind its checksum. */
    void read() throws IOException {
        if (in.bit() == 1) {
            throw new IOException("a block of a version before 0.9.5, which is not read");
        }
        int origin = (int) in.read(24);
        int[] front = used();
        int alphabet = front.length + 2;
        int tables = (int) in.read(3);
        if (tables < FEWEST_TABLES || tables > MOST_TABLES) {
            throw new IOException(tables + " tables of codes");
        }
        byte[] selectors = selectors(tables);
        List<Bzip2Codes> codes = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            codes.add(Bzip2Codes.read(in, alphabet));
        }
        int[] counts = fill(front, selectors, codes);
        if (origin >= size) {
            throw new IOException("a block begins outside itself");
        }
        link(counts);
        at = chain[origin] >>> 8;
        left = size;
    }

    /** The bytes that occur, ascending. */
    private int[] used() throws IOException {
        int rows = (int) in.read(16);
        int[] used = new int[256];
        int n = 0;
        for (int row = 0; row < 16; row++) {
            int cells = (rows >>> 15 - row & 1) == 1 ? (int) in.read(16) : 0;
            for (int cell = 0; cell < 16; cell++) {
                if ((cells >>> 15 - cell & 1) == 1) {
                    used[n++] = 16 * row + cell;
                }
            }
        }
        if (n == 0) {
            throw new IOException("a block of no bytes");
        }
        return Arrays.copyOf(used, n);
    }

    private byte[] selectors(int tables) throws IOException {
        byte[] selectors = new byte[(int) in.read(15)];
        byte[] front = {0, 1, 2, 3, 4, 5};
        for (int i = 0; i < selectors.length; i++) {
            int place = 0;
            while (in.bit() == 1) {
                if (++place >= tables) {
                    throw new IOException("a table of codes that is not there");
                }
            }
            byte table = front[place];
            System.arraycopy(front, 0, front, 1, place);
            front[0] = table;
            selectors[i] = table;
        }
        return selectors;
    }

    /** Reads the sorted bytes; how often each occurs. */
    private int[] fill(int[] front, byte[] selectors, List<Bzip2Codes> codes) throws IOException {
        int[] counts = new int[256];
        int end = front.length + 1;
        size = 0;
        int run = 0;
        int weight = 1;
        for (int n = 0; ; n++) {
            if (n / GROUP >= selectors.length) {
                throw new IOException("a block without an end");
            }
            int symbol = codes.get(selectors[n / GROUP]).next(in);
            if (symbol == RUN_A || symbol == RUN_B) {
                run += weight << symbol;
                weight <<= 1;
                if (run > chain.length - size) {
                    throw new IOException("a block that is too long");
                }
                continue;
            }
            put(front[0], run, counts);
            run = 0;
            weight = 1;
            if (symbol == end) {
                return counts;
            }
            int moved = front[symbol - 1];
            System.arraycopy(front, 0, front, 1, symbol - 1);
            front[0] = moved;
            put(moved, 1, counts);
        }
    }

    private void put(int value, int times, int[] counts) throws IOException {
        if (times > chain.length - size) {
            throw new IOException("a block that is too long");
        }
        counts[value] += times;
        Arrays.fill(chain, size, size + times, value);
        size += times;
    }

    private void link(int[] counts) {
        int[] starts = new int[256];
        for (int value = 1; value < starts.length; value++) {
            starts[value] = starts[value - 1] + counts[value - 1];
        }
        for (int i = 0; i < size; i++) {
            chain[starts[chain[i] & 0xFF]++] |= i << 8;
        }
    }
}
