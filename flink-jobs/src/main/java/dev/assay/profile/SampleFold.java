package dev.assay.profile;

import dev.assay.scan.ColumnBatch;
import java.util.ArrayList;
import java.util.List;

/** Picks the rows whose hash is below a threshold that was set before any row was read. */
public final class SampleFold {

    private final int capacity;
    private final long threshold;
    private final List<RowSample.Row> rows = new ArrayList<>();

    /**
     * Of a dataset with about {@code expectedRows} rows, of which {@code capacity} are wanted.
     * Twice as many are let through, so that an estimate that is off still leaves enough.
     */
    public SampleFold(int capacity, double expectedRows) {
        this.capacity = capacity;
        double share = Math.min(1, 2.0 * capacity / Math.max(1, expectedRows));
        this.threshold = share == 1 ? -1L : (long) (share * 0x1p63) << 1;
    }

    void accept(ColumnBatch batch, long[] hashes, String file) {
        for (int row = 0; row < batch.rows(); row++) {
            long hash = CellHashes.finish(hashes[row]);
            if (Long.compareUnsigned(hash, threshold) <= 0) {
                String[] cells = new String[batch.columns()];
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = batch.text(column, row);
                }
                rows.add(new RowSample.Row(hash, file, batch.line(row), cells));
            }
        }
    }

    /** What was picked, cut to the capacity. */
    public RowSample build() {
        return RowSample.merged(capacity, List.of(new RowSample(rows.size(), rows)));
    }
}
