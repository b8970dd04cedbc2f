package dev.assay.scan.parquet;

import dev.assay.scan.ColumnBatch;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.UnreadableDataException;
import dev.assay.scan.block.BlockRows;
import dev.assay.scan.block.Memory;
import dev.assay.scan.parquet.footer.Chunk;
import dev.assay.scan.parquet.footer.Field;
import dev.assay.scan.parquet.footer.RowGroup;
import dev.assay.scan.parquet.page.CellSource;
import dev.assay.scan.parquet.page.ColumnCursor;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the rows of one row group, column by column. */
final class GroupReader implements BlockRows {

    /** Bytes of the cells of a batch, about. */
    private static final long BATCH = 32 << 20;

    private final SeekableInput input;
    private final String file;
    private final RowGroup group;
    private final Memory memory =
            new Memory(
                    "the pages of its columns",
                    "write the file with smaller pages, or with fewer rows in a row group");
    private final List<Column> columns;
    private final CellSource[] sources;
    private final int atOnce;
    private long given;

    /**
     * Before its first row.
     *
     * @param file in messages
     * @param columns to be read, null where the file has none of that name
     */
    GroupReader(SeekableInput input, String file, RowGroup group, List<Column> columns)
            throws IOException {
        this.input = input;
        this.file = file;
        this.group = group;
        this.columns = columns;
        this.sources = new CellSource[columns.size()];
        long bytes = 1;
        for (int i = 0; i < sources.length; i++) {
            Column column = columns.get(i);
            if (column != null) {
                try {
                    sources[i] = source(column);
                } catch (Damage e) {
                    throw fault(column, e);
                }
                for (Chunk chunk : chunks(column.field())) {
                    bytes += Math.max(0, Math.min(chunk.unpacked(), Integer.MAX_VALUE));
                }
            }
        }
        double rows = (double) BATCH / bytes * group.rows();
        this.atOnce = (int) Math.max(1, Math.min(Integer.MAX_VALUE, rows));
    }

    @Override
    public long left() {
        return group.rows() - given;
    }

    @Override
    public long nextRow() {
        return group.firstRow() + given;
    }

    @Override
    public int read(ColumnBatch batch, Text text) throws IOException {
        int rows = (int) Math.min(Math.min(atOnce, batch.capacity()), left());
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] == null) {
                Arrays.fill(batch.lengths(i), 0, rows, ColumnBatch.MISSING);
                continue;
            }
            int[] offsets = batch.offsets(i);
            int[] lengths = batch.lengths(i);
            read(i, source -> source.read(rows, text, offsets, lengths));
        }
        given += rows;
        return rows;
    }

    @Override
    public void pass(long most) throws IOException {
        int rows = (int) Math.min(Integer.MAX_VALUE, most);
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] != null) {
                read(i, source -> source.pass(rows));
            }
        }
        given += rows;
    }

    /** What is done with the cells of a column. */
    @FunctionalInterface
    private interface Reading {
        void of(CellSource source) throws IOException;
    }

    private void read(int i, Reading reading) throws IOException {
        try {
            reading.of(sources[i]);
        } catch (Damage e) {
            throw fault(columns.get(i), e);
        } catch (IndexOutOfBoundsException e) {
            // A page is shorter than its numbers say, where this is not checked value by value.
            throw fault(columns.get(i), new Damage("a page ends within its values"));
        }
    }

    private List<Chunk> chunks(Field field) {
        return group.chunks().subList(field.firstColumn(), field.firstColumn() + field.columns());
    }

    private CellSource source(Column column) throws Damage {
        List<Field> leaves = new ArrayList<>();
        addLeaves(column.field(), leaves);
        List<ColumnCursor> cursors = new ArrayList<>();
        for (Field leaf : leaves) {
            Chunk chunk = group.chunks().get(leaf.firstColumn());
            if (chunk.fault() != null) {
                throw new Damage(chunk.fault(), "");
            }
            if (leaf.repetition() == 0
                    ? chunk.values() != group.rows()
                    : chunk.values() < group.rows()) {
                throw new Damage(
                        "it has " + chunk.values() + " values for " + group.rows() + " rows");
            }
            cursors.add(new ColumnCursor(input, chunk, leaf, memory));
        }
        return column.isJson() ? new JsonCells(column.field(), cursors) : cursors.get(0);
    }

    private static void addLeaves(Field field, List<Field> to) {
        if (field.leaf() != null) {
            to.add(field);
        }
        field.children().forEach(child -> addLeaves(child, to));
    }

    private UnreadableDataException fault(Column column, Damage damage) {
        return new UnreadableDataException(
                file
                        + ": column "
                        + column.name()
                        + " in row group "
                        + group.index()
                        + " (rows "
                        + (nextRow() + 1)
                        + " to "
                        + (group.firstRow() + group.rows())
                        + "): "
                        + damage.told());
    }
}
