package dev.assay.scan.parquet.page;

import dev.assay.scan.value.Damage;

/** Whole numbers, stored as differences in blocks of small blocks of bits. */
final class Deltas implements Numbers {

    private static final int GREATEST_BLOCK = 1 << 20;

    private final PageBytes page;
    private final int miniBlocks;
    private final int miniSize;
    private final long count;
    private final int[] widths;

    private long given;
    private long value;
    private long least;
    private int mini;
    private int leftInMini;
    private long bit;

    Deltas(PageBytes page) throws Damage {
        this.page = page;
        long block = page.varint();
        long minis = page.varint();
        this.count = page.varint();
        this.value = page.zigzag();
        if (block <= 0
                || block > GREATEST_BLOCK
                || minis <= 0
                || minis > block
                || block % minis != 0
                || block / minis % 8 != 0
                || count < 0) {
            throw new Damage(
                    "a page of differences has blocks of " + block + " in " + minis + " parts");
        }
        this.miniBlocks = (int) minis;
        this.miniSize = (int) (block / minis);
        this.widths = new int[miniBlocks];
        this.mini = miniBlocks;
    }

    /** How many there are. */
    long count() {
        return count;
    }

    @Override
    public long next() throws Damage {
        if (given == count) {
            throw new Damage("a page has " + count + " differences and more values");
        }
        if (given++ > 0) {
            if (leftInMini == 0) {
                openMini();
            }
            leftInMini--;
            value += least + bits(widths[mini]);
        }
        return value;
    }

    private void openMini() throws Damage {
        if (++mini >= miniBlocks) {
            least = page.zigzag();
            int from = page.take(miniBlocks);
            for (int i = 0; i < miniBlocks; i++) {
                widths[i] = page.bytes[from + i] & 0xFF;
            }
            mini = 0;
        }
        int width = widths[mini];
        if (width > Long.SIZE) {
            throw new Damage("a page has differences of " + width + " bits");
        }
        bit = 8L * page.take(miniSize / 8 * width);
        leftInMini = miniSize;
    }

    private long bits(int width) {
        long value = 0;
        int at = (int) (bit >>> 3);
        int shift = (int) (bit & 7);
        for (int filled = -shift; filled < width; filled += 8) {
            long octet = page.bytes[at++] & 0xFFL;
            value |= filled < 0 ? octet >>> -filled : octet << filled;
        }
        bit += width;
        return width == Long.SIZE ? value : value & (1L << width) - 1;
    }
}
