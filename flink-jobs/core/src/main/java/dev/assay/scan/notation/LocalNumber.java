package dev.assay.scan.notation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers with a decimal comma, with marks between thousands, or with a unit, as programs do. */
final class LocalNumber implements CellWriter {

    private static final int GROUP = 3;

    private final char decimal;
    private final byte[] unit;

    /**
     * Of a column.
     *
     * @param decimal the decimal mark; the other one of comma and point, blanks and apostrophes
     *     stand between thousands
     * @param unit that may stand before or behind a number; may be empty
     */
    LocalNumber(char decimal, String unit) {
        this.decimal = decimal;
        this.unit = unit.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int write(byte[] b, int from, int length, byte[] into) {
        if (length > MOST) {
            return AS_IT_IS;
        }
        NegativeForm negative = NegativeForm.of(b, from, length);
        int start = from + negative.before();
        int end = from + length - negative.behind();
        if (unit.length > 0) {
            if (isUnit(b, start, end)) {
                start = skipBlanks(b, start + unit.length, end);
            } else if (isUnit(b, end - unit.length, end) && end - unit.length >= start) {
                end = trimBlanks(b, start, end - unit.length);
            }
            if (negative == NegativeForm.NONE) {
                // The unit may stand outside: $(12.50), 12,50- EUR.
                negative = NegativeForm.of(b, start, end - start);
                start += negative.before();
                end -= negative.behind();
            }
        }
        int size = plain(b, start, end, into);
        if (negative != NegativeForm.NONE && size > 0) {
            return isDigit(into[0]) ? negated(into, size) : AS_IT_IS;
        }
        boolean isSame = size == length && Arrays.equals(b, from, from + size, into, 0, size);
        return isSame ? AS_IT_IS : size;
    }

    private static int negated(byte[] into, int size) {
        System.arraycopy(into, 0, into, 1, size);
        into[0] = '-';
        return size + 1;
    }

    private boolean isUnit(byte[] b, int at, int end) {
        return at >= 0
                && at + unit.length <= end
                && Arrays.equals(b, at, at + unit.length, unit, 0, unit.length);
    }

    private static int skipBlanks(byte[] b, int from, int to) {
        int p = from;
        while (p < to && (b[p] == ' ' || isNarrow(b, p, to))) {
            p += b[p] == ' ' ? 1 : 2;
        }
        return p;
    }

    private static int trimBlanks(byte[] b, int from, int to) {
        int p = to;
        while (p > from && (b[p - 1] == ' ' || p - 2 >= from && isNarrow(b, p - 2, p))) {
            p -= b[p - 1] == ' ' ? 1 : 2;
        }
        return p;
    }

    /** A blank at which no line is broken. */
    private static boolean isNarrow(byte[] b, int at, int to) {
        return at + 1 < to && b[at] == (byte) 0xC2 && b[at + 1] == (byte) 0xA0;
    }

    private int plain(byte[] b, int from, int to, byte[] into) {
        int p = from;
        if (p < to && (b[p] == '-' || b[p] == '+')) {
            p++;
        }
        int first = p;
        while (p < to && isDigit(b[p])) {
            p++;
        }
        int whole = p;
        if (p > first && p - first <= GROUP) {
            int between = p;
            for (int mark = mark(b, p, to, decimal); mark > 0; mark = mark(b, p, to, decimal)) {
                if (b[p] != b[between]) {
                    return AS_IT_IS;
                }
                p += mark + GROUP;
            }
        }
        int behind = p;
        boolean fraction = p < to && b[p] == decimal;
        if (fraction) {
            p++;
            while (p < to && isDigit(b[p])) {
                p++;
            }
        }
        if (whole == first || p != to || fraction && p == behind + 1) {
            return AS_IT_IS;
        }
        int size = whole - from;
        System.arraycopy(b, from, into, 0, size);
        for (int q = whole; q < p; q++) {
            if (q == behind) {
                into[size++] = '.';
            } else if (isDigit(b[q])) {
                into[size++] = b[q];
            }
        }
        return size;
    }

    /** Bytes of a mark between thousands that three digits follow, or 0. */
    private static int mark(byte[] b, int at, int to, char decimal) {
        int size = size(b, at, to, decimal);
        int end = at + size + GROUP;
        if (size == 0 || end > to || end < to && isDigit(b[end])) {
            return 0;
        }
        for (int p = at + size; p < end; p++) {
            if (!isDigit(b[p])) {
                return 0;
            }
        }
        return size;
    }

    private static int size(byte[] b, int at, int to, char decimal) {
        if (at >= to) {
            return 0;
        }
        byte c = b[at];
        if (c == ' ' || c == '\'' || c == (decimal == ',' ? '.' : ',')) {
            return 1;
        }
        if (c == (byte) 0xC2 && at + 1 < to && b[at + 1] == (byte) 0xA0) {
            return 2;
        }
        boolean narrow = c == (byte) 0xE2 && at + 2 < to && b[at + 1] == (byte) 0x80;
        return narrow && b[at + 2] == (byte) 0xAF ? 3 : 0;
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }
}
