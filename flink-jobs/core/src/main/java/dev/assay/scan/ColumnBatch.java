package dev.assay.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some thousand rows, column by column. A cell is a range of one shared byte array; nothing is
 * decoded until somebody asks. The arrays are reused by the reader: a batch is valid until the next
 * one is read.
 */
public final class ColumnBatch {

    /** The length of a cell that has no value. */
    public static final int MISSING = -1;

    private static final int FIRST_ADDED = 1 << 10;

    private final int columns;
    private byte[] bytes;
    private final int[][] offsets;
    private final int[][] lengths;
    private final long[] lines;
    private final long[] positions;
    private int rows;
    private boolean shared;

    /** Cells that are no range of the reader's bytes, until the batch is complete. */
    private byte[] added = new byte[0];

    private int addedSize;

    /**
     * Of columns with cells that were rewritten: where in the bytes the file's own are, and how
     * many bytes they have, 0 for cells that are as in the file. Null of all other columns.
     */
    private final int[][] written;

    private final int[][] writtenLengths;

    /** An empty batch with room for {@code capacity} rows. */
    public ColumnBatch(int columns, int capacity) {
        this.columns = columns;
        this.bytes = new byte[0];
        this.offsets = new int[columns][capacity];
        this.lengths = new int[columns][capacity];
        this.written = new int[columns][];
        this.writtenLengths = new int[columns][];
        this.lines = new long[capacity];
        this.positions = new long[capacity];
    }

    /** Rows it can hold. */
    public int capacity() {
        return lines.length;
    }

    /** Rows it holds. */
    public int rows() {
        return rows;
    }

    /** Cells of each row. */
    public int columns() {
        return columns;
    }

    /** The bytes that cells are ranges of, UTF-8. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Where each row's cell of a column starts in {@link #bytes()}; the array itself, for loops
     * over a column.
     */
    public int[] offsets(int column) {
        return offsets[column];
    }

    /** How many bytes each row's cell of a column has, or {@link #MISSING}; the array itself. */
    public int[] lengths(int column) {
        return lengths[column];
    }

    /** The line on which a row's record starts, from 1 at the start of its range. */
    public long line(int row) {
        return lines[row];
    }

    /** Where a row's record starts in its file, for {@link Format#records}. */
    public long position(int row) {
        return positions[row];
    }

    /** Whether two rows' cells of a column are the same bytes, or both have no value. */
    public boolean isSame(int column, int row, int other) {
        int length = lengths[column][row];
        int at = offsets[column][row];
        int otherAt = offsets[column][other];
        return length == lengths[column][other]
                && (length == MISSING
                        || Arrays.equals(bytes, at, at + length, bytes, otherAt, otherAt + length));
    }

    /** Whether a cell has no value. */
    public boolean isMissing(int column, int row) {
        return lengths[column][row] == MISSING;
    }

    /** A cell's text, or null where it is missing. Malformed UTF-8 reads as U+FFFD. */
    public String text(int column, int row) {
        int length = lengths[column][row];
        return length == MISSING
                ? null
                : new String(bytes, offsets[column][row], length, StandardCharsets.UTF_8);
    }

    /** A cell's text as its file has it, before it was {@linkplain #rewritten rewritten}. */
    public String written(int column, int row) {
        int length = writtenLengths[column] == null ? 0 : writtenLengths[column][row];
        return length == 0
                ? text(column, row)
                : new String(bytes, written[column][row], length, StandardCharsets.UTF_8);
    }

    /** The texts of a row's cells, as {@link #text} has them. */
    public String[] texts(int row) {
        String[] texts = new String[columns];
        Arrays.setAll(texts, column -> text(column, row));
        return texts;
    }

    /** Whether cells of one value may be one range of the bytes, as in files with a dictionary. */
    public boolean isShared() {
        return shared;
    }

    /** Starts anew over {@code bytes}, of which each cell has a range of its own. */
    public void reset(byte[] bytes) {
        reset(bytes, false);
    }

    /**
     * Starts anew over {@code bytes}.
     *
     * @param shared whether a value may be there once for several cells
     */
    public void reset(byte[] bytes, boolean shared) {
        this.shared = shared;
        this.bytes = bytes;
        this.rows = 0;
        this.addedSize = 0;
        for (int[] own : writtenLengths) {
            if (own != null) {
                Arrays.fill(own, 0);
            }
        }
    }

    /**
     * Sets a cell of the row being filled to bytes of its own that say the same as others.
     *
     * @param from where those of the file are, which are shown to people
     * @param length how many; not 0
     */
    public void rewritten(int column, byte[] text, int size, int from, int length) {
        if (written[column] == null) {
            written[column] = new int[lines.length];
            writtenLengths[column] = new int[lines.length];
        }
        written[column][rows] = from;
        writtenLengths[column][rows] = length;
        cell(column, text, size);
    }

    /** Sets a cell of the row being filled to bytes of its own; see {@link #complete}. */
    public void cell(int column, byte[] text, int length) {
        cell(column, add(text, length), length);
    }

    /** Puts cells with bytes of their own where all others are; before the batch is handed out. */
    public void complete() {
        if (addedSize > 0) {
            int at = bytes.length;
            // The bytes so far are the reader's own, which it goes on with.
            bytes = Arrays.copyOf(bytes, at + addedSize);
            System.arraycopy(added, 0, bytes, at, addedSize);
            addedSize = 0;
        }
    }

    /** Sets a cell of the row being filled. */
    public void cell(int column, int offset, int length) {
        offsets[column][rows] = offset;
        lengths[column][rows] = length;
    }

    /** Ends the row being filled. */
    public void endRow(long line, long position) {
        lines[rows] = line;
        positions[rows++] = position;
    }

    /**
     * Gives all rows the same cell in some columns.
     *
     * @param cells for each column the cell's bytes, or null to leave it as it is
     */
    public void fill(byte[][] cells) {
        for (int column = 0; column < columns && rows > 0; column++) {
            byte[] cell = cells[column];
            if (cell != null) {
                Arrays.fill(offsets[column], 0, rows, add(cell, cell.length));
                Arrays.fill(lengths[column], 0, rows, cell.length);
            }
        }
        complete();
    }

    /** Where bytes will be that are no range of the reader's. */
    private int add(byte[] text, int length) {
        if (added.length < addedSize + length) {
            added = Arrays.copyOf(added, Math.max(FIRST_ADDED, 2 * (addedSize + length)));
        }
        System.arraycopy(text, 0, added, addedSize, length);
        addedSize += length;
        return bytes.length + addedSize - length;
    }
}
