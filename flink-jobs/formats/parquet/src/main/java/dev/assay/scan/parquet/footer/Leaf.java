package dev.assay.scan.parquet.footer;

/**
 * How the values of a column are stored.
 *
 * @param physical how
 * @param width bytes of a value; 0 where they differ
 * @param logical what they stand for
 */
public record Leaf(Physical physical, int width, Logical logical) {}
