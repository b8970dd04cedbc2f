package dev.assay.scan.csv;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.Oddity;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.csv.rewriting.TranslatedInput;
import dev.assay.scan.kind.ConflictMark;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the records of one range of a CSV file: RFC 4180, lenient as {@link QuoteState} says. Blank
 * lines are no records, nor is {@link Padding}. Cells stay where they were read; only a cell with
 * quotes in it is rewritten, in its own place.
 */
final class CsvReader implements BatchReader {

    /** Bytes of a record at most; more is an unclosed quote or no CSV at all. */
    static final int LONGEST_RECORD = TranslatedInput.LONGEST_RECORD;

    private static final int GREATEST_FIRST_BUFFER = 1 << 20;
    private static final int AHEAD = 16 << 10;

    private final SeekableInput input;
    private final ByteRange range;
    private final CsvLayout layout;
    private final CsvRecord cells;
    private final Padding padding;

    private byte[] buffer;

    /** File position of {@code buffer[0]}. */
    private long base;

    /** Where the next record starts in the buffer; what is before it was handed over. */
    private int next;

    private int limit;
    private boolean fileEnded;

    private final long from;
    private final OddRecords odd = new OddRecords();
    private OddRecords.Taker taker;
    private long lines;

    /** Starts at a position where a record starts. */
    CsvReader(SeekableInput input, ByteRange range, long position, CsvLayout layout)
            throws IOException {
        this(input, range, position, position, layout);
    }

    private CsvReader(
            SeekableInput input, ByteRange range, long from, long position, CsvLayout layout)
            throws IOException {
        this.input = input;
        this.range = range;
        this.layout = layout;
        this.cells = new CsvRecord(layout.delimiter(), layout.width());
        this.padding = new Padding(layout.delimiter());
        this.from = from;
        this.base = position;
        this.buffer =
                new byte
                        [(int)
                                Math.min(
                                        GREATEST_FIRST_BUFFER,
                                        range.end() - range.start() + AHEAD)];
        input.seek(position);
    }

    /** Starts behind the head of a file; its lines and bytes count as read. */
    static CsvReader below(CsvHead head, SeekableInput input, ByteRange range, CsvLayout layout)
            throws IOException {
        CsvReader reader = new CsvReader(input, range, head.origin(), head.start(), layout);
        reader.lines = head.lines();
        if (head.marks() > 1) {
            reader.odd.add(Oddity.JOINED, 1, "a second byte order mark");
        }
        return reader;
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        discard();
        batch.reset(buffer);
        while (batch.rows() < batch.capacity() && base + next < range.end()) {
            if (cells.parse(buffer, next, limit, fileEnded) && isPaddingKnown()) {
                take(batch);
            } else if (batch.rows() > 0 || !fill()) {
                // Filling moves bytes that the batch refers to, so what there is goes first.
                break;
            } else {
                batch.reset(buffer);
            }
        }
        if (batch.rows() == 0) {
            discard();
        }
        batch.complete();
        return batch.rows() > 0;
    }

    /** A line of a single column with nothing in it is no padding but a cell. */
    private boolean isPaddingKnown() {
        return layout.width() == 1 || padding.look(buffer, next, limit, fileEnded, base);
    }

    private void take(ColumnBatch batch) {
        long line = lines + 1;
        long position = base + next;
        lines += cells.newlines();
        next = cells.end();
        boolean isBlank = cells.isBlankLine() && (layout.width() > 1 || layout.skipsBlanks());
        if (isBlank || padding.covers(position)) {
            return;
        }
        String odd = oddness(line);
        if (odd != null) {
            if (taker != null) {
                taker.take(line, odd, cells.texts(buffer));
            }
            return;
        }
        layout.fill(batch, cells, buffer);
        batch.endRow(line, position);
    }

