package dev.assay.profile.meaning;

import static dev.assay.profile.meaning.Ascii.blanks;
import static dev.assay.profile.meaning.Ascii.end;

/** Places on the earth in degrees. */
public final class Coordinates {

    private static final String POINT = "POINT";
    private static final double MOST_NORTH = 90;
    private static final double MOST_EAST = 180;

    /** Digits behind the point of one number at least, or two prices would be a place. */
    private static final int FINE = 3;

    private static final int LONGEST = 80;

    private Coordinates() {}

    /**
     * Latitude and longitude as {@code 52.52,13.405} or {@code (52.520, 13.405)}, both with a
     * fraction, of three digits in one at least; or longitude and latitude as a point of WKT,
     * {@code POINT (13.405 52.52)}.
     */
    public static boolean fits(byte[] b, int from, int to) {
        if (to - from < 7 || to - from > LONGEST) {
            return false;
        }
        if ((b[from] | 0x20) == 'p') {
            return isPoint(b, from, to);
        }
        boolean brackets = b[from] == '(' && b[to - 1] == ')';
        return brackets ? isPair(b, from + 1, to - 1) : isPair(b, from, to);
    }

    private static boolean isPair(byte[] b, int from, int to) {
        int latitude = number(b, from, to);
        if (latitude < 0 || latitude >= to || b[latitude] != ',' && b[latitude] != ';') {
            return false;
        }
        int start = blanks(b, latitude + 1, to);
        if (number(b, start, to) != to) {
            return false;
        }
        int first = fraction(b, from, latitude);
        int second = fraction(b, start, to);
        return first > 0
                && second > 0
                && Math.max(first, second) >= FINE
                && Math.abs(value(b, from, latitude)) <= MOST_NORTH
                && Math.abs(value(b, start, to)) <= MOST_EAST;
    }

    private static boolean isPoint(byte[] b, int from, int to) {
        for (int i = 0; i < POINT.length(); i++) {
            if ((b[from + i] & ~0x20) != POINT.charAt(i)) {
                return false;
            }
        }
        int open = blanks(b, from + POINT.length(), to);
        if (open >= to || b[open] != '(' || b[to - 1] != ')') {
            return false;
        }
        int start = blanks(b, open + 1, to);
        int x = number(b, start, to);
        int second = x < 0 ? x : blanks(b, x, to);
        int y = second <= x ? -1 : number(b, second, to);
        return y > 0
                && blanks(b, y, to) == to - 1
                && Math.abs(value(b, start, x)) <= MOST_EAST
                && Math.abs(value(b, second, y)) <= MOST_NORTH;
    }

    /** Where a number ends that begins there; -1 where none does. */
    private static int number(byte[] b, int from, int to) {
        int start = from < to && (b[from] == '-' || b[from] == '+') ? from + 1 : from;
        int whole = end(b, start, to);
        if (whole == start || whole - start > 3) {
            return -1;
        }
        return whole < to && b[whole] == '.' ? end(b, whole + 1, to) : whole;
    }

    private static int fraction(byte[] b, int from, int to) {
        int point = Ascii.find(b, from, to, '.');
        return point < 0 ? 0 : to - point - 1;
    }

    private static double value(byte[] b, int from, int to) {
        return Double.parseDouble(
                new String(b, from, to - from, java.nio.charset.StandardCharsets.US_ASCII));
    }
}
