package dev.assay.job.derive;

import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.Portion;
import dev.assay.measure.RangeOpener;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;

/**
 * The rows of a dataset, one after another, in their order.
 *
 * @param inputs the files
 * @param plan how they are read
 */
record DataRows(Inputs inputs, DataPlan plan) {

    private static final int ROWS = 2_048;

    /** Does something with rows. */
    @FunctionalInterface
    interface Each {
        /** Does it with the cells of a row, which are the caller's. */
        void row(String[] cells) throws IOException;
    }

    /** Does something with each row. */
    void each(Each each) throws IOException {
        ColumnBatch batch = new ColumnBatch(plan.columns().size(), ROWS);
        for (Portion portion : plan.portions()) {
            try (RangeOpener opener = new RangeOpener(inputs, plan)) {
                for (ByteRange range : portion.ranges()) {
                    BatchReader reader = opener.open(range);
                    while (reader.read(batch)) {
                        for (int row = 0; row < batch.rows(); row++) {
                            each.row(batch.texts(row));
                        }
                    }
                }
            }
        }
    }
}
