package dev.assay.scan.csv;

import dev.assay.scan.quotes.LooseQuotes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Where the cells of one record are. Reused from record to record. */
final class CsvRecord {

    private final byte delimiter;
    private final int[] from;
    private final int[] to;
    private int count;
    private int start;
    private int end;
    private long newlines;
    private int openQuote;
    private boolean loose;
    private boolean[] quoted;

    /** For records of {@code width} cells; further cells are only counted. */
    CsvRecord(char delimiter, int width) {
        this.delimiter = (byte) delimiter;
        this.from = new int[width];
        this.to = new int[width];
    }

    /**
     * Cuts the record that starts at {@code start} into cells; nothing is changed.
     *
     * @param whole whether the bytes end with the file, so that the last record needs no line end
     * @return false when the record does not end in {@code [start, limit)}
     */
    boolean parse(byte[] b, int start, int limit, boolean whole) {
        // The quicker of the compilers does not keep fields in registers.
        byte delimiter = this.delimiter;
        int[] from = this.from;
        int[] to = this.to;
        int count = 0;
        this.count = 0;
        this.start = start;
        newlines = 0;
        openQuote = -1;
        loose = false;
        quoted = null;
        int p = start;
        if (p == limit) {
            return false;
        }
        while (true) {
            int cell = p;
            boolean opens = p < limit && b[p] == '"';
            if (opens) {
                p = behindQuoted(b, p + 1, limit, whole);
                if (p < 0) {
                    return false;
                }
            }
            int closed = p;
            byte c = 0;
            while (p < limit && (c = b[p]) != delimiter && c != '\n') {
                p++;
            }
            if (p == limit && !whole) {
                return false;
            }
            // Nearly no cell ends with either, so what they mean is looked at apart.
            byte last = p > cell ? b[p - 1] : 0;
            boolean returned = last == '\r';
            if (opens) {
                loose |= isText(b, closed, p);
            } else if (last == '"' || returned) {
                loose |= endsWithQuote(b, cell, p);
            }
            if (count < from.length) {
                from[count] = cell;
                to[count] = returned && p < limit && c == '\n' ? withoutReturns(b, cell, p) : p;
            }
            count++;
            if (p == limit) {
                this.count = count;
                end = p;
                return true;
            }
            p++;
            if (c == '\n') {
                this.count = count;
                newlines++;
                end = p;
                return true;
            }
        }
    }

    private static boolean isText(byte[] b, int from, int to) {
        for (int p = from; p < to; p++) {
            if (b[p] != ' ' && b[p] != '\t' && b[p] != '\r') {
                return true;
            }
        }
        return false;
    }

    /** Where a cell ends: a line end that was written as one of Windows twice has several CRs. */
    private static int withoutReturns(byte[] b, int from, int to) {
        int end = to;
        while (end > from && b[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private static boolean endsWithQuote(byte[] b, int from, int to) {
        int end = withoutReturns(b, from, to);
        return end > from && b[end - 1] == '"';
    }

    /** The position behind the quote that closes, or -1 when it is not known from these bytes. */
    private int behindQuoted(byte[] b, int from, int limit, boolean whole) {
        for (int p = from; p < limit; p++) {
            if (b[p] == '"') {
                if (p + 1 == limit) {
                    return whole ? limit : -1;
                }
                if (b[p + 1] != '"') {
                    return p + 1;
                }
                p++;
            } else if (b[p] == '\n') {
                newlines++;
            }
        }
        openQuote = from - 1;
        return whole ? limit : -1;
    }

    /**
     * Whether its quotes are not as they should be: text stands behind one that closes a cell, or a
     * cell ends with one that none opened.
     */
    boolean isLoose() {
        return loose;
    }

    /** Cuts the record another way; false where there is no way into so many cells. */
    boolean cutLoosely(byte[] b, int width) {
        int limit = end;
        limit -= limit > start && b[limit - 1] == '\n' ? 1 : 0;
        limit = withoutReturns(b, start, limit);
        LooseQuotes.Cut cut = LooseQuotes.of(b, start, limit, delimiter, width);
        if (cut == null) {
            return false;
        }
        System.arraycopy(cut.from(), 0, from, 0, width);
        System.arraycopy(cut.to(), 0, to, 0, width);
        quoted = cut.quoted();
        count = width;
        return true;
    }

    /** A cell's bytes without its quotes, moved to its first byte; how many. */
    int unquote(byte[] b, int cell) {
        if (quoted == null) {
            return CsvLayout.unquote(b, from[cell], to[cell]);
        }
        return quoted[cell] ? LooseQuotes.unquote(b, from[cell], to[cell]) : to[cell] - from[cell];
    }

    /** A copy of a cell's bytes without its quotes. */
    byte[] unquoted(byte[] b, int cell) {
        byte[] copy = Arrays.copyOfRange(b, from[cell], to[cell]);
        if (copy.length == 0 || copy[0] != '"') {
            return copy;
        }
        int size =
                quoted == null
                        ? CsvLayout.unquote(copy, 0, copy.length)
                        : quoted[cell] ? LooseQuotes.unquote(copy, 0, copy.length) : copy.length;
        return Arrays.copyOf(copy, size);
    }

    /** All its cells without quotes, those too that are only counted. */
    List<String> texts(byte[] b) {
        CsvRecord all = new CsvRecord((char) delimiter, count);
        all.parse(b, start, end, true);
        return IntStream.range(0, count)
                .mapToObj(cell -> new String(all.unquoted(b, cell), StandardCharsets.UTF_8))
                .toList();
    }

    /** How many cells. */
    int count() {
        return count;
    }

    /** Position behind the record's line end. */
    int end() {
        return end;
    }

    /** Line ends in it. */
    long newlines() {
        return newlines;
    }

    /** Position of a quote that is still open where the file ends, or -1. */
    int openQuote() {
        return openQuote;
    }

    /** Position of its first byte. */
    int start() {
        return start;
    }

    /** Whether a quoted cell of it spans lines. */
    boolean hasLineEndInQuotes(byte[] b) {
        return newlines > 1 || newlines == 1 && b[end - 1] != '\n';
    }

    /** Whether there is nothing but a line end. */
    boolean isBlankLine() {
        return count == 1 && to[0] == start;
    }

    /** First byte of a cell, its opening quote if it has one. */
    int from(int cell) {
        return from[cell];
    }

    /** Position behind a cell, behind its closing quote if it has one. */
    int to(int cell) {
        return to[cell];
    }
}
