package dev.assay.mutate;

import dev.assay.measure.DataPlan;
import dev.assay.measure.Inputs;
import dev.assay.measure.ProfileTask;
import dev.assay.measure.RangeOpener;
import dev.assay.measure.ScanStage.ScannedPortion;
import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of a dataset that may be changed.
 *
 * @param columns their names
 * @param cells a text for each column, null where there is no value
 */
public record Rows(List<String> columns, List<String[]> cells) {

    /** No rows yet. */
    public static Rows of(List<String> columns) {
        return new Rows(List.copyOf(columns), new ArrayList<>());
    }

    /** Reads the rows of some portions of a dataset once more, in their order. */
    public static Rows read(Inputs inputs, DataPlan plan, List<ScannedPortion> portions)
            throws IOException {
        Rows rows = of(plan.columns());
        ColumnBatch batch = ProfileTask.batch(plan.columns().size());
        try (RangeOpener opener = new RangeOpener(inputs, plan)) {
            for (ScannedPortion scanned : portions) {
                for (ByteRange range : scanned.portion().ranges()) {
                    BatchReader reader = opener.open(range);
                    while (reader.read(batch)) {
                        rows.add(batch);
                    }
                }
            }
        }
        return rows;
    }

    /** Takes in what a reader handed over. */
    public void add(ColumnBatch batch) {
        for (int row = 0; row < batch.rows(); row++) {
            String[] texts = new String[columns.size()];
            for (int column = 0; column < texts.length; column++) {
                texts[column] = batch.text(column, row);
            }
            cells.add(texts);
        }
    }

    /** The same rows, to be changed on their own. */
    public Rows copy() {
        List<String[]> copies = new ArrayList<>(cells.size());
        cells.forEach(row -> copies.add(row.clone()));
        return new Rows(columns, copies);
    }

    /** All rows as a reader would hand them over, so many at once. */
    public Stream<ColumnBatch> batches(int rows) {
        return batches(0, cells.size(), rows);
    }

    /** Rows from here to there as a reader would hand them over, so many at once. */
    public Stream<ColumnBatch> batches(int from, int to, int rows) {
        return IntStream.iterate(from, at -> at < to, at -> at + rows)
                .mapToObj(at -> batch(at, Math.min(to, at + rows)));
    }

    /** Rows from here to there as a reader would hand them over, at once. */
    public ColumnBatch batch(int from, int to) {
        List<String[]> some = cells.subList(from, to);
        byte[][][] encoded = new byte[some.size()][columns.size()][];
        int size = 0;
        for (int row = 0; row < encoded.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                String text = some.get(row)[column];
                if (text != null) {
                    encoded[row][column] = text.getBytes(StandardCharsets.UTF_8);
                    size += encoded[row][column].length;
                }
            }
        }
        byte[] bytes = new byte[size];
        ColumnBatch batch = new ColumnBatch(columns.size(), Math.max(1, some.size()));
        batch.reset(bytes);
        int at = 0;
        for (int row = 0; row < encoded.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                byte[] cell = encoded[row][column];
                int length = cell == null ? ColumnBatch.MISSING : cell.length;
                batch.cell(column, at, length);
                if (cell != null) {
                    System.arraycopy(cell, 0, bytes, at, length);
                    at += length;
                }
            }
            batch.endRow(from + row + 1L, 0);
        }
        return batch;
    }
}
