package dev.assay.derive.anonymize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns that single rows out: in some combination of up to three of them, in which none can be
 * left out, too many rows are alone. What others know of a person no data tells; so these are more
 * than there are.
 */
final class SinglingOut {

    /** Share of rows that are alone from which on a combination counts. */
    private static final double MANY = 0.01;

    /** Columns that are combined at most: those with the most values. */
    private static final int MOST_COLUMNS = 16;

    /**
     * Rows that are looked at, evenly spaced over all; in fewer of them more are alone, so what is
     * found is never too little.
     */
    private static final int MOST_ROWS = 50_000;

    private SinglingOut() {}

    /** The names of such columns. */
    static Set<String> of(Map<String, Attribute> columns, int rows) {
        List<String> names = new ArrayList<>(columns.keySet());
        names.sort(
                (a, b) ->
                        Integer.compare(
                                columns.get(b).scale().size(), columns.get(a).scale().size()));
        names = names.subList(0, Math.min(MOST_COLUMNS, names.size()));
        Set<String> found = new TreeSet<>();
        List<Set<String>> minimal = new ArrayList<>();
        for (int size = 1; size <= 3; size++) {
            for (Set<String> some : combinations(names, size)) {
                boolean isCovered = minimal.stream().anyMatch(some::containsAll);
                if (!isCovered && alone(some, columns, rows) >= MANY) {
                    minimal.add(some);
                    found.addAll(some);
                }
            }
        }
        return found;
    }

    private static List<Set<String>> combinations(List<String> names, int size) {
        List<Set<String>> all = new ArrayList<>();
        all.add(new TreeSet<>());
        List<Set<String>> of = new ArrayList<>();
        for (String name : names) {
            for (Set<String> some : List.copyOf(all)) {
                if (some.size() < size) {
                    Set<String> more = new TreeSet<>(some);
                    more.add(name);
                    all.add(more);
                    if (more.size() == size) {
                        of.add(more);
                    }
                }
            }
        }
        return of;
    }

    /** Share of rows that no other is like. */
    private static double alone(Collection<String> some, Map<String, Attribute> columns, int rows) {
        List<Attribute> attributes = some.stream().map(columns::get).toList();
        Map<Long, Integer> seen = new HashMap<>();
        int step = 1 + (rows - 1) / MOST_ROWS;
        int looked = 0;
        for (int row = 0; row < rows; row += step) {
            looked++;
            long key = 0;
            for (Attribute attribute : attributes) {
                // Of at most three columns with fewer than 2²¹ values each, else nearly surely.
                key = key * 2_097_169 + attribute.codes()[row];
            }
            seen.merge(key, 1, Integer::sum);
        }
        return looked == 0
                ? 0
                : (double) seen.values().stream().filter(n -> n == 1).count() / looked;
    }
}
