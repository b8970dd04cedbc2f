package dev.assay.scan.csv;

/**
 * Tells a quoted cell that took records from a text of several lines.
 *
 * <p>Where a stray quote opens a cell, the next quote of the file closes it, lines further down.
 * Then the text inside is the rest of the record that it stands in, whole records, and the
 * beginning of the record with the other quote: its first line has as many delimiters as the record
 * lacks, lines in the middle have as many as a record, and the last has as many as stand before the
 * cell. A list or a table inside a cell has as many in each line, so that the first and the last
 * distinguish the two. A delimiter with a blank behind is prose, unless the record has such too.
 *
 * @param linesBefore line ends of the record before the cell
 * @param lines line ends inside the cell
 */
record StrayQuote(long linesBefore, long lines) {

    /** Delimiters in lines that look like records, from which on it is no chance. */
    private static final int ENOUGH = 6;

    /** Share of the lines in the middle that must look like records. */
    private static final double NEARLY_ALL = 0.9;

    /**
     * The first quoted cell of a record that took records, or null.
     *
     * @param count cells of the record
     * @param width cells of the header
     */
    static StrayQuote find(byte[] b, int from, int to, int count, int width, byte delimiter) {
        long before = 0;
        int cell = 0;
        for (int p = from; p < to; p++) {
            if (b[p] == '"') {
                int close = close(b, p + 1, to);
                long lines = newlines(b, p, close);
                if (lines > 0
                        && tookRecords(b, from, to, p, close, cell, count, width, delimiter)) {
                    return new StrayQuote(before, lines);
                }
                before += lines;
                p = close + 1;
            }
            while (p < to && b[p] != delimiter) {
                p++;
            }
            cell++;
        }
        return null;
    }

    private static boolean tookRecords(
            byte[] b,
            int from,
            int to,
            int open,
            int close,
            int cell,
            int count,
            int width,
            byte delimiter) {
        boolean textBehind = close + 1 < to && !endsCell(b[close + 1], delimiter);
        if (width == 1) {
            // All quoted, and one is not closed: the next one's opening quote closes it.
            return textBehind && b[close - 1] == '\n';
        }
        boolean blanks = isProse(b, from, open, delimiter) || isProse(b, close, to, delimiter);
        int middle = 0;
        int fitting = 0;
        int start = open + 1;
        for (int p = start; p < close; p++) {
            if (b[p] != '\n') {
                continue;
            }
            boolean prose = !blanks && isProse(b, start, p, delimiter);
            int delimiters = delimiters(b, start, p, delimiter);
            if (start == open + 1) {
                if (prose || delimiters != width - 1 - cell) {
                    return false;
                }
            } else {
                middle++;
                fitting += !prose && delimiters == width - 1 ? 1 : 0;
            }
            start = p + 1;
        }
        boolean lastFits =
                count != width
                        || delimiters(b, start, close, delimiter) == cell
                                && (blanks || !isProse(b, start, close, delimiter));
        return lastFits
                && fitting >= NEARLY_ALL * middle
                && (textBehind || (long) fitting * (width - 1) >= ENOUGH);
    }

    /** Position of the quote that closes, or {@code to}. */
    private static int close(byte[] b, int from, int to) {
        int p = from;
        while (p < to && (b[p] != '"' || p + 1 < to && b[p + 1] == '"')) {
            p += b[p] == '"' ? 2 : 1;
        }
        return Math.min(p, to);
    }

    private static boolean endsCell(byte c, byte delimiter) {
        return c == delimiter || c == '\n' || c == '\r' || c == ' ' || c == '\t';
    }

    private static boolean isProse(byte[] b, int from, int to, byte delimiter) {
        for (int p = from; p + 1 < to; p++) {
            if (b[p] == delimiter && b[p + 1] == ' ') {
                return true;
            }
        }
        return false;
    }

    private static int delimiters(byte[] b, int from, int to, byte delimiter) {
        int n = 0;
        for (int p = from; p < to; p++) {
            n += b[p] == delimiter ? 1 : 0;
        }
        return n;
    }

    private static long newlines(byte[] b, int from, int to) {
        return delimiters(b, from, to, (byte) '\n');
    }
}
