package dev.assay.scan.avro.block;

import dev.assay.scan.value.Damage;

/** The bytes of a block, read from front to back. */
public final class BlockBytes {

    private final byte[] bytes;
    private int at;
    private long parts;

    /** From the first one on. */
    public BlockBytes(byte[] bytes) {
        this.bytes = bytes;
        // Parts without bytes could be so many that they are never read to their end.
        this.parts = 4096 + 32L * bytes.length;
    }

    /** The bytes themselves. */
    public byte[] array() {
        return bytes;
    }

    /** Bytes that were not read yet. */
    public int left() {
        return bytes.length - at;
    }

    /** Counts a part of a value, of which there are not many more than bytes. */
    public void part() throws Damage {
        if (--parts < 0) {
            throw new Damage(
                    "its values have more parts than can be in " + bytes.length + " bytes");
        }
    }

    /** Passes over bytes; the index of the first. */
    public int take(long count) throws Damage {
        if (count < 0 || count > bytes.length - at) {
            throw new Damage(
                    "it has " + left() + " bytes left where a value is said to have " + count);
        }
        at += (int) count;
        return at - (int) count;
    }

    /** A whole number of one byte to ten. */
    public long number() throws Damage {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int next = bytes[take(1)];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new Damage("a number has more than ten bytes");
    }

    /** Some bytes that are a number, the lowest first. */
    public long little(int count) throws Damage {
        int from = take(count);
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xFF;
        }
        return value;
    }
}
