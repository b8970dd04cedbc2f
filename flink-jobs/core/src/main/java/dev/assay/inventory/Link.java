package dev.assay.inventory;

import dev.assay.declare.Reference;
import dev.assay.document.Nullable;
import dev.assay.recommend.rank.Estimate;

/**
 * One asset has to do with another.
 *
 * @param from its name
 * @param column of it; null where the whole is meant
 * @param to the other's name
 * @param toColumn of it; null where the whole is meant
 * @param kind how
 * @param share of the different values that are found there; null where it was not counted
 * @param dangling share of the different values that lead nowhere, with its interval, as samples of
 *     values show it; null where it was not counted
 */
public record Link(
        String from,
        @Nullable String column,
        String to,
        @Nullable String toColumn,
        Kind kind,
        @Nullable Double share,
        @Nullable Estimate dangling) {

    /**
     * Of values that were compared, if any were.
     *
     * @param lost those of them that are not found there
     * @param of how many were compared
     */
    static Link compared(String from, String column, Reference to, Kind kind, long lost, long of) {
        return new Link(
                from,
                column,
                to.dataset(),
                to.column(),
                kind,
                of == 0 ? null : 1 - (double) lost / of,
                of == 0 ? null : Estimate.ofShare(lost, of));
    }

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
