package dev.assay.inventory;

import dev.assay.document.Nullable;

/**
 * One asset has to do with another.
 *
 * @param from its name
 * @param column of it; null where the whole is meant
 * @param to the other's name
 * @param toColumn of it; null where the whole is meant
 * @param kind how
 * @param share of the different values that are found there; null where it was not counted
 */
public record Link(
        String from,
        @Nullable String column,
        String to,
        @Nullable String toColumn,
        Kind kind,
        @Nullable Double share) {

    /** How assets have to do with one another. */
    public enum Kind {
        /** It is declared that values of the one are found in the other. */
        REFERS,
        /** Nothing is declared, but nearly all values are. */
        LOOKS_LIKE,
        /** It is declared that the one was made of the other. */
        MADE_OF
    }
}
