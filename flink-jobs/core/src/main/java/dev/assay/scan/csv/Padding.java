package dev.assay.scan.csv;

/**
 * What a spreadsheet pads the end of a file with: lines of delimiters and blanks alone, behind
 * which nothing else comes. They say no more than blank lines, and are no records either; such a
 * line before a value is one. Whether a line is padding depends on the file alone, and not on the
 * range that it is read in.
 */
final class Padding {

    /** Bytes of it at most; of more, those before the last are records. */
    private static final int MOST = CsvReader.LONGEST_RECORD / 2;

    private final byte delimiter;

    /** A position before which no padding starts, as far as was looked. */
    private long content;

    /** Where the padding starts, once it was found. */
    private long from = Long.MAX_VALUE;

    /** Of a file with that delimiter. */
    Padding(char delimiter) {
        this.delimiter = (byte) delimiter;
    }

    /**
     * Looks whether it has begun where a record starts.
     *
     * @param b bytes of the file
     * @param start of the record
     * @param limit where the bytes end
     * @param ended whether the file ends there, too
     * @param base position of the first byte in the file
     * @return false where more bytes are needed to know
     */
    boolean look(byte[] b, int start, int limit, boolean ended, long base) {
        long at = base + start;
        if (!isBlank(b[start]) || at < content || at >= from) {
            return true;
        }
        int p = start;
        while (p < limit && isBlank(b[p])) {
            p++;
        }
        if (p < limit || limit - start >= MOST) {
            content = base + p;
            return true;
        }
        if (ended) {
            from = at;
        }
        return ended;
    }

    /** Whether a position that was looked at is within it. */
    boolean covers(long position) {
        return position >= from;
    }

    private boolean isBlank(byte c) {
        return c == delimiter || c == '\n' || c == '\r' || c == ' ' || c == '\t';
    }
}
