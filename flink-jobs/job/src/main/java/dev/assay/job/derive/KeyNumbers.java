package dev.assay.job.derive;

import dev.assay.derive.features.RowNumbers;
import dev.assay.profile.value.CellHashes;
import dev.assay.scan.ColumnBatch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Numbers that are known of keys. The key of a row is its first cell.
 *
 * @param names of them
 * @param byKey the numbers by the hash of the key
 */
record KeyNumbers(List<String> names, Map<Long, float[]> byKey) implements RowNumbers {

    @Override
    public float[][] of(ColumnBatch batch) {
        float[] none = new float[names.size()];
        Arrays.fill(none, Float.NaN);
        float[][] rows = new float[batch.rows()][];
        for (int row = 0; row < rows.length; row++) {
            long hash =
                    CellHashes.of(
                            batch.bytes(),
                            batch.offsets(0)[row],
                            Math.max(0, batch.lengths(0)[row]));
            rows[row] = byKey.getOrDefault(hash, none);
        }
        return rows;
    }
}
