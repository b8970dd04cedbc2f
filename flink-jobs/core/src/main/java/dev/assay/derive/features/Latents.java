package dev.assay.derive.features;

import dev.assay.scan.ColumnBatch;

/** Numbers that a network has for rows: what it makes of them before it tells them again. */
public interface Latents {

    /** None at all. */
    Latents NONE =
            new Latents() {
                @Override
                public int size() {
                    return 0;
                }

                @Override
                public float[][] of(ColumnBatch batch) {
                    return new float[batch.rows()][0];
                }
            };

    /** How many numbers a row has. */
    int size();

    /** Those of each row of a batch, whose columns are those that the network was asked for. */
    float[][] of(ColumnBatch batch);
}
