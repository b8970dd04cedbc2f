package dev.assay.declare.anonymize;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is declared of a dataset's anonymised copy. Nothing of it changes what is measured.
 *
 * @param columns what becomes of columns, by their names
 * @param quasi columns that others know of a person, and by which together he could be recognised;
 *     empty where they are to be found
 * @param k rows at least that no quasi-identifier tells apart
 * @param guard what must not be learned of a person even so
 */
public record Anonymization(
        Map<String, Transform> columns, List<String> quasi, int k, Guard guard) {

    /** Rows at least that are alike, where nothing is declared. */
    public static final int USUAL_K = 5;

    /** Nothing is declared. */
    public static final Anonymization NONE =
            new Anonymization(Map.of(), List.of(), USUAL_K, Guard.NONE);

    /**
     * What a class of rows that are alike may show.
     *
     * @param column whose values are protected; empty for none
     * @param l different values of it that each class has at least: l-diversity
     * @param t how far the shares of its values in a class may be from those in all rows, as half
     *     the sum of the differences, in (0, 1]: t-closeness
     */
    public record Guard(String column, int l, double t) {

        /** Nothing is protected. */
        public static final Guard NONE = new Guard("", 1, 1);
    }

    public Anonymization {
        columns = new TreeMap<>(columns);
        quasi = List.copyOf(quasi);
    }
}
