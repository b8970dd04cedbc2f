package dev.assay.inventory;

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
     * Of values that were compared.
     *
     * @param lost those of them that are not found there
     * @param of how many were compared, at least 1
     */
    static Link counted(
            String from, String column, String to, String toColumn, Kind kind, long lost, long of) {
        return new Link(
                from,
                column,
                to,
                toColumn,
                kind,
                1 - (double) lost / of,
                Estimate.ofShare(lost, of));
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
