package dev.assay.scan.dialect;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut by one set of signs.
 *
 * @param rows that are not blank
 * @param quotes how well the quotes fit
 */
record CutText(List<Row> rows, Quotes quotes) {

    /**
     * A record.
     *
     * @param line of its first sign, from 0
     * @param cells without their quotes
     * @param quoted which of them had quotes that fit
     * @param loose its text where it is one line and has quotes that do not fit, else null
     */
    record Row(int line, List<String> cells, List<Boolean> quoted, @Nullable String loose) {

        Row(int line, List<String> cells, List<Boolean> quoted) {
            this(line, cells, quoted, null);
        }

        int width() {
            return cells.size();
        }
    }

    /**
     * How quotes fit the cells.
     *
     * @param fit cells that a quote opens and closes
     * @param odd cells that a quote opens and something else follows where it closes
     * @param open whether one is still open where the text ends
     * @param left how often a cell looks as if it had quotes that are none in this reading
     */
    record Quotes(int fit, int odd, boolean open, int left) {}

    /** Cuts from a line on; blank lines and lines that begin with the comment sign are no rows. */
    static CutText of(String text, Signs signs, char comment) {
        Cutter cutter = new Cutter(text, signs, comment);
        cutter.run();
        return new CutText(
                cutter.rows, new Quotes(cutter.fit, cutter.odd, cutter.open, cutter.left));
    }

    /** Goes over the text once. */
    private static final class Cutter {

        private final String text;
        private final Signs signs;
        private final char comment;
        private final boolean backslash;
        private final List<Row> rows = new ArrayList<>();
        private int fit;
        private int odd;
        private int left;
        private boolean open;
        private int p;
        private int line;

        Cutter(String text, Signs signs, char comment) {
            this.text = text;
            this.signs = signs;
            this.comment = comment;
            this.backslash = signs.escape() == Escape.BACKSLASH;
        }

        void run() {
            while (p < text.length()) {
                int end = text.indexOf('\n', p);
                end = end < 0 ? text.length() : end;
                boolean isComment = comment != CsvDialect.NONE && text.charAt(p) == comment;
                if (isComment || isBlank(p, end)) {
                    p = end + 1;
                    line++;
                } else {
                    row();
                }
            }
        }

        /** Whether blanks alone stand there; where they delimit, they are a row without values. */
        private boolean isBlank(int from, int to) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (!Character.isWhitespace(c) || c == signs.delimiter()) {
                    return false;
                }
            }
            return true;
        }

        private void row() {
            int first = line;
            int start = p;
            int oddBefore = odd;
            List<String> cells = new ArrayList<>();
            List<Boolean> quoted = new ArrayList<>();
            while (true) {
                skipPadding();
                boolean isQuoted =
                        signs.quote() != CsvDialect.NONE
                                && p < text.length()
                                && text.charAt(p) == signs.quote();
                boolean fits = isQuoted || backslash ? special(cells, isQuoted) : plain(cells);
                quoted.add(fits);
                skipRun();
                if (p >= text.length() || text.charAt(p) == '\n') {
                    boolean loose = odd > oddBefore && line == first;
                    String record = loose ? text.substring(start, p) : null;
                    p++;
                    line++;
                    rows.add(new Row(first, cells, quoted, record));
                    return;
                }
                p += signs.doubled() ? 2 : 1;
            }
        }

        /** A cell without quotes, nearly all are: a piece of the text. Never one that had some. */
        private boolean plain(List<String> cells) {
            int from = p;
            while (p < text.length() && text.charAt(p) != '\n' && !isDelimiter(p)) {
                p++;
            }
            String cell = text.substring(from, p);
            left += left(cell);
            cells.add(signs.padded() ? cell.strip() : cell);
            return false;
        }

        /** Any other cell; says whether its quotes fit. */
        private boolean special(List<String> cells, boolean isQuoted) {
            StringBuilder cell = new StringBuilder();
            boolean fits = isQuoted && quoted(cell);
            int behind = cell.length();
            unquoted(cell);
            fits &= cell.substring(behind).isBlank();
            fit += fits ? 1 : 0;
            odd += isQuoted && !fits ? 1 : 0;
            left += fits ? 0 : left(cell);
            String value = fits ? cell.substring(0, behind) : cell.toString();
            cells.add(signs.padded() && !fits ? value.strip() : value);
            return fits;
        }

        private boolean isDelimiter(int at) {
            char c = text.charAt(at);
            return c == signs.delimiter()
                    && c != CsvDialect.NONE
                    && (!signs.doubled() || at + 1 < text.length() && text.charAt(at + 1) == c);
        }

        private void skipPadding() {
            while (signs.padded() && p < text.length() && text.charAt(p) == ' ') {
                p++;
            }
        }

        /**
         * To the last of the blanks that are one delimiter; those at the end of a line are none.
         */
        private void skipRun() {
            if (signs.padded() && signs.delimiter() == ' ') {
                int from = p;
                skipPadding();
                boolean ends = p >= text.length() || text.charAt(p) == '\n';
                p = ends || p == from ? p : p - 1;
            }
        }

        /** How much a cell looks as if it had quotes of another reading. */
        private static int left(CharSequence cell) {
            int last = cell.length() - 1;
            char first = last < 0 ? ' ' : cell.charAt(0);
            boolean isBoth = last > 0 && first == cell.charAt(last);
            if (first == '"') {
                return isBoth ? 3 : 1;
            }
            boolean ends = last > 0 && cell.charAt(last) == '"';
            return first == '\'' && isBoth ? 2 : ends ? 1 : 0;
        }

        /** Reads to the quote that closes; false where there is none. */
        private boolean quoted(StringBuilder cell) {
            for (p++; p < text.length(); p++) {
                char c = text.charAt(p);
                if (backslash && c == '\\' && p + 1 < text.length()) {
                    cell.append(text.charAt(++p));
                    line += text.charAt(p) == '\n' ? 1 : 0;
                } else if (c == signs.quote()) {
                    boolean twice = p + 1 < text.length() && text.charAt(p + 1) == c;
                    if (twice && !backslash) {
                        p++;
                    } else if (c != '\'' || endsCell(p + 1)) {
                        p++;
                        return true;
                    } else if (!backslash && text.charAt(p - 1) == '\\') {
                        // An apostrophe that may be escaped by the backslash before it.
                        left++;
                    }
                    cell.append(c);
                } else {
                    line += c == '\n' ? 1 : 0;
                    cell.append(c);
                }
            }
            open = true;
            return false;
        }

        /** An apostrophe inside a word or between two closes no cell. */
        private boolean endsCell(int at) {
            int next = at;
            while (next < text.length() && text.charAt(next) == ' ' && !isDelimiter(next)) {
                next++;
            }
            return next >= text.length() || text.charAt(next) == '\n' || isDelimiter(next);
        }

        private void unquoted(StringBuilder cell) {
            for (; p < text.length(); p++) {
                char c = text.charAt(p);
                if (c == '\n' || isDelimiter(p)) {
                    return;
                }
                if (backslash && c == '\\' && p + 1 < text.length() && text.charAt(p + 1) != '\n') {
                    c = text.charAt(++p);
                }
                cell.append(c);
            }
        }
    }
}
