package dev.assay.view;

import dev.assay.document.Nullable;
import dev.assay.scan.ColumnBatch;
import dev.assay.view.fact.Names;
import java.util.Arrays;

/**
 * Some rows of a view that are asked for, by the places of the rows of the data that are the first
 * of theirs.
 */
final class Asked {

    private final long[] places;
    private @Nullable Names keys;

    /** Of places in any order. */
    Asked(long[] places) {
        this.places = places.clone();
        Arrays.sort(this.places);
    }

    /** Whether the row is asked for whose first row of the data stands there. */
    boolean has(long place) {
        return Arrays.binarySearch(places, place) >= 0;
    }

    /** Whether one is that stands there or later. */
    boolean goesOnTo(long place) {
        return places.length > 0 && places[places.length - 1] >= place;
    }

    /** Whether it is known which keys have these rows. */
    boolean hasKeys() {
        return keys != null;
    }

    /** Begins to learn the keys of the rows. */
    void learns() {
        keys = new Names();
    }

    /**
     * Learns the keys of rows of the data.
     *
     * @param column with the keys
     * @param before rows of the data before those of the batch
     */
    void learn(ColumnBatch batch, int column, long before) {
        for (int row = 0; row < batch.rows(); row++) {
            if (has(before + row) && !batch.isMissing(column, row)) {
                keys.number(batch.bytes(), batch.offsets(column)[row], batch.lengths(column)[row]);
            }
        }
    }

    /** Whether the key of a row of the data can have a row that is asked for. */
    boolean hasKey(ColumnBatch batch, int column, int row) {
        return keys == null
                || keys.find(batch.bytes(), batch.offsets(column)[row], batch.lengths(column)[row])
                        != Names.NONE;
    }
}
