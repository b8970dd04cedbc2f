package dev.assay.scan.csv.rewriting;

import dev.assay.declare.format.FixedWidth;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Rewrites lines of which each column has its place. A line that ends early has no values in the
 * columns behind; one that goes on behind the last column has a cell too many; one of blanks alone
 * is a blank line.
 */
public final class FixedCutter implements Rewriting {

    /** What stands between cells of what was rewritten. */
    public static final char DELIMITER = ',';

    /** What ends a line: the first line end shows it. */
    private enum LineEnd {
        OPEN,
        /** LF, alone or behind CR; a CR by itself is text. */
        LF,
        /** CR, LF, or both. */
        ANY
    }

    /** Signs of a mark of a conflict, by which Git leaves lines that are no data. */
    private static final int MARK = 8;

    private final int[] widths;
    private final GrowingBytes out;
    private final StringBuilder cell = new StringBuilder();
    private LineEnd lineEnd = LineEnd.OPEN;
    private int above;

    /** The column that is being read; as many as there are: behind the last one. */
    private int column;

    /** Signs of its cell so far. */
    private int signs;

    /** Cells that are written of the line; those without a value wait until one has one. */
    private int written;

    /** The first signs of the line. */
    private final StringBuilder beginning = new StringBuilder();

    /** Whether the line is such a mark. */
    private boolean isMark;

    /** Whether no cell of the line has a value so far. */
    private boolean isEmpty = true;

    /** Whether text stands behind the last column. */
    private boolean isTooLong;

    /** Whether the sign before was a CR of which is not known yet what it is. */
    private boolean returned;

    /**
     * For one file.
     *
     * @param out takes what was rewritten
     */
    FixedCutter(FixedWidth fixed, GrowingBytes out) {
        this.widths = fixed.columns().stream().mapToInt(FixedWidth.Column::width).toArray();
        this.above = fixed.preamble();
        this.out = out;
    }

    /** A file as it is rewritten; in UTF-8 where nothing else is said. */
    public static TranslatedInput over(SeekableInput source, FixedWidth fixed) throws IOException {
        String encoding = fixed.encoding() == null ? "UTF-8" : fixed.encoding();
        return new TranslatedInput(source, encoding, out -> new FixedCutter(fixed, out));
    }

    /** All of a text, as it is rewritten. */
    public static byte[] rewritten(String text, FixedWidth fixed) {
        GrowingBytes out = new GrowingBytes();
        FixedCutter cutter = new FixedCutter(fixed, out);
        text.chars().forEach(c -> cutter.accept((char) c));
        cutter.end();
        byte[] all = new byte[out.size()];
        out.take(all, 0, all.length);
        return all;
    }

    @Override
    public void accept(char read) {
        boolean afterReturn = returned;
        returned = false;
        if (afterReturn && lineEnd == LineEnd.OPEN) {
            lineEnd = read == '\n' ? LineEnd.LF : LineEnd.ANY;
            if (lineEnd == LineEnd.ANY) {
                endLine();
            }
        } else if (afterReturn && lineEnd == LineEnd.LF && read != '\n') {
            text('\r');
        }
        if (read == '\r') {
            returned = true;
            if (lineEnd == LineEnd.ANY) {
                endLine();
            }
        } else if (read == '\n') {
            if (!afterReturn || lineEnd != LineEnd.ANY) {
                endLine();
            }
            lineEnd = lineEnd == LineEnd.OPEN ? LineEnd.LF : lineEnd;
        } else {
            text(read);
        }
    }

    private void text(char c) {
        if (above > 0 || isMark) {
            return;
        }
        if (beginning.length() == MARK) {
            cut(c);
            return;
        }
        beginning.append(c);
        if (beginning.length() == MARK) {
            begin(c == ' ');
        }
    }

    /** Takes the first signs of a line; of a mark of Git's no cells are cut. */
    private void begin(boolean mayBeMark) {
        char first = beginning.charAt(0);
        isMark = mayBeMark && widths.length > 1 && "<>=|".indexOf(first) >= 0;
        for (int i = 1; i < MARK - 1; i++) {
            isMark &= beginning.charAt(i) == first;
        }
        if (isMark) {
            out.add(beginning.toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        for (int i = 0; i < beginning.length(); i++) {
            cut(beginning.charAt(i));
        }
    }

    private void cut(char c) {
        if (column == widths.length) {
            isTooLong |= !isBlank(c);
            return;
        }
        cell.append(c);
        signs += Character.isLowSurrogate(c) ? 0 : 1;
        if (signs == widths[column] && !Character.isHighSurrogate(c)) {
            endCell();
        }
    }

    private void endCell() {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            fillUp(column);
            write(cell.substring(from, to));
        }
        cell.setLength(0);
        signs = 0;
        column++;
    }

    /** Writes delimiters until the cell of a column may begin. */
    private void fillUp(int to) {
        for (; written < to; written++) {
            out.add(DELIMITER);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private void write(String text) {
        boolean needs =
                text.charAt(0) == '"' || text.indexOf(DELIMITER) >= 0 || text.indexOf('\r') >= 0;
        String quoted = needs ? '"' + text.replace("\"", "\"\"") + '"' : text;
        int from = 0;
        for (int at; (at = quoted.indexOf(UNDECODABLE, from)) >= 0; from = at + 1) {
            out.add(quoted.substring(from, at).getBytes(StandardCharsets.UTF_8));
            out.add(NO_UTF_8);
        }
        out.add(quoted.substring(from).getBytes(StandardCharsets.UTF_8));
        isEmpty = false;
    }

    private void endLine() {
        if (above > 0) {
            above--;
        } else {
            endRecord();
        }
        out.add('\n');
    }

    private void endRecord() {
        if (beginning.length() == MARK - 1) {
            begin(beginning.charAt(0) == '=');
        } else if (beginning.length() < MARK) {
            beginning.chars().forEach(c -> cut((char) c));
        }
        beginning.setLength(0);
        if (isMark) {
            isMark = false;
            return;
        }
        if (column < widths.length) {
            endCell();
        }
        if (!isEmpty || isTooLong) {
            fillUp(widths.length - (isTooLong ? 0 : 1));
        }
        column = 0;
        written = 0;
        isEmpty = true;
        isTooLong = false;
    }

    /** A last line needs no line end. */
    @Override
    public void end() {
        if (returned && lineEnd == LineEnd.OPEN) {
            endLine();
        } else if (above == 0) {
            endRecord();
        }
    }
}
