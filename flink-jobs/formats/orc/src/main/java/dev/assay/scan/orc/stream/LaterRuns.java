package dev.assay.scan.orc.stream;

import dev.assay.scan.value.Damage;
import java.io.IOException;
import java.util.Arrays;

/** Whole numbers in runs of the second version, which are of four kinds. */
final class LaterRuns implements Integers {

    private static final int MOST = 512;
    private static final int LEAST_REPEATED = 3;

    private final Bytes bytes;
    private final boolean isSigned;
    private final long[] values = new long[MOST];
    private int size;
    private int given;

    LaterRuns(Bytes bytes, boolean isSigned) {
        this.bytes = bytes;
        this.isSigned = isSigned;
    }

    @Override
    public long next() throws IOException {
        if (given == size) {
            given = 0;
            size = 0;
            int head = bytes.next();
            switch (head >> 6) {
                case 0 -> repeated(head);
                case 1 -> direct(head);
                case 2 -> patched(head);
                default -> deltas(head);
            }
        }
        return values[given++];
    }

    private void repeated(int head) throws IOException {
        long value = big((head >> 3 & 7) + 1);
        int count = (head & 7) + LEAST_REPEATED;
        Arrays.fill(values, 0, count, signed(value));
        size = count;
    }

    private void direct(int head) throws IOException {
        int width = width(head >> 1 & 0x1F);
        int count = count(head);
        unpack(width, 0, count);
        for (int i = 0; i < count; i++) {
            values[i] = signed(values[i]);
        }
        size = count;
    }

    /** Values from a base on; those few that need more bits have their higher ones apart. */
    private void patched(int head) throws IOException {
        int width = width(head >> 1 & 0x1F);
        int count = count(head);
        int third = bytes.next();
        int fourth = bytes.next();
        int baseBytes = (third >> 5 & 7) + 1;
        int patchWidth = width(third & 0x1F);
        int gapWidth = (fourth >> 5 & 7) + 1;
        int patches = fourth & 0x1F;
        long base = big(baseBytes);
        long sign = 1L << 8 * baseBytes - 1;
        if ((base & sign) != 0) {
            base = -(base & ~sign);
        }
        unpack(width, 0, count);
        if (patchWidth + gapWidth > Long.SIZE) {
            throw new Damage("a patch has " + patchWidth + " bits and a gap of " + gapWidth);
        }
        Packed list = new Packed(fitting(patchWidth + gapWidth));
        int at = 0;
        for (int i = 0; i < patches; i++) {
            long entry = list.next();
            long patch = entry & (1L << patchWidth) - 1;
            at += (int) (entry >>> patchWidth);
            if (patch == 0 && i + 1 < patches) {
                // A gap that is too great for one entry goes on in the next.
                continue;
            }
            if (at >= count || width >= Long.SIZE) {
                throw new Damage("a patch is for value " + (at + 1) + " of " + count);
            }
            values[at] |= patch << width;
        }
        for (int i = 0; i < count; i++) {
            values[i] += base;
        }
        size = count;
    }

    private void deltas(int head) throws IOException {
        int code = head >> 1 & 0x1F;
        int count = count(head);
        values[0] = isSigned ? bytes.zigzag() : bytes.varint();
        long step = bytes.zigzag();
        if (code == 0) {
            for (int i = 1; i < count; i++) {
                values[i] = values[i - 1] + step;
            }
        } else if (count > 1) {
            values[1] = values[0] + step;
            unpack(width(code), 2, count);
            for (int i = 2; i < count; i++) {
                values[i] = step < 0 ? values[i - 1] - values[i] : values[i - 1] + values[i];
            }
        }
        size = count;
    }

    private int count(int head) throws IOException {
        return ((head & 1) << 8 | bytes.next()) + 1;
    }

    private long signed(long value) {
        return isSigned ? Bytes.zigzag(value) : value;
    }

    private long big(int count) throws IOException {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | bytes.next();
        }
        return value;
    }

    private void unpack(int width, int from, int to) throws IOException {
        Packed packed = new Packed(width);
        for (int i = from; i < to; i++) {
            values[i] = packed.next();
        }
    }

    /** Bits of a value, by the number that stands for them. */
    private static int width(int code) {
        return code < 24 ? code + 1 : code < 28 ? 2 * (code - 24) + 26 : 8 * (code - 28) + 40;
    }

    /** The least of those widths that has room for so many bits. */
    private static int fitting(int bits) {
        int code = 0;
        while (width(code) < bits) {
            code++;
        }
        return width(code);
    }

    /** Values of so many bits each, the highest first, from the next byte on. */
    private final class Packed {

        private final int width;
        private int current;
        private int left;

        Packed(int width) {
            this.width = width;
        }

        long next() throws IOException {
            long value = 0;
            int wanted = width;
            while (wanted > left) {
                value = value << left | current & (1 << left) - 1;
                wanted -= left;
                current = bytes.next();
                left = 8;
            }
            left -= wanted;
            return value << wanted | current >> left & (1 << wanted) - 1;
        }
    }
}
