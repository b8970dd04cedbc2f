package dev.assay.batch;

import dev.assay.profile.Profile;

/**
 * How many rows a batch has, and how many of them repeat.
 *
 * @param rows records
 * @param bytes of the piece
 * @param repeated rows that repeat an earlier row of the batch
 * @param repeatedKeys rows whose declared key an earlier row of the batch has
 */
public record BatchSize(long rows, long bytes, long repeated, long repeatedKeys) {

    static BatchSize of(Profile batch) {
        return new BatchSize(
                batch.rows(), batch.bytes(), batch.repeatedRows(), batch.repeatedKeys());
    }
}
