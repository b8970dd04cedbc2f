package dev.assay.cause.rows;

import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Rows as they may have been. */
public final class Changes {

    private Changes() {}

    /** Places of rows that are so, in their order. */
    public static List<Integer> where(Rows rows, IntPredicate which) {
        return IntStream.range(0, rows.cells().size()).filter(which).boxed().toList();
    }

    /** The same without some of them. */
    public static Rows without(Rows rows, List<Integer> places) {
        Set<Integer> gone = new HashSet<>(places);
        Rows left = Rows.of(rows.columns());
        for (int i = 0; i < rows.cells().size(); i++) {
            if (!gone.contains(i)) {
                left.cells().add(rows.cells().get(i));
            }
        }
        return left;
    }

    /**
     * The same with other cells of some columns.
     *
     * @param cells by row: texts of these columns, in their order
     */
    public static Rows with(Rows rows, int[] columns, Map<Integer, String[]> cells) {
        List<String[]> all = new ArrayList<>(rows.cells());
        cells.forEach(
                (row, texts) -> {
                    String[] copy = all.get(row).clone();
                    for (int i = 0; i < columns.length; i++) {
                        copy[columns[i]] = texts[i];
                    }
                    all.set(row, copy);
                });
        return new Rows(rows.columns(), all);
    }

    /** So many of them, spread evenly. */
    public static List<Integer> spread(List<Integer> places, int n) {
        if (n >= places.size()) {
            return places;
        }
        return IntStream.range(0, n)
                .mapToObj(i -> places.get((int) ((long) i * places.size() / n)))
                .toList();
    }

    /** How many more there are than usual; 0 where that may be chance. */
    public static int excess(int found, double usual, int of) {
        double expected = usual * of;
        double more = found - expected;
        boolean isChance = more < Math.max(2, 0.003 * of) || more < 2.5 * Math.sqrt(expected);
        return isChance ? 0 : (int) Math.round(Math.min(found, more / Math.max(0.02, 1 - usual)));
    }
}
