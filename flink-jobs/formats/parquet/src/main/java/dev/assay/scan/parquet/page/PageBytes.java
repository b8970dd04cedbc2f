package dev.assay.scan.parquet.page;

import dev.assay.scan.value.Damage;

/** Bytes of a page, read from front to back; numbers have their lowest byte first. */
final class PageBytes {

    final byte[] bytes;
    final int end;
    int at;

    PageBytes(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Passes over bytes; the index of the first. */
    int take(int count) throws Damage {
        if (count < 0 || count > end - at) {
            throw new Damage(
                    "a page has " + (end - at) + " bytes left where " + count + " are expected");
        }
        at += count;
        return at - count;
    }

    int small() throws Damage {
        int from = take(4);
        return bytes[from] & 0xFF
                | (bytes[from + 1] & 0xFF) << 8
                | (bytes[from + 2] & 0xFF) << 16
                | bytes[from + 3] << 24;
    }

    long great() throws Damage {
        long low = small() & 0xFFFF_FFFFL;
        return low | (long) small() << 32;
    }

    long varint() throws Damage {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = bytes[take(1)];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Damage("a number has more than ten bytes");
    }

    long zigzag() throws Damage {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }
}
