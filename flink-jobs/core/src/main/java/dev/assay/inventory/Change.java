package dev.assay.inventory;

import dev.assay.document.Nullable;

/**
 * What is another since the inventory was accepted.
 *
 * @param asset its name
 * @param kind what happened
 * @param before figure or text before; null where there was none
 * @param now figure or text now; null where there is none
 */
public record Change(String asset, Kind kind, @Nullable String before, @Nullable String now) {

    /** What can happen to an asset. */
    public enum Kind {
        /** It was not there. */
        NEW,
        /** It is not there any more. */
        GONE,
        /** It has more rows. */
        GREW,
        /** It has fewer rows. */
        SHRANK,
        /** It has other columns. */
        COLUMNS,
        /** More of its columns are sensitive. */
        SENSITIVITY_ROSE,
        /** Fewer of its columns are sensitive. */
        SENSITIVITY_FELL,
        /** Another one answers for it, or nobody. */
        OWNER,
        /** No file of the project names it any more. */
        ORPHANED,
        /** Its quality is worse. */
        QUALITY_FELL
    }
}
