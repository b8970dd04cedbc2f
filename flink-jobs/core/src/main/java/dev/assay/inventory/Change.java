package dev.assay.inventory;

import dev.assay.document.Nullable;

/**
 * What is another since the inventory was accepted.
 *
 * @param asset its name
 * @param part of it that is meant, such as a slice; null where all of it is
 * @param kind what happened
 * @param before figure or text before; null where there was none
 * @param now figure or text now; null where there is none
 */
public record Change(
        String asset,
        @Nullable String part,
        Kind kind,
        @Nullable String before,
        @Nullable String now) {

    /** Of a whole asset. */
    Change(String asset, Kind kind, @Nullable String before, @Nullable String now) {
        this(asset, null, kind, before, now);
    }

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
        QUALITY_FELL,
        /** Recommenders foresee less with it. */
        VALUE_FELL,
        /** A part of it has far fewer pairs of users and items. */
        PART_SHRANK
    }
}
