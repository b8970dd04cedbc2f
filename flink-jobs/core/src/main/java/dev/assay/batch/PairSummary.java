package dev.assay.batch;

import dev.assay.profile.pair.PairFold;

/**
 * How well one column predicts another in the batch.
 *
 * @param rows whose determinant value occurs again
 * @param told of them, those with the most frequent dependent value
 * @param novel pairs of values that no other batch has, of {@code compared}
 * @param compared pairs of values that were looked for in the other batches, at most {@value
 *     PairFold#MOST_TOGETHER}
 */
public record PairSummary(long rows, long told, long novel, long compared) {}
