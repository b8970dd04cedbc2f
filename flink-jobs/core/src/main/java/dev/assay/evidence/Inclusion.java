package dev.assay.evidence;

/**
 * A column whose values are nearly all found in a column of another dataset that tells its rows
 * apart, so that it looks like a reference.
 *
 * @param dataset that refers
 * @param column that refers
 * @param toDataset that is referred to
 * @param toColumn that is referred to
 * @param share of the different values that were compared and are there
 */
public record Inclusion(
        String dataset, String column, String toDataset, String toColumn, double share) {}
