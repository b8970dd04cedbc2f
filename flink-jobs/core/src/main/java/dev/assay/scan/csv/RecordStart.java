package dev.assay.scan.csv;

import dev.assay.scan.SeekableInput;
import java.io.IOException;

/**
 * Finds the first record that starts in a range of a CSV file, without reading the file from its
 * start.
 *
 * <p>Whether the range's first byte is inside quotes is found by trying both answers from some way
 * before it. The two runs nearly always meet at the next quoted cell, and then the state is
 * certain. A run that stays inside one cell for {@link CsvReader#LONGEST_RECORD} bytes is
 * impossible, since such a record is refused anyway. Where neither happens the search begins
 * further back, at the file's start in the end, so the answer is always the one that reading from
 * the start would give.
 */
final class RecordStart {

    private static final int FIRST_WINDOW = 64 << 10;

    private final SeekableInput input;
    private final byte delimiter;
    private final long firstWindow;
    private final byte[] buffer = new byte[256 << 10];

    /** Position of the file's first record. */
    private long origin;

    RecordStart(SeekableInput input, char delimiter) {
        this(input, delimiter, FIRST_WINDOW);
    }

    /** Begins that many bytes before a range at first. */
    RecordStart(SeekableInput input, char delimiter, long firstWindow) {
        this.input = input;
        this.delimiter = (byte) delimiter;
        this.firstWindow = firstWindow;
    }

    /**
     * Position of the first record that starts in {@code [start, end)}; {@code end} when there is
     * none. The file's first record starts behind its byte order mark.
     */
    long firstIn(long start, long end) throws IOException {
        origin = origin(input);
        if (start <= origin) {
            return origin;
        }
        QuoteState state = stateAt(start - 1);
        byte before = byteBefore(start - 1);
        for (long p = start - 1; p < end - 1; ) {
            input.seek(p);
            int n = input.read(buffer, 0, (int) Math.min(buffer.length, end - 1 - p));
            if (n < 0) {
                return end;
            }
            for (int i = 0; i < n; i++) {
                byte b = buffer[i];
                state = state.behind(b, QuoteState.startsCell(before, delimiter));
                if (b == '\n' && state == QuoteState.OUTSIDE) {
                    return p + i + 1;
                }
                before = b;
            }
            p += n;
        }
        return end;
    }

    /** The state in front of the byte at {@code position}. */
    private QuoteState stateAt(long position) throws IOException {
        for (long window = firstWindow; ; window *= 16) {
            long from = withoutQuoteBefore(Math.max(origin, position - window));
            Run outside = new Run(QuoteState.OUTSIDE, from);
            Run inside = new Run(from == origin ? QuoteState.OUTSIDE : QuoteState.INSIDE, from);
            long lastQuote = run(from, position, outside, inside);
            if (outside.stateAt(position) == inside.stateAt(position)) {
                return outside.stateAt(position);
            }
            if (position - lastQuote >= CsvReader.LONGEST_RECORD) {
                return QuoteState.OUTSIDE;
            }
        }
    }

    /** One answer, followed from quote to quote. */
    private static final class Run {
        private QuoteState state;
        private long behind;

        Run(QuoteState state, long behind) {
            this.state = state;
            this.behind = behind;
        }

        QuoteState stateAt(long position) {
            return state == QuoteState.BEHIND_QUOTE && behind < position
                    ? QuoteState.OUTSIDE
                    : state;
        }

        void quote(long position, boolean startsCell) {
            state = stateAt(position).behind((byte) '"', startsCell);
            behind = position + 1;
        }
    }

    /**
     * Follows both runs over {@code [from, to)}; the last quote's position, or {@code from} when
     * there is none.
     */
    private long run(long from, long to, Run a, Run b) throws IOException {
        long lastQuote = from;
        byte before = byteBefore(from);
        input.seek(from);
        for (long p = from; p < to; ) {
            int n = input.read(buffer, 0, (int) Math.min(buffer.length, to - p));
            for (int i = 0; i < n; i++) {
                if (buffer[i] == '"') {
                    boolean starts =
                            QuoteState.startsCell(i == 0 ? before : buffer[i - 1], delimiter);
                    a.quote(p + i, starts);
                    b.quote(p + i, starts);
                    lastQuote = p + i;
                }
            }
            before = buffer[n - 1];
            p += n;
        }
        return lastQuote;
    }

    /** Moves back over quotes, so that a pair that stands for one quote is never cut in half. */
    private long withoutQuoteBefore(long position) throws IOException {
        long p = position;
        while (p > origin && byteAt(p - 1) == '"') {
            p--;
        }
        return p;
    }

    /** A first cell may be quoted behind a byte order mark, as it may be without one. */
    private static long origin(SeekableInput input) throws IOException {
        byte[] head = new byte[CsvHead.MARK];
        for (long origin = 0; ; origin += CsvHead.MARK) {
            input.seek(origin);
            int size = 0;
            for (int n;
                    size < head.length && (n = input.read(head, size, head.length - size)) > 0; ) {
                size += n;
            }
            if (!CsvHead.isMark(head, 0, size)) {
                return origin;
            }
        }
    }

    private byte byteBefore(long position) throws IOException {
        return position == origin ? (byte) '\n' : byteAt(position - 1);
    }

    private byte byteAt(long position) throws IOException {
        input.seek(position);
        if (input.read(buffer, 0, 1) < 1) {
            throw new IOException(
                    "the file ends before byte "
                            + position
                            + "; it became shorter while it was read");
        }
        return buffer[0];
    }
}
