package dev.assay.batch;

/**
 * Two columns whose values have something to do with each other.
 *
 * @param first the one that comes first in the data
 * @param second the other
 */
public record ColumnPair(String first, String second) {}
