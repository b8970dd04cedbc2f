package dev.assay.scan.json;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.kind.ConflictMark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the lines that start in a range, of a file with an object in each. No text of JSON holds a
 * line end, so a line that cannot be read costs no other.
 */
final class LineReader implements BatchReader {

    private final Window window;
    private final ByteRange range;
    private final Rows rows;
    private final long from;
    private OddRecords.Taker taker;

    /** How many bytes behind the next one are known to hold no line end. */
    private int looked;

    private LineReader(Window window, ByteRange range, Rows rows, long from) {
        this.window = window;
        this.range = range;
        this.rows = rows;
        this.from = from;
    }

    static LineReader open(SeekableInput input, ByteRange range, Rows rows) throws IOException {
        long length = range.end() - range.start();
        long from = range.start();
        if (from > 0) {
            from = firstLine(new Window(input, range.file(), from - 1, length), range.end());
        }
        return new LineReader(
                new Window(input, range.file(), from, range.end() - from), range, rows, from);
    }

    /** Where the first line starts behind the first byte; {@code end} when none does before. */
    private static long firstLine(Window window, long end) throws IOException {
        while (window.position() < end && (window.next() < window.limit() || window.fill())) {
            int at = lineEnd(window.bytes(), window.next(), window.limit());
            if (at < window.limit()) {
                return Math.min(end, window.position(at + 1));
            }
            window.next(at);
        }
        return end;
    }

    private static int lineEnd(byte[] b, int from, int to) {
        int p = from;
        while (p < to && b[p] != '\n') {
            p++;
        }
        return p;
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        window.discard();
        batch.reset(window.bytes());
        while (batch.rows() < batch.capacity() && window.position() < range.end()) {
            int start = window.next();
            int line = looked > 0 ? -1 : rows.lineOfObject(window.bytes(), start, window.limit());
            if (line >= 0) {
                takeObject(batch, start, line);
                continue;
            }
            int end = lineEnd(window.bytes(), start + looked, window.limit());
            boolean whole = end < window.limit();
            if (whole || window.isEnded()) {
                if (start == end && !whole) {
                    break;
                }
                looked = 0;
                long number = window.lines() + 1;
                long position = window.position();
                // Before cells are rewritten, which may bring line ends of their own.
                window.nextLine(whole ? end + 1 : end);
                take(batch, start, end, number, position);
                tell(start, end, number);
                continue;
            }
            looked = end - start;
            if (batch.rows() > 0) {
                // Filling moves bytes that the batch refers to, so what there is goes first.
                break;
            }
            window.fill();
            batch.reset(window.bytes());
        }
        return batch.rows() > 0;
    }

    private void takeObject(ColumnBatch batch, int start, int end) throws IOException {
        long number = window.lines() + 1;
        long position = window.position();
        window.nextLine(end + 1);
        rows.take(batch, window.bytes(), start, number, position);
        checkForeseen();
        tell(start, end, number);
    }

    private void tell(int start, int end, long line) {
        String refusal = taker == null ? null : rows.refusal();
        if (refusal != null) {
            String text = new String(window.bytes(), start, end - start, StandardCharsets.UTF_8);
            taker.take(line, refusal, List.of(text.stripTrailing()));
        }
    }

    private void checkForeseen() throws Format.UnforeseenColumn {
        if (rows.unforeseen() != null) {
            throw new Format.UnforeseenColumn(range.file(), rows.unforeseen());
        }
    }

    private void take(ColumnBatch batch, int from, int end, long line, long position)
            throws IOException {
        byte[] b = window.bytes();
        int start = from;
        if (Shape.isMark(b, start, end)) {
            start += Shape.MARK;
            if (position > 0) {
                rows.odd(
                        Oddity.JOINED, line, "a byte order mark; the record behind it is left out");
                return;
            }
        }
        start = Syntax.blanks(b, start, end);
        if (start == end) {
            return;
        }
        if (ConflictMark.is(b, start, Math.min(window.limit(), end + 1), true)) {
            rows.odd(Oddity.CONFLICT, line, "a conflict mark of Git");
            return;
        }
        int behind = rows.end(b, start, end);
        if (behind == Syntax.BAD) {
            rows.refuse(line, rows.fault() + ", at byte " + (rows.faultAt() - from + 1));
        } else if (behind == Syntax.MORE && b[start] != '-' && (b[start] < '0' || b[start] > '9')) {
            rows.refuse(line, "the line ends within a value");
        } else if (behind >= 0 && Syntax.blanks(b, behind, end) < end) {
            rows.refuse(line, "more stands behind a value in its line");
        } else {
            rows.take(batch, b, start, line, position + start - from);
        }
        checkForeseen();
    }

    @Override
    public Residue residue() {
        return new Residue(window.lines(), consumed(), rows.odd());
    }

    @Override
    public void tell(OddRecords.Taker to) {
        taker = to;
    }

    @Override
    public long consumed() {
        return window.position() - from;
    }

    @Override
    public long fileLength() {
        return range.fileLength();
    }
}