    /** Counts a record that is no row; what is wrong with it, or null where it is one. */
    private String oddness(long line) {
        int start = cells.start();
        byte first = start < cells.end() ? buffer[start] : 0;
        if (cells.openQuote() >= 0) {
            return odd(
                    Oddity.OPEN_QUOTE,
                    line + newlines(start, cells.openQuote()),
                    "a quote opens here and is never closed");
        }
        boolean marked = first == (byte) 0xEF && CsvHead.isMark(buffer, start, cells.end());
        if (marked || layout.mayBeHeader(first)) {
            boolean header = layout.isHeader(cells, buffer);
            if (marked || header) {
                return odd(
                        Oddity.JOINED,
                        line,
                        !marked
                                ? "the header again"
                                : header
                                        ? "a byte order mark and the header again"
                                        : "a byte order mark; the record behind it is left out");
            }
        }
        StrayQuote stray = cells.hasLineEndInQuotes(buffer) ? stray(start) : null;
        boolean loose =
                stray == null
                        && layout.width() > 1
                        && cells.isLoose()
                        && !cells.cutLoosely(buffer, layout.width());
        boolean ragged = cells.count() != layout.width();
        if ((ragged || layout.width() == 1)
                && ConflictMark.is(buffer, start, cells.end(), ragged)) {
            return odd(Oddity.CONFLICT, line, "a conflict mark of Git");
        }
        String what =
                stray == null
                        ? null
                        : odd(
                                Oddity.STRAY_QUOTE,
                                line + stray.linesBefore(),
                                "a quote opens here and takes " + stray.lines() + " line ends");
        if (ragged) {
            return ragged(line);
        }
        return loose
                ? odd(
                        Oddity.STRAY_QUOTE,
                        line,
                        "quotes stand where none can; which cells they hold together is not clear")
                : what;
    }

    private String odd(Oddity kind, long line, String what) {
        odd.add(kind, line, what);
        return what;
    }

    /** The first quoted cell of the record that took records, or null. */
    private StrayQuote stray(int start) {
        return StrayQuote.find(
                buffer,
                start,
                cells.end(),
                cells.count(),
                layout.width(),
                (byte) layout.delimiter());
    }

    private String ragged(long line) {
        return odd(
                Oddity.RAGGED,
                line,
                layout.ragged(cells.count())
                        + (hasLoneReturn(cells.start(), cells.end())
                                ? "; a CR without LF ends no line"
                                : ""));
    }

    private boolean hasLoneReturn(int from, int to) {
        for (int p = from; p < to; p++) {
            if (buffer[p] == '\r' && (p + 1 == to || buffer[p + 1] != '\n')) {
                return true;
            }
        }
        return false;
    }

    private int newlines(int from, int to) {
        int n = 0;
        for (int p = from; p < to; p++) {
            n += buffer[p] == '\n' ? 1 : 0;
        }
        return n;
    }

    /** Reads on; false at the end of the file when nothing more came. */
    private boolean fill() throws IOException {
        if (fileEnded) {
            return false;
        }
        discard();
        if (limit == buffer.length) {
            if (buffer.length >= LONGEST_RECORD) {
                throw new UnreadableDataException(
                        range.file()
                                + ": a record starts at byte "
                                + base
                                + " and has no end within "
                                + (LONGEST_RECORD >> 20)
                                + " MiB; look for a quote that is opened there and never closed, or a file that is not CSV");
            }
            buffer = Arrays.copyOf(buffer, Math.min(LONGEST_RECORD, buffer.length * 2));
        }
        long wanted = Math.max(AHEAD, range.end() - (base + limit) + AHEAD);
        int n = input.read(buffer, limit, (int) Math.min(buffer.length - limit, wanted));
        if (n < 0) {
            fileEnded = true;
            return limit > next;
        }
        limit += n;
        return true;
    }

    /** Drops the records that were handed over from the buffer. */
    private void discard() {
        System.arraycopy(buffer, next, buffer, 0, limit - next);
        base += next;
        limit -= next;
        next = 0;
    }

    @Override
    public Residue residue() {
        return new Residue(lines, base + next - from, odd);
    }

    @Override
    public void tell(OddRecords.Taker to) {
        taker = to;
    }

    @Override
    public long consumed() {
        return base + next - from;
    }

    @Override
    public long fileLength() {
        return range.fileLength();
    }
}
