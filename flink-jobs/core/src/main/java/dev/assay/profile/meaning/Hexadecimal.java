package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.isDigit;

/** Values of hexadecimal digits: hashes and colours. */
public final class Hexadecimal {

    /** Digits of MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512. */
    private static final long LENGTHS = 1L << 32 | 1L << 40 | 1L << 56;

    private Hexadecimal() {}

    /**
     * What a usual hash function gives: 32, 40, 56, 64, 96 or 128 digits, of which some are letters
     * of one case and some are not.
     */
    public static boolean isHash(byte[] b, int from, int to) {
        int n = to - from;
        boolean length =
                n < 64 ? n >= 32 && (LENGTHS >>> n & 1) == 1 : n == 64 || n == 96 || n == 128;
        if (!length) {
            return false;
        }
        int digits = 0;
        int capitals = 0;
        for (int i = from; i < to; i++) {
            if (isDigit(b[i])) {
                digits++;
            } else if (b[i] >= 'A' && b[i] <= 'F') {
                capitals++;
            } else if (b[i] < 'a' || b[i] > 'f') {
                return false;
            }
        }
        int letters = n - digits;
        return digits > 0 && letters > 0 && (capitals == 0 || capitals == letters);
    }

    /**
     * A colour as the web writes it: {@code #1e90ff}, {@code #fff}, {@code rgb(30, 144, 255)}. Of
     * digits alone only greys are one: {@code #100234} is the number of an order.
     */
    public static boolean isColour(byte[] b, int from, int to) {
        int n = to - from;
        if (b[from] == '#') {
            return (n == 4 || n == 7 || n == 9) && isColour(b, from + 1, to, n == 4 ? 1 : 2);
        }
        if (n < 10 || n > 30 || !Ascii.starts(b, from, to, "rgb", 10) || b[to - 1] != ')') {
            return false;
        }
        int open = b[from + 3] == 'a' ? from + 4 : from + 3;
        if (b[open] != '(') {
            return false;
        }
        int parts = 1;
        int number = 0;
        for (int i = open + 1; i < to - 1; i++) {
            if (isDigit(b[i])) {
                number = number * 10 + b[i] - '0';
            } else if (b[i] == ',') {
                parts++;
                number = 0;
            } else if (b[i] != ' ' && (b[i] != '.' || parts < 4)) {
                return false;
            }
            if (parts < 4 && number > 255 || parts > 4) {
                return false;
            }
        }
        return parts == (open == from + 4 ? 4 : 3) && isDigit(b[to - 2]);
    }

    private static boolean isColour(byte[] b, int from, int to, int step) {
        boolean letter = false;
        boolean grey = true;
        for (int i = from; i < to; i++) {
            if (Character.digit(b[i], 16) < 0) {
                return false;
            }
            letter |= !isDigit(b[i]);
            grey &= i < from + step || b[i] == b[i - step];
        }
        return letter || grey;
    }
}
