package dev.assay.derive.anonymize;

import dev.assay.batch.key.Alone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

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
        int step = 1 + (rows - 1) / MOST_ROWS;
        int[] looked = IntStream.range(0, rows).filter(row -> row % step == 0).toArray();
        List<long[]> codes = new ArrayList<>();
        for (String name : names) {
            int[] all = columns.get(name).codes();
            codes.add(IntStream.of(looked).mapToLong(row -> all[row]).toArray());
        }
        int[] people = IntStream.rangeClosed(1, looked.length).toArray();
        Set<String> found = new TreeSet<>();
        for (Alone.Set set : Alone.of(codes, people, MANY)) {
            for (int column : set.columns()) {
                found.add(names.get(column));
            }
        }
        return found;
    }
}
