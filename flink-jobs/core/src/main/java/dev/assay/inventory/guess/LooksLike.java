package dev.assay.inventory.guess;

import java.util.List;

/**
 * A column that looks like a reference to another dataset.
 *
 * @param dataset that refers
 * @param column that refers
 * @param toDataset that is referred to
 * @param toColumn that tells its rows apart
 * @param share of the different values that were compared and are there, in [0, 1]
 * @param compared different values that were compared
 * @param basis what speaks for it
 */
public record LooksLike(
        String dataset,
        String column,
        String toDataset,
        String toColumn,
        double share,
        long compared,
        Basis basis) {

    /** The file of those within datasets, in the folder of what was measured. */
    public static final String FILE = "references.json";

    /** Whether the other is a guess of what the same column refers to. */
    public boolean isOfSameColumn(LooksLike o) {
        return dataset.equals(o.dataset) && column.equals(o.column);
    }

    /** The datasets that it says something of. */
    public List<String> datasets() {
        return List.of(dataset, toDataset);
    }

    /** What speaks for a reference. */
    public enum Basis {
        /** Enough values were compared to know. */
        VALUES,
        /** Columns of one name or meaning, and the few values that could be compared. */
        NAMES
    }
}
