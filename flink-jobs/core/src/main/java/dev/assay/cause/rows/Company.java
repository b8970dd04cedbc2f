package dev.assay.cause.rows;

import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether rows come in whole groups of another column, such as all lines of an order. A large order
 * from abroad does; cells that somebody wrote over do not, as they stand beside rows that are as
 * they were.
 */
public final class Company {

    /** Columns that are asked. */
    private static final int MOST_COLUMNS = 16;

    /** The part of the rows that must stand in groups, and of those in whole ones. */
    private static final double MOST = 0.8;

    /** The part of them that may be in whole groups by chance. */
    private static final double CHANCE = 0.4;

    private Company() {}

    /**
     * Whether they are whole groups of some other column, more than they would be by chance.
     *
     * @param some rows, by their places
     * @param column the place of the column in which they are alike
     */
    public static boolean isWhole(Rows rows, List<Integer> some, int column) {
        int columns = Math.min(MOST_COLUMNS, rows.columns().size());
        for (int c = 0; c < columns; c++) {
            if (c != column && Groups.of(rows, some, c).areWhole(some.size())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Those that are not of whole groups, as all lines of a credit note have the same sign: they
     * alone may be damaged.
     *
     * @param some rows, by their places
     * @param column the place of the column in which they are alike
     * @return all where no other column tells them apart
     */
    public static List<Integer> apart(Rows rows, List<Integer> some, int column) {
        int columns = Math.min(MOST_COLUMNS, rows.columns().size());
        Groups best = null;
        for (int c = 0; c < columns; c++) {
            if (c != column) {
                Groups groups = Groups.of(rows, some, c);
                if (groups.areMoreThanChance() && (best == null || groups.whole > best.whole)) {
                    best = groups;
                }
            }
        }
        Set<Integer> whole = best == null ? Set.of() : best.rows;
        return some.stream().filter(row -> !whole.contains(row)).toList();
    }

    /**
     * How some rows stand in the groups of a column.
     *
     * @param grouped those that have others beside them
     * @param whole those of these whose group is whole
     * @param byChance how many that would be by chance
     * @param rows those whose group is whole, also those that are alone
     */
    private record Groups(int grouped, int whole, double byChance, Set<Integer> rows) {

        static Groups of(Rows rows, List<Integer> some, int by) {
            Map<String, List<Integer>> groups = new HashMap<>();
            for (int row = 0; row < rows.cells().size(); row++) {
                String value = rows.cells().get(row)[by];
                if (value != null) {
                    groups.computeIfAbsent(value, v -> new ArrayList<>()).add(row);
                }
            }
            Set<Integer> chosen = new HashSet<>(some);
            Set<Integer> ofWhole = new HashSet<>();
            double share = (double) some.size() / rows.cells().size();
            int grouped = 0;
            int whole = 0;
            double byChance = 0;
            for (List<Integer> group : groups.values()) {
                List<Integer> own = group.stream().filter(chosen::contains).toList();
                // One of them may be damaged and still be of this company.
                boolean isWhole = own.size() >= MOST * group.size();
                if (isWhole) {
                    ofWhole.addAll(own);
                }
                if (group.size() > 1 && !own.isEmpty()) {
                    grouped += own.size();
                    whole += isWhole ? own.size() : 0;
                    byChance += own.size() * Math.pow(share, Math.floor(MOST * group.size()) - 1);
                }
            }
            return new Groups(grouped, whole, byChance, ofWhole);
        }

        boolean areWhole(int all) {
            return grouped >= MOST * all && whole >= MOST * grouped && byChance <= CHANCE * grouped;
        }

        boolean areMoreThanChance() {
            return whole > 2 && byChance <= CHANCE * whole;
        }
    }

    /**
     * So many of the rows that may be damaged, those first whose other cells speak against it.
     *
     * @param some rows, by their places
     * @param column the place of the column in which they are alike
     */
    public static List<Integer> oddest(Rows rows, List<Integer> some, int column, int n) {
        if (n >= some.size()) {
            return some;
        }
        double[] odd = new double[rows.cells().size()];
        int columns = Math.min(MOST_COLUMNS, rows.columns().size());
        for (int c = 0; c < columns; c++) {
            if (c != column) {
                add(odd, rows, some, c);
            }
        }
        return some.stream()
                .sorted(Comparator.comparingDouble(row -> -odd[row]))
                .limit(n)
                .sorted()
                .toList();
    }

    private static void add(double[] odd, Rows rows, List<Integer> some, int other) {
        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> own = new HashMap<>();
        rows.cells().forEach(row -> all.merge(String.valueOf(row[other]), 1, Integer::sum));
        some.forEach(row -> own.merge(text(rows, row, other), 1, Integer::sum));
        for (int row : some) {
            String with = text(rows, row, other);
            odd[row] -= Math.log((own.get(with) + 0.5) / (all.get(with) + 1));
        }
    }

    private static String text(Rows rows, int row, int column) {
        return String.valueOf(rows.cells().get(row)[column]);
    }
}
