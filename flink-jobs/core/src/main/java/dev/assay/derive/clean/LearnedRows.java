package dev.assay.derive.clean;

import java.util.Map;
import java.util.Set;

/**
 * What accepted networks say of the rows of files, by {@code file:line}.
 *
 * @param outliers rows that are unlike all accepted ones
 * @param guesses for cells without a value by the name of the column, where they are certain enough
 */
public record LearnedRows(Set<String> outliers, Map<String, Map<String, Guess>> guesses) {

    /** Nothing, where there are no networks. */
    public static final LearnedRows NONE = new LearnedRows(Set.of(), Map.of());

    /**
     * A value for a cell that has none.
     *
     * @param value its text
     * @param confidence that it is right
     */
    public record Guess(String value, double confidence) {}

    /** The place of a row. */
    public static String place(String file, long line) {
        return file + ':' + line;
    }
}
