package dev.assay.scan.csv;

/** Numbers with a decimal comma, or with marks between thousands, as programs write them. */
final class LocalNumber {

    private static final int GROUP = 3;

    private LocalNumber() {}

    /**
     * Rewrites a cell in its place where it is such a number; its new length.
     *
     * @param decimal the decimal mark; the other one of comma and point, blanks and apostrophes
     *     stand between thousands
     */
    static int plain(byte[] b, int from, int length, char decimal) {
        int to = from + length;
        int p = from;
        if (p < to && (b[p] == '-' || b[p] == '+')) {
            p++;
        }
        int first = p;
        while (p < to && isDigit(b[p])) {
            p++;
        }
        int write = p;
        boolean grouped = false;
        if (p > first && p - first <= GROUP) {
            for (int mark = mark(b, p, to, decimal); mark > 0; mark = mark(b, p, to, decimal)) {
                grouped = true;
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
        boolean isNumber = write > first && p == to && (!fraction || p > behind + 1);
        if (!isNumber || !grouped && !fraction) {
            return length;
        }
        for (int q = write; q < p; q++) {
            if (q == behind) {
                b[write++] = '.';
            } else if (isDigit(b[q])) {
                b[write++] = b[q];
            }
        }
        return write - from;
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
