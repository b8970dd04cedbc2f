package dev.assay.scan.csv.rewriting;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.CsvDialect.Escape;
import dev.assay.declare.format.CsvDialect.LineEnd;
import java.nio.charset.StandardCharsets;

/**
 * Rewrites text of any dialect as CSV with doubled quotes in UTF-8, sign by sign. The delimiter
 * stays. Each line end stays one, so that lines keep their numbers: what stands above the table and
 * comments become blank lines, which are no records.
 */
final class Translator implements Rewriting {

    private enum State {
        /** Where a cell begins, the first of a line too. */
        CELL,
        UNQUOTED,
        QUOTED,
        /** Behind a quote that closes, or is the first of two. */
        BEHIND_QUOTE,
        /** Behind a cell that was closed. */
        CLOSED,
        /** In a line that is no record. */
        LEFT_OUT
    }

    private final char delimiter;
    private final char quote;
    private final char comment;
    private final boolean backslash;
    private final boolean doubled;
    private final boolean padded;
    private final boolean returns;
    private int above;

    private final GrowingBytes out;
    private final StringBuilder cell = new StringBuilder();
    private State state;
    private boolean lineStarts = true;
    private boolean escaped;

    /** Behind an apostrophe that may close a cell. */
    private int blanks;

    /** Whether the first of two signs was read that delimit together. */
    private boolean half;

    /** Whether a delimiter was read and its cell did not begin yet. */
    private boolean open;

    private char high;

    /**
     * For one file.
     *
     * @param dialect complete
     * @param out takes what was rewritten
     */
    Translator(CsvDialect dialect, GrowingBytes out) {
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quoting().sign();
        this.comment = dialect.comment();
        this.backslash = dialect.quoting().escape() == Escape.BACKSLASH;
        this.doubled = dialect.twice();
        this.padded = dialect.quoting().arePadded();
        this.returns = dialect.lineEnd() == LineEnd.CR;
        this.above = dialect.head().preamble();
        this.out = out;
        this.state = above > 0 ? State.LEFT_OUT : State.CELL;
    }

    @Override
    public void accept(char read) {
        char c = returns && read == '\r' ? '\n' : read;
        if (escaped) {
            escaped = false;
            escaped(c);
        } else if (backslash && c == '\\' && isEscapable()) {
            escaped = true;
        } else if (doubled) {
            halved(c);
        } else {
            plain(c);
        }
    }

    /** Where two signs delimit, one of them is text. */
    private void halved(char c) {
        boolean second = half && c == delimiter;
        if (half && !second) {
            single();
        }
        half = !second && c == delimiter && state != State.QUOTED && state != State.LEFT_OUT;
        if (!half) {
            plain(c);
        }
    }

    private void single() {
        half = false;
        if (state == State.CELL) {
            delimit(delimiter);
            state = State.UNQUOTED;
            lineStarts = false;
        }
        if (state == State.UNQUOTED) {
            cell.append(delimiter);
        } else {
            // Behind a quote it would be lost in silence; so the record has a cell too many.
            plain(delimiter);
        }
    }

    private boolean isEscapable() {
        boolean closes = state == State.BEHIND_QUOTE || state == State.CLOSED;
        return !closes && state != State.LEFT_OUT;
    }

    /** A backslash before any other sign is an ordinary one. */
    private void escaped(char c) {
        boolean isSpecial = c == delimiter || c == '\\' || c == quote && quote != CsvDialect.NONE;
        if (state == State.QUOTED) {
            if (!isSpecial) {
                quoted('\\');
            }
            quoted(c);
            return;
        }
        delimit(c);
        state = State.UNQUOTED;
        lineStarts = false;
        if (!isSpecial) {
            cell.append('\\');
        }
        if (c == '\n') {
            plain(c);
        } else {
            cell.append(c);
        }
    }

    private void plain(char c) {
        switch (state) {
            case CELL -> cell(c);
            case UNQUOTED -> unquoted(c);
            case QUOTED -> {
                if (c == quote) {
                    state = State.BEHIND_QUOTE;
                } else {
                    quoted(c);
                }
            }
            case BEHIND_QUOTE -> {
                if (c == quote && !backslash && blanks == 0) {
                    state = State.QUOTED;
                    quoted(c);
                } else if (quote == '\'' && !doubled && c != delimiter && !endsLine(c)) {
                    apostrophe(c);
                } else {
                    blanks = 0;
                    out.add('"');
                    state = State.CLOSED;
                    closed(c);
                }
            }
            case CLOSED -> closed(c);
            case LEFT_OUT -> {
                if (c == '\n') {
                    above = Math.max(0, above - 1);
                    endLine();
                }
            }
        }
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r';
    }

