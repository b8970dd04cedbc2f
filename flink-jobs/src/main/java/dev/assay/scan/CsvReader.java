package dev.assay.scan;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the records of one range of a CSV file: RFC 4180, lenient as {@link QuoteState} says. Blank
 * lines are no records. Cells stay where they were read; only a cell with quotes in it is
 * rewritten, in its own place.
 */
final class CsvReader implements BatchReader {

    /** Bytes of a record at most; more is an unclosed quote or no CSV at all. */
    static final int LONGEST_RECORD = 16 << 20;

    private static final int GREATEST_FIRST_BUFFER = 1 << 20;
    private static final int AHEAD = 16 << 10;
    private static final int RAGGED_KEPT = 3;

    private final SeekableInput input;
    private final ByteRange range;
    private final CsvLayout layout;
    private final CsvRecord cells;

    private byte[] buffer;

    /** File position of {@code buffer[0]}. */
    private long base;

    /** Where the next record starts in the buffer; what is before it was handed over. */
    private int next;

    private int limit;
    private boolean fileEnded;

    private final long from;
    private long lines;
    private long ragged;
    private long[] raggedLines = new long[0];
    private int[] raggedCells = new int[0];

    /** Starts at a position where a record starts. */
    CsvReader(SeekableInput input, ByteRange range, long position, CsvLayout layout)
            throws IOException {
        this.input = input;
        this.range = range;
        this.layout = layout;
        this.cells = new CsvRecord(layout.delimiter(), layout.width());
        this.from = position;
        this.base = position;
        this.buffer =
                new byte
                        [(int)
                                Math.min(
                                        GREATEST_FIRST_BUFFER,
                                        range.end() - range.start() + AHEAD)];
        input.seek(position);
    }

    /** Reads one record, the header, without handing it over. */
    void skipRecord() throws IOException {
        while (!cells.parse(buffer, next, limit, fileEnded)) {
            if (!fill()) {
                return;
            }
        }
        lines += cells.newlines();
        next = cells.end();
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        discard();
        batch.reset(buffer);
        while (batch.rows() < batch.capacity() && base + next < range.end()) {
            if (cells.parse(buffer, next, limit, fileEnded)) {
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
        return batch.rows() > 0;
    }

    private void take(ColumnBatch batch) {
        long line = lines + 1;
        long position = base + next;
        lines += cells.newlines();
        next = cells.end();
        if (cells.isBlankLine()) {
            return;
        }
        if (cells.count() != layout.width()) {
            ragged(line);
            return;
        }
        layout.fill(batch, cells, buffer);
        batch.endRow(line, position);
    }

    private void ragged(long line) {
        ragged++;
        if (raggedLines.length < RAGGED_KEPT) {
            raggedLines = Arrays.copyOf(raggedLines, raggedLines.length + 1);
            raggedCells = Arrays.copyOf(raggedCells, raggedCells.length + 1);
            raggedLines[raggedLines.length - 1] = line;
            raggedCells[raggedCells.length - 1] = cells.count();
        }
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
        return new Residue(lines, base + next - from, ragged, raggedLines, raggedCells);
    }

    @Override
    public long consumed() {
        return base + next - from;
    }
}
