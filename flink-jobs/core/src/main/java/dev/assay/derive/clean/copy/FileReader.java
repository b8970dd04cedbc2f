package dev.assay.derive.clean.copy;

import dev.assay.declare.DataFile;
import dev.assay.derive.clean.Row;
import dev.assay.document.Nullable;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import dev.assay.scan.OddRecords;
import dev.assay.scan.SeekableInput;
import java.io.IOException;
import java.util.List;

/**
 * Reads the rows of files one after another.
 *
 * @param inputs the files' bytes
 * @param plan how they are read
 */
record FileReader(Inputs inputs, DataPlan plan) {

    private static final int ROWS = 1024;

    /** Takes a row. */
    @FunctionalInterface
    interface Taker {
        void take(Row row) throws IOException;
    }

    /**
     * Hands out all rows of a file, in its order.
     *
     * @return records that are none
     */
    OddRecords each(DataFile file, Taker taker) throws IOException {
        return each(file, taker, null);
    }

    /**
     * Hands out all rows of a file, and records that are none, each in its order; those of a
     * stretch of the file are handed out before its rows.
     *
     * @param odd takes records that are no rows; may be null
     * @return how many are none
     */
    OddRecords each(DataFile file, Taker taker, @Nullable OddRecords.Taker odd) throws IOException {
        ByteRange range = new ByteRange(file.path(), 0, 0, 0, file.bytes(), file.bytes());
        try (SeekableInput input = inputs.open(file.path())) {
            BatchReader reader = plan.format().open(input, range, plan.columns());
            reader.tell(odd);
            ColumnBatch batch = new ColumnBatch(plan.columns().size(), ROWS);
            while (reader.read(batch)) {
                for (int row = 0; row < batch.rows(); row++) {
                    taker.take(new Row(file.path(), batch.line(row), batch.texts(row)));
                }
            }
            return reader.residue().odd();
        }
    }

    /** The columns that the file itself has. */
    List<String> columns(DataFile file) throws IOException {
        return DataPlan.Naming.of(inputs).columns(plan.format(), file);
    }

    /** The names of its columns as it writes them. */
    List<String> header(DataFile file) throws IOException {
        try (SeekableInput input = inputs.open(file.path())) {
            return plan.format().header(input, file.path());
        }
    }
}
