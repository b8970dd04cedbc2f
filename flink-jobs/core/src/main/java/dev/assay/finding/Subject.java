package dev.assay.finding;

import dev.assay.declare.rule.Rule;
import dev.assay.document.Nullable;

/**
 * What a finding is about.
 *
 * @param dataset the dataset's name
 * @param column the column, or null where the whole dataset is meant
 * @param batch the part of the dataset that was judged (a file's name), or null for the whole
 * @param rule the text of the rule that was judged, or null for any other check
 */
public record Subject(
        String dataset, @Nullable String column, @Nullable String batch, @Nullable String rule) {

    /** A whole dataset. */
    public static Subject of(String dataset) {
        return new Subject(dataset, null, null, null);
    }

    /**
     * A column of a whole dataset.
     *
     * @param column null for the dataset itself
     */
    public static Subject of(String dataset, String column) {
        return new Subject(dataset, column, null, null);
    }

    /** A rule of a dataset, which may be about one column. */
    public static Subject of(String dataset, Rule rule) {
        return new Subject(
                dataset, rule.column().isEmpty() ? null : rule.column(), null, rule.text());
    }
}
