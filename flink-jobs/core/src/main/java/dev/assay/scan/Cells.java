package dev.assay.scan;

import java.nio.charset.StandardCharsets;

/**
 * Reads numbers and times straight from a cell's bytes. ASCII blanks at either end do not matter. A
 * whole number that starts with a needless zero ({@code 00123}) is text, because that is how keys
 * and codes look; so are {@code NaN}, {@code Infinity} and numbers too great for a double.
 */
public final class Cells {

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    /**
     * Mantissas of that many digits are exact in a double, and so is their product or quotient with
     * a power above.
     */
    private static final int EXACT_DIGITS = 15;

    private Cells() {}

    /** What a cell reads as; an empty or blank cell is text. */
    public static CellKind kind(byte[] b, int offset, int length) {
        int from = start(b, offset, offset + length);
        int to = end(b, from, offset + length);
        if (from == to) {
            return CellKind.TEXT;
        }
        byte first = b[from];
        if (first <= '9') {
            CellKind number = numberKind(b, from, to);
            if (number != CellKind.TEXT) {
                return number;
            }
            return timeKind(b, from, to);
        }
        return isWord(b, from, to, "true") || isWord(b, from, to, "false")
                ? CellKind.BOOLEAN
                : CellKind.TEXT;
    }

    /** The number a cell reads as, or NaN when it is none; the double nearest to the decimal. */
    public static double number(byte[] b, int offset, int length) {
        int from = start(b, offset, offset + length);
        int to = end(b, from, offset + length);
        return numberKind(b, from, to) == CellKind.TEXT ? Double.NaN : parse(b, from, to);
    }

    /**
     * Seconds from 1970-01-01T00:00Z to the date or time a cell reads as, or NaN when it is none; a
     * time without an offset counts as UTC.
     */
    public static double epochSecond(byte[] b, int offset, int length) {
        int from = start(b, offset, offset + length);
        int to = end(b, from, offset + length);
        if (timeKind(b, from, to) == CellKind.TEXT) {
            return Double.NaN;
        }
        double days = epochDay(digits(b, from, 4), digits(b, from + 5, 2), digits(b, from + 8, 2));
        return days * 86_400 + (to - from == 10 ? 0 : secondOfDay(b, from + 11, to));
    }

    /**
     * Days from 1970-01-01 to a date of the proleptic Gregorian calendar, counted in eras of 400
     * years that begin in March, so that a leap day is the last of its year (H. Hinnant, "chrono-
     * Compatible Low-Level Date Algorithms").
     */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static int start(byte[] b, int from, int to) {
        while (from < to && isBlank(b[from])) {
            from++;
        }
        return from;
    }

