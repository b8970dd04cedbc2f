package dev.assay.profile;

import dev.assay.scan.BatchReader;
import dev.assay.scan.ByteRange;
import dev.assay.scan.ColumnBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Folds the batches of one range into its part of the profile, and picks the range's part of the
 * row sample.
 */
public final class ProfileFold {

    private static final int MOST_VALUES = 1 << 14;
    private static final int MOST_VALUES_IN_ALL = 1 << 20;

    private final String file;
    private final List<ColumnFold> columns = new ArrayList<>();
    private final int[] key;
    private final RowHashes.Builder rowHashes;
    private final RowHashes.Builder keyHashes;
    private final SampleFold sample;
    private long[] hashes = new long[0];
    private long rows;

    /**
     * Of one range.
     *
     * @param range where it is
     * @param names the dataset's columns
     * @param key columns that together are unique
     * @param sample rows to pick
     */
    public ProfileFold(ByteRange range, List<String> names, List<String> key, SampleFold sample) {
        this.file = range.file();
        int level = RowHashes.startingLevel(range.fileLength());
        this.rowHashes = new RowHashes.Builder(level);
        this.keyHashes = new RowHashes.Builder(level);
        int mostValues =
                Math.max(64, Math.min(MOST_VALUES, MOST_VALUES_IN_ALL / Math.max(1, names.size())));
        names.forEach(name -> columns.add(new ColumnFold(name, file, mostValues)));
        this.key = key.stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray();
        this.sample = sample;
    }

    /** Folds a batch. */
    public void accept(ColumnBatch batch) {
        if (hashes.length < batch.rows()) {
            hashes = new long[batch.capacity()];
        }
        if (key.length > 0) {
            Arrays.fill(hashes, 0, batch.rows(), 0);
            for (int column : key) {
                CellHashes.mix(batch, column, hashes);
            }
            add(keyHashes, batch.rows());
        }
        Arrays.fill(hashes, 0, batch.rows(), 0);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).accept(batch, i, hashes);
        }
        add(rowHashes, batch.rows());
        sample.accept(batch, hashes, file);
        rows += batch.rows();
    }

    private void add(RowHashes.Builder builder, int n) {
        for (int row = 0; row < n; row++) {
            builder.add(CellHashes.finish(hashes[row]));
        }
    }

    /** The range's part of the profile; lines count from the start of the range. */
    public Profile build(BatchReader.Residue residue) {
        List<Place> ragged = new ArrayList<>();
        for (int i = 0; i < residue.raggedLines().length; i++) {
            ragged.add(
                    new Place(
                            file,
                            residue.raggedLines()[i],
                            residue.raggedCells()[i] + " cells, the header has " + columns.size()));
        }
        return new Profile(
                rows,
                residue.bytes(),
                residue.lines(),
                residue.ragged(),
                ragged,
                columns.stream().map(ColumnFold::build).toList(),
                rowHashes.build(),
                keyHashes.build());
    }
}
