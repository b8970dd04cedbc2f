package dev.assay.cause;

import dev.assay.cause.rows.Changes;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stretch of rows in which a column's values stand a row too low. */
record Displaced(Rows rows, Column column) {

    /** What a stretch must gain, as a natural logarithm of how much likelier it is. */
    private static final double LEAST = 12;

    /** What each row of it must gain, so that it does not go on where nothing is gained. */
    private static final double EACH = 0.02;

    private static final double UNSEEN = 0.1;

    /**
     * The values a row higher, where they go better with other columns there.
     *
     * @param with columns that have something to do with it
     */
    Optional<Treatment> raised(Collection<Column> with) {
        int n = rows.cells().size();
        double[] gains = new double[n];
        with.forEach(other -> add(gains, other));
        double best = 0;
        double sum = 0;
        int from = 0;
        int start = 0;
        int end = 0;
        for (int row = 0; row + 1 < n; row++) {
            sum += gains[row] - EACH;
            if (sum < 0) {
                sum = 0;
                from = row + 1;
            }
            if (sum > best) {
                best = sum;
                start = from;
                end = row + 1;
            }
        }
        if (best < LEAST) {
            return Optional.empty();
        }
        Map<Integer, String[]> cells = new HashMap<>();
        List<Integer> damaged = new ArrayList<>();
        for (int row = start; row <= end; row++) {
            // The last one of the stretch had come first.
            cells.put(row, new String[] {text(column, row == end ? start : row + 1)});
            damaged.add(row);
        }
        return Optional.of(
                new Treatment(
                        "shift",
                        List.of(column.name()),
                        damaged,
                        n,
                        Changes.with(rows, new int[] {column.index()}, cells),
                        2));
    }

    /** How much likelier each row is with the value of the next row, by what goes with another. */
    private void add(double[] gains, Column with) {
        int n = rows.cells().size();
        Map<List<String>, Integer> together = new HashMap<>();
        Map<String, Integer> alone = new HashMap<>();
        for (int row = 0; row < n; row++) {
            together.merge(pair(with, row, row), 1, Integer::sum);
            alone.merge(text(column, row), 1, Integer::sum);
        }
        for (int row = 0; row + 1 < n; row++) {
            String own = text(column, row);
            String next = text(column, row + 1);
            if (!own.equals(next)) {
                int now = together.getOrDefault(pair(with, row, row), 0) - 1;
                int then = together.getOrDefault(pair(with, row, row + 1), 0);
                gains[row] +=
                        Math.log((then + UNSEEN) / alone.get(next))
                                - Math.log((now + UNSEEN) / alone.get(own));
            }
        }
    }

    private List<String> pair(Column with, int row, int of) {
        return List.of(text(with, row), text(column, of));
    }

    private String text(Column of, int row) {
        return String.valueOf(rows.cells().get(row)[of.index()]);
    }
}
