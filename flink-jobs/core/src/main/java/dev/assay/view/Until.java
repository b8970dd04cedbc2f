package dev.assay.view;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.Format;
import dev.assay.scan.SeekableInput;
import dev.assay.scan.value.DeclaredTime;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows up to a time, as if the files ended there. A row whose time is missing or cannot be read is
 * left out: nobody can say that it was known by then.
 *
 * @param rows how all rows are read
 * @param time the column of their times
 * @param until the last time, in seconds since 1970, UTC
 */
record Until(Format rows, String time, double until) implements Format {

    private static final long serialVersionUID = 1L;

    @Override
    public List<ByteRange> cut(
            SeekableInput input, String file, int fileIndex, long length, long dataset)
            throws IOException {
        return rows.cut(input, file, fileIndex, length, dataset);
    }

    @Override
    public List<String> columns(SeekableInput input, String file) throws IOException {
        return rows.columns(input, file);
    }

    @Override
    public BatchReader open(SeekableInput input, ByteRange range, List<String> columns)
            throws IOException {
        List<String> asked = new ArrayList<>(columns);
        if (!asked.contains(time)) {
            asked.add(time);
        }
        return new Early(rows.open(input, range, asked), asked.indexOf(time), asked.size());
    }

    @Override
    public List<String[]> records(
            SeekableInput input, String file, long[] positions, List<String> columns)
            throws IOException {
        return rows.records(input, file, positions, columns);
    }

    @Override
    public String identity() {
        return rows.identity() + " until " + until + " by " + time;
    }

    /** Hands on the rows that are early enough. */
    private final class Early implements BatchReader {
        private final BatchReader all;
        private final int column;
        private final int columns;
        private ColumnBatch read;

        Early(BatchReader all, int column, int columns) {
            this.all = all;
            this.column = column;
            this.columns = columns;
        }

        @Override
        public boolean read(ColumnBatch batch) throws IOException {
            if (read == null) {
                read = new ColumnBatch(columns, batch.capacity());
            }
            batch.reset(new byte[0]);
            while (batch.rows() == 0) {
                if (!all.read(read)) {
                    return false;
                }
                batch.reset(read.bytes());
                for (int row = 0; row < read.rows(); row++) {
                    if (isEarly(row)) {
                        copy(row, batch);
                    }
                }
            }
            return true;
        }

        private boolean isEarly(int row) {
            return !read.isMissing(column, row)
                    && DeclaredTime.second(
                                    read.bytes(),
                                    read.offsets(column)[row],
                                    read.lengths(column)[row])
                            <= until;
        }

        private void copy(int row, ColumnBatch into) {
            for (int c = 0; c < into.columns(); c++) {
                into.cell(c, read.offsets(c)[row], read.lengths(c)[row]);
            }
            into.endRow(read.line(row), read.position(row));
        }

        @Override
        public Residue residue() {
            return all.residue();
        }

        @Override
        public long consumed() {
            return all.consumed();
        }

        @Override
        public long fileLength() {
            return all.fileLength();
        }
    }
}
