package dev.assay.profile;

import java.util.List;
import java.util.Set;

/**
 * What is known of rows some columns of which were changed: what the others say by themselves, and
 * side by side, need not be folded again.
 *
 * @param before the profile of the same rows, folded in the same way, before the change
 * @param columns places of those that are as they were
 */
public record Unchanged(Profile before, Set<Integer> columns) {

    /** Of rows of which nothing is known. */
    public static final Unchanged NONE = new Unchanged(Profile.empty(List.of()), Set.of());

    public Unchanged {
        columns = Set.copyOf(columns);
    }

    boolean has(int column) {
        return columns.contains(column);
    }

    /** Whether one of two columns changed. */
    boolean isAnew(int first, int second) {
        return !has(first) || !has(second);
    }
}
