package dev.assay.scan.packing;

/** The hash xxHash of 32 bits, without a seed. */
final class XxHash32 {

    private static final int P1 = 0x9E3779B1;
    private static final int P2 = 0x85EBCA77;
    private static final int P3 = 0xC2B2AE3D;
    private static final int P4 = 0x27D4EB2F;
    private static final int P5 = 0x165667B1;

    private static final int STRIPE = 16;

    private final byte[] rest = new byte[STRIPE];
    private int kept;
    private long size;
    private int a = P1 + P2;
    private int b = P2;
    private int c;
    private int d = -P1;

    /** Of bytes that are there at once. */
    static int of(byte[] bytes, int offset, int length) {
        XxHash32 hash = new XxHash32();
        hash.add(bytes, offset, length);
        return hash.value();
    }

    /** Goes on by these bytes. */
    void add(byte[] bytes, int offset, int length) {
        size += length;
        int at = offset;
        int end = offset + length;
        if (kept > 0) {
            int n = Math.min(length, STRIPE - kept);
            System.arraycopy(bytes, at, rest, kept, n);
            kept += n;
            at += n;
            if (kept < STRIPE) {
                return;
            }
            stripe(rest, 0);
        }
        for (; end - at >= STRIPE; at += STRIPE) {
            stripe(bytes, at);
        }
        kept = end - at;
        System.arraycopy(bytes, at, rest, 0, kept);
    }

    private void stripe(byte[] bytes, int at) {
        a = round(a, number(bytes, at));
        b = round(b, number(bytes, at + 4));
        c = round(c, number(bytes, at + 8));
        d = round(d, number(bytes, at + 12));
    }

    private static int round(int lane, int number) {
        return Integer.rotateLeft(lane + number * P2, 13) * P1;
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | bytes[at + 3] << 24;
    }

    /** The hash of all bytes so far. */
    int value() {
        int hash =
                size < STRIPE
                        ? P5
                        : Integer.rotateLeft(a, 1)
                                + Integer.rotateLeft(b, 7)
                                + Integer.rotateLeft(c, 12)
                                + Integer.rotateLeft(d, 18);
        hash += (int) size;
        int at = 0;
        for (; kept - at >= 4; at += 4) {
            hash = Integer.rotateLeft(hash + number(rest, at) * P3, 17) * P4;
        }
        for (; at < kept; at++) {
            hash = Integer.rotateLeft(hash + (rest[at] & 0xFF) * P5, 11) * P1;
        }
        hash = (hash ^ hash >>> 15) * P2;
        hash = (hash ^ hash >>> 13) * P3;
        return hash ^ hash >>> 16;
    }
}