    private static int end(byte[] b, int from, int to) {
        while (to > from && isBlank(b[to - 1])) {
            to--;
        }
        return to;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(byte[] b, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((b[from + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static CellKind numberKind(byte[] b, int from, int to) {
        int p = from < to && (b[from] == '-' || b[from] == '+') ? from + 1 : from;
        int whole = p;
        while (p < to && isDigit(b[p])) {
            p++;
        }
        int wholeDigits = p - whole;
        if (wholeDigits > 1 && b[whole] == '0') {
            return CellKind.TEXT;
        }
        if (p == to) {
            return wholeDigits == 0 || wholeDigits > 300 ? CellKind.TEXT : CellKind.INTEGER;
        }
        int fraction = 0;
        if (b[p] == '.') {
            int point = ++p;
            while (p < to && isDigit(b[p])) {
                p++;
            }
            fraction = p - point;
        }
        if (wholeDigits + fraction == 0) {
            return CellKind.TEXT;
        }
        boolean exponent = p < to && (b[p] == 'e' || b[p] == 'E');
        if (exponent) {
            p++;
            if (p < to && (b[p] == '-' || b[p] == '+')) {
                p++;
            }
            int digits = p;
            while (p < to && isDigit(b[p])) {
                p++;
            }
            if (p == digits) {
                return CellKind.TEXT;
            }
        }
        if (p != to || (exponent || wholeDigits > 300) && !Double.isFinite(parse(b, from, to))) {
            return CellKind.TEXT;
        }
        return CellKind.DECIMAL;
    }

    /** Exact by one division where mantissa and power are, by the library otherwise. */
    private static double parse(byte[] b, int from, int to) {
        int p = b[from] == '-' || b[from] == '+' ? from + 1 : from;
        long mantissa = 0;
        int digits = 0;
        int scale = 0;
        boolean point = false;
        for (; p < to; p++) {
            byte c = b[p];
            if (c == '.') {
                point = true;
            } else if (isDigit(c)) {
                mantissa = mantissa * 10 + (c - '0');
                digits += mantissa == 0 ? 0 : 1;
                scale += point ? 1 : 0;
            } else {
                digits = EXACT_DIGITS + 1;
            }
            if (digits > EXACT_DIGITS) {
                return Double.parseDouble(
                        new String(b, from, to - from, StandardCharsets.US_ASCII));
            }
        }
        if (scale >= POWERS.length) {
            return Double.parseDouble(new String(b, from, to - from, StandardCharsets.US_ASCII));
        }
        double value = mantissa / POWERS[scale];
        return b[from] == '-' ? -value : value;
    }

    private static CellKind timeKind(byte[] b, int from, int to) {
        int n = to - from;
        if (n < 10 || b[from + 4] != '-' || b[from + 7] != '-') {
            return CellKind.TEXT;
        }
        int year = digits(b, from, 4);
        int month = digits(b, from + 5, 2);
        int day = digits(b, from + 8, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > lengthOfMonth(year, month)) {
            return CellKind.TEXT;
        }
        if (n == 10) {
            return CellKind.DATE;
        }
        boolean separated = b[from + 10] == ' ' || b[from + 10] == 'T';
        return separated && !Double.isNaN(secondOfDay(b, from + 11, to))
                ? CellKind.TIMESTAMP
                : CellKind.TEXT;
    }

    /** Seconds after midnight UTC of {@code HH:mm[:ss[.fraction]][offset]}, or NaN. */
    private static double secondOfDay(byte[] b, int from, int to) {
        if (to - from < 5 || b[from + 2] != ':') {
            return Double.NaN;
        }
        int hour = digits(b, from, 2);
        int minute = digits(b, from + 3, 2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return Double.NaN;
        }
        int p = from + 5;
        double second = 0;
        if (p < to && b[p] == ':') {
            int whole = p + 3 <= to ? digits(b, p + 1, 2) : -1;
            if (whole < 0 || whole > 60) {
                return Double.NaN;
            }
            second = whole;
            p += 3;
            if (p < to && (b[p] == '.' || b[p] == ',')) {
                int fraction = ++p;
                for (double unit = 0.1; p < to && isDigit(b[p]); p++, unit /= 10) {
                    second += (b[p] - '0') * unit;
                }
                if (p == fraction) {
                    return Double.NaN;
                }
            }
        }
        return hour * 3600.0 + minute * 60.0 + second - offsetSeconds(b, p, to);
    }

    /**
     * Seconds east of UTC that {@code Z}, {@code ±hh}, {@code ±hhmm} or {@code ±hh:mm} says; 0 for
     * nothing, or NaN.
     */
    private static double offsetSeconds(byte[] b, int from, int to) {
        int n = to - from;
        if (n == 0 || n == 1 && (b[from] == 'Z' || b[from] == 'z')) {
            return 0;
        }
        if (b[from] != '+' && b[from] != '-'
                || n != 3 && n != 5 && n != 6
                || n == 6 && b[from + 3] != ':') {
            return Double.NaN;
        }
        int hours = digits(b, from + 1, 2);
        int minutes = n == 3 ? 0 : digits(b, to - 2, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Double.NaN;
        }
        return (b[from] == '-' ? -1 : 1) * (hours * 3600.0 + minutes * 60.0);
    }

    /** The number that {@code n} digits make, or -1 when one of them is none. */
    private static int digits(byte[] b, int from, int n) {
        int value = 0;
        for (int i = from; i < from + n; i++) {
            if (!isDigit(b[i])) {
                return -1;
            }
            value = value * 10 + b[i] - '0';
        }
        return value;
    }
}
