package dev.assay.cause.rows;

import dev.assay.document.Nullable;
import dev.assay.mutate.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a cell should be by the rows that belong together with its own: all lines of an order have
 * one customer, all of an item one name. Which column says so is asked of the rows themselves.
 */
public final class Majority {

    /** Columns that are asked. */
    private static final int MOST_COLUMNS = 16;

    /** A column tells another where it halves the errors of guessing its most frequent value. */
    private static final double TOLD = 0.5;

    private Majority() {}

    /**
     * The cells of a column that are unlike those of most rows with the same value of another
     * column. Where that other cell is the wrong one, other columns of the row go with this one,
     * and nothing is said.
     *
     * @param column its place
     * @return by row what most of the others have, null where they have no value; nothing where no
     *     column tells this one
     */
    public static Map<Integer, String> misfits(Rows rows, int column) {
        return misfits(rows, column, 0);
    }

    /**
     * Those of the misfits of which another column of the row says, too, that they are: where two
     * columns do not go together and nothing else is known, either may be the wrong one.
     *
     * @param column its place
     */
    public static Set<Integer> proven(Rows rows, int column) {
        return misfits(rows, column, 1).keySet();
    }

    private static Map<Integer, String> misfits(Rows rows, int column, int votes) {
        int columns = Math.min(MOST_COLUMNS, rows.columns().size());
        List<Teller> tellers = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            if (c != column) {
                Map<String, Group> groups = groups(rows, column, c);
                double told = told(groups);
                if (told > 0) {
                    tellers.add(new Teller(c, groups, told));
                }
            }
        }
        tellers.sort(Comparator.comparingDouble(teller -> -teller.told));
        Map<Integer, String> misfits = new TreeMap<>();
        Set<Integer> clear = new HashSet<>();
        Map<Integer, Map<String, Group>> byColumn = new HashMap<>();
        for (Teller teller : tellers) {
            Map<Integer, String> own = new TreeMap<>();
            for (int row = 0; row < rows.cells().size(); row++) {
                String[] cells = rows.cells().get(row);
                Group group = cells[teller.by] == null ? null : teller.groups.get(cells[teller.by]);
                // What one column says of a row no other one need say.
                if (group != null && group.isClear() && clear.add(row)) {
                    if (!Objects.equals(group.value, cells[column])) {
                        own.put(row, group.value);
                    }
                }
            }
            Map<Integer, Integer> won = votes(rows, own.keySet(), column, teller.by, byColumn);
            own.keySet().removeIf(row -> won.getOrDefault(row, 0) < votes);
            misfits.putAll(own);
        }
        return misfits;
    }

    /** A column that tells another one. */
    private record Teller(int by, Map<String, Group> groups, double told) {}

    /**
     * How many other columns of each row go with the one that tells it, less those that go with the
     * column itself.
     */
    private static Map<Integer, Integer> votes(
            Rows rows,
            Set<Integer> some,
            int column,
            int by,
            Map<Integer, Map<String, Group>> byColumn) {
        Map<Integer, Integer> votes = new HashMap<>();
        int columns = Math.min(MOST_COLUMNS, rows.columns().size());
        for (int c = 0; c < columns && !some.isEmpty(); c++) {
            if (c != column && c != by) {
                Map<String, Group> here =
                        byColumn.computeIfAbsent(c, other -> groups(rows, other, column));
                Map<String, Group> byTeller = groups(rows, c, by);
                for (int row : some) {
                    String[] cells = rows.cells().get(row);
                    int vote =
                            goesWith(byTeller.get(cells[by]), cells[c])
                                    - goesWith(here.get(cells[column]), cells[c]);
                    votes.merge(row, vote, Integer::sum);
                }
            }
        }
        return votes;
    }

    private static int goesWith(@Nullable Group group, @Nullable String text) {
        return group != null && group.isClear() && Objects.equals(group.value, text) ? 1 : 0;
    }

    private static Map<String, Group> groups(Rows rows, int column, int by) {
        Map<String, Group> groups = new HashMap<>();
        for (String[] row : rows.cells()) {
            if (row[by] != null) {
                groups.computeIfAbsent(row[by], value -> new Group()).add(row[column]);
            }
        }
        return groups;
    }

    /** How many errors fewer there are by the groups than without; 0 where they tell too little. */
    private static double told(Map<String, Group> groups) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        int right = 0;
        for (Group group : groups.values()) {
            if (group.size > 1) {
                group.counts.forEach((value, n) -> counts.merge(value, n, Integer::sum));
                all += group.size;
                // Whoever is alone with a value is not told by the others.
                right += group.most > 1 ? group.most : 0;
            }
        }
        int guessed = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        return right - guessed >= TOLD * (all - guessed) ? right - guessed : 0;
    }

    /** The values of rows that belong together. */
    private static final class Group {

        private final Map<String, Integer> counts = new HashMap<>();
        private int size;
        private int most;
        private String value;

        void add(String text) {
            size++;
            int n = counts.merge(text, 1, Integer::sum);
            if (n > most) {
                most = n;
                value = text;
            }
        }

        /** Whether most of them have one value, and not only one. */
        boolean isClear() {
            return most > 1 && 2 * most > size;
        }
    }
}
