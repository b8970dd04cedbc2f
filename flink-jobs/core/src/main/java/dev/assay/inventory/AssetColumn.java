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
 *     nothing personal
 * @param references the dataset and column in which its values must be found; null where none is
 *     declared
 * @param figures what was measured of it
 */
public record AssetColumn(
        String name,
        String type,
        @Nullable String meaning,
        boolean sensitive,
        @Nullable String personal,
        @Nullable String references,
        Figures figures) {

    /**
     * What was measured of a column. Numbers are told only where at least ten rows lie beyond each
     * of them.
     *
     * @param present rows with a value
     * @param completeness share of rows with a value
     * @param distinct different values; an estimate where they are very many; null where it is not
     *     told
     * @param mean arithmetic mean of the numbers; null where it is not told
     * @param deviation their standard deviation; null where it is not told
     * @param p05 number at or below which 5 % of them lie; null where it is not told
     * @param median number in the middle; null where it is not told
     * @param p95 number at or below which 95 % of them lie; null where it is not told
     */
    public record Figures(
            long present,
            double completeness,
            @Nullable Long distinct,
            @Nullable Double mean,
            @Nullable Double deviation,
            @Nullable Double p05,
            @Nullable Double median,
            @Nullable Double p95) {}
}
