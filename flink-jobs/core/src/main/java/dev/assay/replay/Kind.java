package dev.assay.replay;

import dev.assay.document.Nullable;

/**
 * A kind of error.
 *
 * @param operator what is done, such as {@code decimal-comma}
 * @param column that is damaged, or null for errors of rows
 * @param strength share of its cells, or of the rows
 */
public record Kind(String operator, @Nullable String column, double strength) {}
