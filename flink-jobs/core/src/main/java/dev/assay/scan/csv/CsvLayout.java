package dev.assay.scan.csv;

import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.format.FixedWidth;
import dev.assay.document.Nullable;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.notation.CellWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a file's cells become a dataset's columns. */
final class CsvLayout {

    private final char delimiter;

    /** For each of the dataset's columns, the file's cell, or -1. */
    private final int[] cellOf;

    private final int width;

    /** The header's cells without quotes; null where there is none, or no column has a name. */
    private final List<byte[]> header;

    private final byte[][] missing;
    private final boolean skipsBlanks;

    /** What rewrites the cells of each of the dataset's columns, or null. */
    private final CellWriter[] writers;

    private final FixedWidth fixed;

    private final byte[] written = new byte[CellWriter.MOST];

    /**
     * Of one file.
     *
     * @param dialect complete
     * @param head its columns in its own order, and its header
     * @param dataset the dataset's columns
     * @param missing texts that mean "no value"
     * @param fixed of which width the columns are, or null
     */
    CsvLayout(
            CsvDialect dialect,
            CsvHead head,
            List<String> dataset,
            List<String> missing,
            @Nullable FixedWidth fixed) {
        this.fixed = fixed;
        this.delimiter = dialect.delimiter();
        this.skipsBlanks =
                fixed != null
                        || dialect.head().preamble() > 0
                        || dialect.comment() != CsvDialect.NONE;
        this.writers =
                dataset.stream()
                        .map(name -> dialect.notations().columns().get(name))
                        .map(notation -> notation == null ? null : CellWriter.of(notation))
                        .toArray(CellWriter[]::new);
        this.width = head.names().size();
        this.header =
                head.header().stream().anyMatch(cell -> cell.length > 0) ? head.header() : null;
        Map<String, Integer> cells = new HashMap<>();
        for (String name : head.names()) {
            cells.putIfAbsent(name, cells.size());
        }
        this.cellOf = dataset.stream().mapToInt(name -> cells.getOrDefault(name, -1)).toArray();
        this.missing =
                missing.stream()
                        .map(m -> m.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new);
    }

    char delimiter() {
        return delimiter;
    }

    /** Whether a blank line is no cell even of a single column: it may have been a comment. */
    boolean skipsBlanks() {
        return skipsBlanks;
    }

    /** What is wrong with a record of so many cells. */
    String ragged(int cells) {
        return fixed == null
                ? cells + " cells, the header has " + width
                : "text behind the last column, which ends at character " + fixed.length();
    }

    /** Cells that a record of this file has. */
    int width() {
        return width;
    }

    /** Puts a record's cells into the row being filled, without the quotes. */
    void fill(ColumnBatch batch, CsvRecord cells, byte[] b) {
        for (int column = 0; column < cellOf.length; column++) {
            int cell = cellOf[column];
            if (cell < 0) {
                batch.cell(column, 0, ColumnBatch.MISSING);
                continue;
            }
            int from = cells.from(cell);
            int length = cells.to(cell) - from;
            if (length > 0 && b[from] == '"') {
                length = cells.unquote(b, cell);
            }
            if (length == 0 || missing.length > 0 && isMissing(b, from, length)) {
                batch.cell(column, 0, ColumnBatch.MISSING);
                continue;
            }
            CellWriter writer = writers[column];
            int size =
                    writer == null ? CellWriter.AS_IT_IS : writer.write(b, from, length, written);
            if (size == CellWriter.AS_IT_IS) {
                batch.cell(column, from, length);
            } else {
                batch.rewritten(column, written, size, from, length);
            }
        }
    }

    /** Whether a record that starts with that byte can be the header; asked of every record. */
    boolean mayBeHeader(byte first) {
        if (header == null) {
            return false;
        }
        byte[] name = header.get(0);
        return first == '"' || first == (name.length == 0 ? (byte) delimiter : name[0]);
    }

    /** Whether a record is the header once more, a byte order mark before it or not. */
    boolean isHeader(CsvRecord cells, byte[] b) {
        if (header == null || cells.count() != width) {
            return false;
        }
        for (int cell = 0; cell < width; cell++) {
            int from = cells.from(cell);
            int to = cells.to(cell);
            from += cell == 0 && CsvHead.isMark(b, from, to) ? CsvHead.MARK : 0;
            byte[] name = header.get(cell);
            boolean quoted = from < to && b[from] == '"';
            if (quoted
                    ? to - from < name.length || !Arrays.equals(unquoted(b, from, to), name)
                    : !Arrays.equals(b, from, to, name, 0, name.length)) {
                return false;
            }
        }
        return true;
    }

    /** A cell's bytes without its quotes. */
    static byte[] unquoted(byte[] b, int from, int to) {
        byte[] cell = Arrays.copyOfRange(b, from, to);
        return cell.length > 0 && cell[0] == '"'
                ? Arrays.copyOf(cell, unquote(cell, 0, cell.length))
                : cell;
    }

    /** Rewrites a quoted cell in its place; its new length. Blanks behind the quotes are none. */
    static int unquote(byte[] b, int from, int to) {
        int write = from;
        int inside = -1;
        boolean quoted = true;
        for (int p = from + 1; p < to; p++) {
            if (quoted && b[p] == '"') {
                if (p + 1 < to && b[p + 1] == '"') {
                    b[write++] = b[p++];
                } else {
                    quoted = false;
                    inside = write;
                }
            } else {
                b[write++] = b[p];
            }
        }
        return inside >= 0 && isBlank(b, inside, write) ? inside - from : write - from;
    }

    private static boolean isBlank(byte[] b, int from, int to) {
        for (int p = from; p < to; p++) {
            if (b[p] != ' ' && b[p] != '\t') {
                return false;
            }
        }
        return true;
    }

    private boolean isMissing(byte[] b, int from, int length) {
        for (byte[] text : missing) {
            if (Arrays.equals(b, from, from + length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
