package dev.assay.derive.features;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a table of features: the key, two times, and those of the view.
 *
 * @param header all names, each another
 * @param shown places of the view's columns that are written, among those that are read
 */
record FeatureColumns(List<String> header, List<Integer> shown) {

    /** When the newest event of the entity was. */
    static final String EVENT = "event_timestamp";

    /** When the row was known. */
    static final String CREATED = "created_timestamp";

    /** How many stand before those of the view. */
    static final int BEFORE = 3;

    /**
     * Of a view. Its own column of keys, where it has one, stands first already; a name that is
     * taken gets a line behind it.
     *
     * @param view names of its columns
     * @param more names of columns behind them
     */
    static FeatureColumns of(String joinKey, List<String> view, List<String> more) {
        Set<String> taken = new HashSet<>(List.of(joinKey, EVENT, CREATED));
        List<String> header = new ArrayList<>(List.of(joinKey, EVENT, CREATED));
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            if (!view.get(i).equals(joinKey)) {
                header.add(free(view.get(i), taken));
                shown.add(i);
            }
        }
        more.forEach(name -> header.add(free(name, taken)));
        return new FeatureColumns(List.copyOf(header), List.copyOf(shown));
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }
}
