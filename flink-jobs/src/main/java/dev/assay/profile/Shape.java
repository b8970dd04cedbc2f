package dev.assay.profile;

/**
 * The shape of a value: runs of capitals become {@code A}, of small letters {@code a}, of digits
 * {@code 9}.
 */
public final class Shape {

    /** Bytes of a shape at most; longer ones end in {@code *}. */
    public static final int LONGEST = 32;

    private Shape() {}

    /**
     * Writes the shape of UTF-8 text; characters beyond ASCII become one {@code u} a run, others
     * stay.
     */
    public static int of(byte[] b, int offset, int length, byte[] into) {
        int n = 0;
        byte last = 0;
        for (int i = offset; i < offset + length; i++) {
            byte sign = sign(b[i]);
            boolean run = sign == 'A' || sign == 'a' || sign == '9' || sign == 'u' || sign == ' ';
            if (run && sign == last) {
                continue;
            }
            if (n == LONGEST) {
                into[n - 1] = '*';
                return n;
            }
            into[n++] = sign;
            last = sign;
        }
        return n;
    }

    private static byte sign(byte c) {
        if (c < 0) {
            return 'u';
        }
        if (c >= 'a' && c <= 'z') {
            return 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return 'A';
        }
        return c >= '0' && c <= '9' ? (byte) '9' : c;
    }
}
