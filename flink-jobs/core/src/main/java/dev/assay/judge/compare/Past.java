package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import java.util.List;

/**
 * The accepted batches that one is judged against.
 *
 * @param batches in the order of the data
 * @param alongside other batches that are judged: they say nothing of what is usual, but what came
 *     between the accepted ones and this one
 */
public record Past(List<BatchSummary> batches, List<BatchSummary> alongside) {}
