package dev.assay.derive.clean;

import dev.assay.document.Nullable;

/**
 * What was done to a cell, or to a row.
 *
 * @param file relative to the project
 * @param line on which the record starts, from 1
 * @param column that was changed; null where the row was taken out
 * @param before the cell's text, or null for no value
 * @param after what it is now, or null for no value
 * @param reason why
 * @param confidence that it is right, in (0, 1]
 */
public record Change(
        String file,
        long line,
        @Nullable String column,
        @Nullable String before,
        @Nullable String after,
        Reason reason,
        double confidence) {}
