package dev.assay.batch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assay.profile.pair.NewPairs;

/**
 * How well one column predicts another in the batch.
 *
 * @param rows whose determinant value occurs again
 * @param told of them, those with the most frequent dependent value
 * @param together pairs of values that no other batch has
 */
public record PairSummary(long rows, long told, @JsonUnwrapped NewPairs together) {}