    /** An apostrophe inside a word or between two closes no cell: blanks alone do not tell yet. */
    private void apostrophe(char c) {
        if (c == ' ') {
            blanks++;
            return;
        }
        quoted('\'');
        for (; blanks > 0; blanks--) {
            quoted(' ');
        }
        if (c != quote) {
            state = State.QUOTED;
            quoted(c);
        }
    }

    private void cell(char c) {
        if (padded && c == ' ') {
            return;
        }
        delimit(c);
        if (lineStarts && c == comment && comment != CsvDialect.NONE) {
            state = State.LEFT_OUT;
        } else if (c == quote && quote != CsvDialect.NONE) {
            state = State.QUOTED;
            out.add('"');
        } else {
            state = State.UNQUOTED;
            unquoted(c);
        }
        lineStarts &= state == State.CELL;
    }

    private void unquoted(char c) {
        if (c == delimiter) {
            flush();
            state = State.CELL;
            open = true;
        } else if (c == '\n') {
            int size = cell.length();
            while (size > 0 && cell.charAt(size - 1) == '\r') {
                size--;
            }
            cell.setLength(size);
            flush();
            endLine();
        } else {
            cell.append(c);
            if (cell.length() > TranslatedInput.LONGEST_RECORD) {
                flush();
            }
        }
    }

    private void quoted(char c) {
        if (c == '"') {
            out.add('"');
        }
        encode(c);
    }

    private void closed(char c) {
        if (c == delimiter) {
            state = State.CELL;
            open = true;
        } else if (c == '\n') {
            endLine();
        } else if (!padded || c != ' ' && c != '\r') {
            encode(c);
        }
    }

    /** Writes the delimiter before a cell; blanks at the end of a line delimit nothing. */
    private void delimit(char next) {
        boolean endsPadded = padded && delimiter == ' ' && (next == '\n' || next == '\r');
        if (open && !endsPadded) {
            out.add((byte) delimiter);
        }
        open = false;
    }

    private void endLine() {
        out.add('\n');
        lineStarts = true;
        state = above > 0 ? State.LEFT_OUT : State.CELL;
    }

    /** Writes a cell that had no quotes, with quotes where it needs them now. */
    private void flush() {
        strip();
        boolean needs =
                cell.length() > 0
                        && (cell.charAt(0) == '"' || cell.indexOf(String.valueOf(delimiter)) >= 0);
        if (needs) {
            out.add('"');
        }
        for (int i = 0; i < cell.length(); i++) {
            if (needs) {
                quoted(cell.charAt(i));
            } else {
                encode(cell.charAt(i));
            }
        }
        if (needs) {
            out.add('"');
        }
        cell.setLength(0);
    }

    private void strip() {
        int end = cell.length();
        while (padded && end > 0 && cell.charAt(end - 1) == ' ') {
            end--;
        }
        cell.setLength(end);
    }

    /** A quote that is open stays so, and is found by whoever reads on. */
    @Override
    public void end() {
        if (escaped) {
            escaped = false;
            cell.append('\\');
        }
        if (half) {
            single();
        }
        if (state == State.BEHIND_QUOTE) {
            out.add('"');
        }
        delimit('\n');
        flush();
    }

    private void encode(char c) {
        if (c < 0x80) {
            out.add((byte) c);
        } else if (c == UNDECODABLE) {
            out.add(NO_UTF_8);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            out.add(new String(new char[] {high, c}).getBytes(StandardCharsets.UTF_8));
        } else if (c < 0x800) {
            out.add((byte) (0xC0 | c >> 6));
            out.add((byte) (0x80 | c & 0x3F));
        } else {
            out.add((byte) (0xE0 | c >> 12));
            out.add((byte) (0x80 | c >> 6 & 0x3F));
            out.add((byte) (0x80 | c & 0x3F));
        }
    }
}
