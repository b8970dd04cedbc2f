package dev.assay.scan.parquet;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.parquet.footer.RowGroup;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads the row groups that start in a range. */
final class ParquetReader implements BatchReader {

    private final SeekableInput input;
    private final ByteRange range;
    private final List<RowGroup> groups;
    private final List<Column> columns;
    private final byte[][] missing;
    private final Text text = new Text();
    private final long rows;
    private GroupReader group;
    private int nextGroup;
    private long given;

    /**
     * Before the first row.
     *
     * @param columns to be read, null where the file has none of that name
     * @param missing texts that mean "no value"
     */
    ParquetReader(
            SeekableInput input,
            ByteRange range,
            List<RowGroup> groups,
            List<Column> columns,
            byte[][] missing) {
        this.input = input;
        this.range = range;
        this.groups = groups;
        this.columns = columns;
        this.missing = missing;
        this.rows = groups.stream().mapToLong(RowGroup::rows).sum();
    }

    @Override
    public boolean read(ColumnBatch batch) throws IOException {
        text.clear();
        while (group == null || group.left() == 0) {
            if (nextGroup == groups.size()) {
                batch.reset(text.bytes());
                return false;
            }
            group = new GroupReader(input, range.file(), groups.get(nextGroup++), columns);
        }
        long first = group.nextRow();
        int count = group.read(batch, text);
        for (int column = 0; column < batch.columns() && missing.length > 0; column++) {
            leaveOut(batch.offsets(column), batch.lengths(column), count);
        }
        // Cells were written column by column; rows are counted once all are there.
        batch.reset(text.bytes());
        for (int row = 0; row < count; row++) {
            batch.endRow(++given, first + row);
        }
        return true;
    }

    private void leaveOut(int[] offsets, int[] lengths, int count) {
        for (int row = 0; row < count; row++) {
            int from = offsets[row];
            int length = lengths[row];
            for (byte[] none : missing) {
                if (length == none.length
                        && Arrays.equals(text.bytes(), from, from + length, none, 0, length)) {
                    lengths[row] = ColumnBatch.MISSING;
                }
            }
        }
    }

    @Override
    public Residue residue() {
        return new Residue(given, bytes(), new OddRecords());
    }

    private long bytes() {
        return range.end() - range.start();
    }

    @Override
    public long consumed() {
        return rows == given ? bytes() : (long) ((double) bytes() * given / rows);
    }

    @Override
    public long fileLength() {
        return range.fileLength();
    }
}
