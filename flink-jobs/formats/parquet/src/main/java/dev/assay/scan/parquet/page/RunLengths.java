package dev.assay.scan.parquet.page;

import dev.assay.scan.value.Damage;
import java.util.Arrays;

/** Small numbers, stored as runs of the same one or as bits. */
final class RunLengths {

    private final byte[] bytes;
    private final int width;
    private final int end;
    private int at;

    /** Numbers left of the run. */
    private long left;

    /** The number of the run, or where its bits start. */
    private boolean same;

    private int value;
    private long bit;

    /**
     * Over bytes.
     *
     * @param width bits of a number, up to 32
     */
    RunLengths(byte[] bytes, int from, int end, int width) throws Damage {
        if (width < 0 || width > 32) {
            throw new Damage("a page has numbers of " + width + " bits");
        }
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.width = width;
    }

    int next() throws Damage {
        while (left == 0) {
            run();
        }
        left--;
        return same ? value : bits();
    }

    /** Reads the next numbers. */
    void read(int count, int[] to, int at) throws Damage {
        for (int i = at; i < at + count; ) {
            while (left == 0) {
                run();
            }
            int end = i + (int) Math.min(at + count - i, left);
            left -= end - i;
            if (same) {
                Arrays.fill(to, i, end, value);
                i = end;
            }
            while (i < end) {
                to[i++] = bits();
            }
        }
    }

    /** Passes over the next numbers while they are {@code wanted} in one run; how many. */
    int run(int wanted, int most) throws Damage {
        while (left == 0) {
            run();
        }
        if (!same || value != wanted) {
            return 0;
        }
        int passed = (int) Math.min(most, left);
        left -= passed;
        return passed;
    }

    /** Passes over numbers, and counts those that are {@code wanted}. */
    int count(int wanted, int numbers) throws Damage {
        int count = 0;
        for (int ahead = numbers; ahead > 0; ) {
            while (left == 0) {
                run();
            }
            int passed = (int) Math.min(ahead, left);
            if (same) {
                count += value == wanted ? passed : 0;
            } else {
                for (int i = 0; i < passed; i++) {
                    count += bits() == wanted ? 1 : 0;
                }
            }
            left -= passed;
            ahead -= passed;
        }
        return count;
    }

    /** Passes over numbers. */
    void pass(int numbers) throws Damage {
        for (int ahead = numbers; ahead > 0; ) {
            while (left == 0) {
                run();
            }
            int passed = (int) Math.min(ahead, left);
            bit += (long) passed * width;
            left -= passed;
            ahead -= passed;
        }
    }

    private void run() throws Damage {
        long header = varint();
        same = (header & 1) == 0;
        if (same) {
            left = header >>> 1;
            value = 0;
            for (int shift = 0; shift < width; shift += 8) {
                value |= octet() << shift;
            }
        } else {
            long count = (header >>> 1) * 8;
            bit = 8L * at;
            // The last numbers may be missing, as nobody asks for them.
            left = width == 0 ? count : Math.min(count, 8L * (end - at) / width);
            if (left == 0) {
                throw new Damage("a page ends within its numbers");
            }
            at = (int) Math.min(end, at + count / 8 * width);
        }
    }

    private int bits() {
        int at = (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        long value = 0;
        for (int i = 0; i < shift + width; i += 8) {
            value |= (bytes[at++] & 0xFFL) << i;
        }
        bit += width;
        return (int) (value >>> shift & (1L << width) - 1);
    }

    private long varint() throws Damage {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Damage("a run has no length");
    }

    private int octet() throws Damage {
        if (at >= end) {
            throw new Damage("a page ends within its numbers");
        }
        return bytes[at++] & 0xFF;
    }
}
