package dev.assay.cause;

import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stretch of rows in which a column's values stand a row too low. */
record Displaced(Rows rows, Column column) {

    /** What each row must gain for a stretch of them to be meant. */
    private static final double EACH = 0.25;

    private static final int FEWEST = 4;

    /** The values a row higher, where they go better with another column there. */
    Optional<Treatment> raised(Column with) {
        int n = rows.cells().size();
        Map<List<String>, Integer> together = new HashMap<>();
        Map<String, Integer> alone = new HashMap<>();
        for (int row = 0; row < n; row++) {
            together.merge(pair(with, row, row), 1, Integer::sum);
            alone.merge(String.valueOf(rows.cells().get(row)[with.index()]), 1, Integer::sum);
        }
        double best = 0;
        double sum = 0;
        int from = 0;
        int start = 0;
        int end = 0;
        for (int row = 0; row + 1 < n; row++) {
            double gain = fit(together, with, row, row + 1, 0) - fit(together, with, row, row, 1);
            sum += gain - (gain > 0 ? 0 : gain < 0 ? 0 : 0.02);
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
        if (best < FEWEST || best < EACH * (end - start) / 4) {
            return Optional.empty();
        }
        Map<Integer, String[]> cells = new HashMap<>();
        List<Integer> damaged = new ArrayList<>();
        for (int row = start; row <= end; row++) {
            int of = row == end ? start : row + 1;
            cells.put(row, new String[] {rows.cells().get(of)[column.index()]});
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

    private List<String> pair(Column with, int row, int of) {
        return List.of(
                String.valueOf(rows.cells().get(row)[with.index()]),
                String.valueOf(rows.cells().get(of)[column.index()]));
    }

    /** 1 where other rows have these two values, 0 where none has. */
    private static double known(Integer times, int own) {
        return times != null && times > own ? 1 : 0;
    }

    private double fit(Map<List<String>, Integer> together, Column with, int row, int of, int own) {
        return known(together.get(pair(with, row, of)), own);
    }
}
