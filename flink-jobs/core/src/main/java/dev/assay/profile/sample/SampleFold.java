package dev.assay.profile.sample;

import dev.assay.profile.value.CellHashes;
import dev.assay.scan.ColumnBatch;
import java.util.ArrayList;
import java.util.List;

/** Picks the rows that have the least ranks: of one range, or of what was picked of many. */
public final class SampleFold {

    private final int capacity;
    private List<SamplePicks.Pick> picks = new ArrayList<>();

    /** Greatest rank that may still be among the least, unsigned. */
    private long threshold = -1L;

    /** Of which {@code capacity} rows are wanted. */
    public SampleFold(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Looks at the rows of a batch.
     *
     * @param hashes of the rows, not finished
     * @param file that the rows are of
     */
    public void accept(ColumnBatch batch, long[] hashes, String file) {
        for (int row = 0; row < batch.rows(); row++) {
            long hash = CellHashes.finish(hashes[row]);
            long position = batch.position(row);
            if (isWanted(hash, file, position)) {
                PickedCells cells = PickedCells.of(batch, row);
                add(new SamplePicks.Pick(hash, file, position, cells));
            }
        }
    }

    /** Whether a row may be among the least. */
    boolean isWanted(long hash, String file, long position) {
        long rank = SamplePicks.Pick.rank(hash, file, position);
        return Long.compareUnsigned(rank, threshold) <= 0;
    }

    void add(SamplePicks.Pick pick) {
        picks.add(pick);
        if (picks.size() == 2 * capacity) {
            cut();
        }
    }

    private void cut() {
        picks = new ArrayList<>(build().picks());
        threshold = picks.get(picks.size() - 1).rank();
    }

    /** What was picked, cut to the capacity. */
    public SamplePicks build() {
        return SamplePicks.merged(capacity, List.of(new SamplePicks(picks.size(), picks)));
    }
}
