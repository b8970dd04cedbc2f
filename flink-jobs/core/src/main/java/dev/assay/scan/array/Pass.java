package dev.assay.scan.array;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.List;

/**
 * One look over a whole file.
 *
 * @param files how it is read
 * @param input its bytes
 * @param file its name in messages
 */
record Pass(Format files, SeekableInput input, String file) {

    private static final int ROWS_AT_ONCE = 1 << 10;

    /** The end of a range that ends with its file, however long that is. */
    private static final long NO_END = Long.MAX_VALUE / 2;

    /** Takes some rows. */
    interface Rows {
        /** Takes them; the batch is reused. */
        void take(ColumnBatch batch) throws IOException;
    }

    /** Reads some columns of all rows. */
    void read(List<String> columns, Rows rows) throws IOException {
        long length = input.length();
        List<ByteRange> ranges =
                length == SeekableInput.UNKNOWN
                        ? List.of(new ByteRange(file, 0, 0, 0, NO_END, NO_END))
                        : files.cut(input, file, 0, length, length);
        ColumnBatch batch = new ColumnBatch(columns.size(), ROWS_AT_ONCE);
        for (ByteRange range : ranges) {
            BatchReader reader = files.open(input, range, columns);
            while (reader.read(batch)) {
                rows.take(batch);
            }
        }
    }
}
