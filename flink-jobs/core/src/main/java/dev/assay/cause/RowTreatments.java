package dev.assay.cause;

import dev.assay.batch.BatchSummary;
import dev.assay.cause.rows.Changes;
import dev.assay.evidence.Evidence;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How damage of whole rows, and of columns across rows, may be undone. */
record RowTreatments(Rows rows, Evidence accepted) {

    /** All of whole rows. */
    List<Treatment> ofRows() {
        return Stream.of(headers(), repeated()).flatMap(Optional::stream).toList();
    }

    private Optional<Treatment> headers() {
        List<Integer> headers = Changes.where(rows, row -> isHeader(rows.cells().get(row)));
        return headers.isEmpty() ? Optional.empty() : Optional.of(without("header", headers, 0));
    }

    private boolean isHeader(String[] cells) {
        int same = 0;
        for (int i = 0; i < cells.length; i++) {
            same += rows.columns().get(i).equals(cells[i]) ? 1 : 0;
        }
        return same > 0 && 2 * same > cells.length;
    }

    private Optional<Treatment> repeated() {
        Set<List<String>> seen = new HashSet<>();
        List<Integer> again =
                Changes.where(rows, row -> !seen.add(Arrays.asList(rows.cells().get(row))));
        long all = accepted.batches().stream().mapToLong(BatchSummary::rows).sum();
        long usual = accepted.batches().stream().mapToLong(BatchSummary::repeated).sum();
        int more =
                Changes.excess(
                        again.size(), all == 0 ? 0 : (double) usual / all, rows.cells().size());
        return more == 0
                ? Optional.empty()
                : Optional.of(without("duplicate", Changes.spread(again, more), 1));
    }

    /** Rows that are others but for this column, most of them with one value. */
    Optional<Treatment> flood(Column column) {
        Map<List<String>, Set<String>> values = new HashMap<>();
        for (int row = 0; row < rows.cells().size(); row++) {
            values.computeIfAbsent(rest(row, column), rest -> new HashSet<>())
                    .add(rows.cells().get(row)[column.index()]);
        }
        Map<String, List<Integer>> copies = new HashMap<>();
        int found = 0;
        for (int row = 0; row < rows.cells().size(); row++) {
            if (rows.cells().get(row)[column.index()] != null
                    && values.get(rest(row, column)).size() > 1) {
                copies.computeIfAbsent(
                                rows.cells().get(row)[column.index()], value -> new ArrayList<>())
                        .add(row);
                found++;
            }
        }
        Optional<List<Integer>> most =
                copies.values().stream().max(Comparator.comparingInt(List::size));
        // Of two rows that are the same otherwise, one is the copy.
        if (most.isEmpty()
                || 2.5 * most.get().size() < found
                || Changes.excess(most.get().size(), 0, rows.cells().size()) == 0) {
            return Optional.empty();
        }
        String value = rows.cells().get(most.get().get(0))[column.index()];
        // Copies of rows that had the value before are there twice.
        Set<List<String>> seen = new HashSet<>();
        Set<Integer> copied = new HashSet<>(most.get());
        List<Integer> damaged =
                Changes.where(
                        rows,
                        row -> {
                            List<String> cells = Arrays.asList(rows.cells().get(row));
                            return value.equals(cells.get(column.index()))
                                    && (!seen.add(cells) || copied.contains(row));
                        });
        return Optional.of(
                new Treatment(
                        "flood",
                        List.of(column.name()),
                        damaged,
                        column.present(),
                        Changes.without(rows, damaged),
                        2));
    }

    private List<String> rest(int row, Column column) {
        List<String> rest = Arrays.asList(rows.cells().get(row).clone());
        rest.set(column.index(), null);
        return rest;
    }

    private Treatment without(String kind, List<Integer> places, int tier) {
        return new Treatment(
                kind, List.of(), places, rows.cells().size(), Changes.without(rows, places), tier);
    }

    /** Rows in which each of two columns looks more like the other one's values. */
    Optional<Treatment> swapped(Column a, Column b) {
        Map<Integer, String[]> cells = new HashMap<>();
        Map<List<String>, Boolean> better = new HashMap<>();
        List<Integer> damaged = new ArrayList<>();
        for (int row = 0; row < rows.cells().size(); row++) {
            String first = rows.cells().get(row)[a.index()];
            String second = rows.cells().get(row)[b.index()];
            if (better.computeIfAbsent(
                    Arrays.asList(first, second), pair -> isBetterSwapped(a, b, first, second))) {
                damaged.add(row);
                cells.put(row, new String[] {second, first});
            }
        }
        if (Changes.excess(damaged.size(), 0, rows.cells().size()) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Treatment(
                        "swap",
                        List.of(a.name(), b.name()),
                        damaged,
                        rows.cells().size(),
                        Changes.with(rows, new int[] {a.index(), b.index()}, cells),
                        1));
    }

    private static boolean isBetterSwapped(Column a, Column b, String first, String second) {
        if (first == null && second == null) {
            return false;
        }
        double gained = gain(a, first, second);
        double also = gain(b, second, first);
        return gained + also >= 2 * CellDamage.GAIN && gained > 0 && also > 0;
    }

    private static double gain(Column column, String now, String then) {
        return of(column, then) - of(column, now);
    }

    private static double of(Column column, String text) {
        return text == null
                ? Math.log(2 * column.missing() + 0.01) / Math.log(2)
                : column.plausibility(text);
    }
}
