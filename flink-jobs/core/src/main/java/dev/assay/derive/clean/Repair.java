package dev.assay.derive.clean;

import dev.assay.document.Nullable;

/**
 * What a cell is to be.
 *
 * @param after its text, or null for no value
 * @param reason why
 * @param confidence that it was this before the damage, in (0, 1]
 */
record Repair(@Nullable String after, Reason reason, double confidence) {}
