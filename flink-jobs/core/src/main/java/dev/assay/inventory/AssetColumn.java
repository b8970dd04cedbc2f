package dev.assay.inventory;

import dev.assay.document.Nullable;

/**
 * A column of an asset.
 *
 * @param name its name in the data
 * @param type what its values are, such as {@code integer}
 * @param meaning what it stands for, such as {@code user}; null where nothing is said
 * @param sensitive whether its values are never shown
 * @param personal what its values look like, such as {@code email}; null where they look like
 *     nothing known
 * @param completeness share of rows with a value
 * @param distinct different values; an estimate where they are very many
 * @param references the dataset and column in which its values must be found; null where none is
 *     declared
 */
public record AssetColumn(
        String name,
        String type,
        @Nullable String meaning,
        boolean sensitive,
        @Nullable String personal,
        double completeness,
        long distinct,
        @Nullable String references) {}
