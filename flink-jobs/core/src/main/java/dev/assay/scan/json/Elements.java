package dev.assay.scan.json;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.UnreadableDataException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * The elements of arrays that stand in cells as JSON, one array after the other. Names of an object
 * are columns, as those of a record are; an element that is no object is one cell.
 */
public final class Elements {

    /** That a text is no array. */
    public static final int NO_ARRAY = -1;

    private final String file;
    private final Keys keys;
    private final JsonRecord record;
    private final ColumnBatch cells;
    private byte[] b = new byte[0];
    private int next;
    private int limit;

    /** Where the element starts and ends that was read last. */
    private int start;

    private int end;

    private Elements(String file, Keys keys, int columns, List<String> missing) {
        this.file = file;
        this.keys = keys;
        this.record = new JsonRecord(keys, columns, missing);
        this.cells = new ColumnBatch(columns, 1);
    }

    /** Of which all names are gathered. */
    public static Elements named(String file) {
        return new Elements(file, Keys.all(file), 0, List.of());
    }

    /**
     * Of which some names are read.
     *
     * @param names as {@link #names} has them
     * @param missing texts that mean "no value"
     */
    public static Elements of(String file, List<String> names, List<String> missing) {
        return new Elements(file, Keys.of(file, names), names.size(), missing);
    }

    /** All names that objects had, dotted where they are within others. */
    public Collection<String> names() {
        return keys.columns();
    }

    /**
     * How many elements an array has.
     *
     * @param most as which no more are counted
     * @return {@link #NO_ARRAY} where the bytes are no valid array
     */
    public int count(byte[] bytes, int from, int length, int most) {
        int to = from + length;
        int p = Syntax.blanks(bytes, from, to);
        if (p == to || bytes[p] != '[') {
            return NO_ARRAY;
        }
        p = Syntax.blanks(bytes, p + 1, to);
        int count = 0;
        while (p < to && (bytes[p] != ']' || count > 0)) {
            p = record.skip(bytes, p, to);
            p = p < 0 ? to : Syntax.blanks(bytes, p, to);
            count++;
            if (p == to || bytes[p] != ',' || count > most) {
                break;
            }
            p = Syntax.blanks(bytes, p + 1, to);
        }
        boolean ends = p < to && bytes[p] == ']' && Syntax.blanks(bytes, p + 1, to) == to;
        return ends || count > most ? count : NO_ARRAY;
    }

    /** Starts with a valid array, of which the bytes are copied. */
    public void begin(byte[] bytes, int from, int length) {
        if (b.length < length) {
            b = new byte[Math.max(length, 2 * b.length)];
        }
        System.arraycopy(bytes, from, b, 0, length);
        limit = length;
        next = Syntax.blanks(b, 0, limit) + 1;
    }

    /**
     * Goes to the next element; false at the end.
     *
     * @throws UnreadableDataException when objects have more names than can be columns
     */
    public boolean next() throws UnreadableDataException {
        start = Syntax.blanks(b, next, limit);
        if (start == limit || b[start] == ']') {
            return false;
        }
        end = isObject() ? record.parse(b, start, limit) : record.skip(b, start, limit);
        if (end < 0) {
            throw new UnreadableDataException(file + ": an element of an array: " + record.fault());
        }
        next = Syntax.blanks(b, end, limit) + 1;
        return true;
    }

    /** Whether the element is an object. */
    public boolean isObject() {
        return b[start] == '{';
    }

    /** A name that the object has twice, or null; such an object is no row. */
    public String twice() {
        String twice = isObject() ? record.twice() : null;
        record.settle(twice == null);
        return twice == null ? null : Texts.shown(twice);
    }

    /** Reads the cells of the object; those of an element that is none have no value. */
    public void read() {
        cells.reset(b);
        if (isObject()) {
            record.fill(cells, b);
            return;
        }
        for (int column = 0; column < cells.columns(); column++) {
            cells.cell(column, 0, ColumnBatch.MISSING);
        }
    }

    /** Puts a cell of those that were read into the row being filled; how many bytes it has. */
    public int cell(int name, ColumnBatch batch, int column) {
        return put(batch, column, cells.offsets(name)[0], cells.lengths(name)[0]);
    }

    /** Puts the element itself, which is no object, into the row being filled. */
    public int value(ColumnBatch batch, int column) {
        if (b[start] == 'n') {
            return put(batch, column, 0, ColumnBatch.MISSING);
        }
        boolean text = b[start] == '"';
        int from = text ? start + 1 : start;
        int to =
                text
                        ? Texts.unescape(b, from, end - 1)
                        : b[start] == '[' ? Texts.compact(b, from, end) : end;
        boolean none = record.isMissing(b, from, to - from);
        return put(batch, column, from, none ? ColumnBatch.MISSING : to - from);
    }

    private int put(ColumnBatch batch, int column, int from, int length) {
        if (length == ColumnBatch.MISSING) {
            batch.cell(column, 0, ColumnBatch.MISSING);
            return 0;
        }
        batch.cell(column, Arrays.copyOfRange(b, from, from + length), length);
        return length;
    }
}
