package dev.assay.profile.value;

import java.util.Arrays;

/**
 * The shape of a value: runs of capitals become {@code A}, of small letters {@code a}, of digits
 * {@code 9}.
 */
public final class Shape {

    /** Bytes of a shape at most; longer ones end in {@code *}. */
    public static final int LONGEST = 32;

    private static final int MOST_ZEROS = 3;

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

    /**
     * Writes the shape of a number: its sign, {@code 9} for the digits before the point with a
     * {@code 0} for each zero that ends them, and every digit behind it, so that another unit or
     * another precision is another shape. {@code 1250} is {@code 90}, {@code -2.55} is {@code
     * -9.99}.
     */
    public static int ofNumber(byte[] b, int offset, int length, byte[] into) {
        int n = 0;
        int zeros = 0;
        boolean fraction = false;
        for (int i = offset; i < offset + length; i++) {
            byte c = b[i];
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '.' && c != '-' && c != '+') {
                return of(b, offset, length, into);
            }
            if (!digit || fraction) {
                n = zeros(into, n, zeros);
                zeros = 0;
                fraction |= c == '.';
                into[n++] = digit ? (byte) '9' : c;
            } else if (n == 0 || into[n - 1] != '9') {
                into[n++] = '9';
            } else {
                zeros = c == '0' ? zeros + 1 : 0;
            }
            if (n + MOST_ZEROS >= LONGEST) {
                into[n++] = '*';
                return n;
            }
        }
        return zeros(into, n, zeros);
    }

    private static int zeros(byte[] into, int n, int zeros) {
        int end = n + Math.min(zeros, MOST_ZEROS);
        Arrays.fill(into, n, end, (byte) '0');
        return end;
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
