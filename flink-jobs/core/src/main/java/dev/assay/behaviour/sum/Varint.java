package dev.assay.behaviour.sum;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Whole numbers in as few bytes as they need, near zero in one. */
final class Varint {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private Varint() {}

    static void write(DataOutputStream out, long value) throws IOException {
        long rest = value << 1 ^ value >> Long.SIZE - 1;
        while ((rest & -MORE) != 0) {
            out.writeByte((int) (rest & MORE - 1 | MORE));
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }

    static long read(DataInputStream in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            int next = in.readUnsignedByte();
            value |= (long) (next & MORE - 1) << shift;
            if (next < MORE) {
                return value >>> 1 ^ -(value & 1);
            }
        }
        throw new IOException("a number of a table has too many bytes");
    }
}
