package dev.assay.cause.rows;

import dev.assay.mutate.Rows;
import java.util.ArrayList;
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
            if (c != column && isWholeIn(rows, some, c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWholeIn(Rows rows, List<Integer> some, int by) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int row = 0; row < rows.cells().size(); row++) {
            String value = rows.cells().get(row)[by];
            if (value != null) {
                groups.computeIfAbsent(value, v -> new ArrayList<>()).add(row);
            }
        }
        Set<Integer> chosen = new HashSet<>(some);
        double share = (double) some.size() / rows.cells().size();
        int grouped = 0;
        int whole = 0;
        double byChance = 0;
        for (List<Integer> group : groups.values()) {
            long own = group.stream().filter(chosen::contains).count();
            if (group.size() > 1 && own > 0) {
                grouped += (int) own;
                whole += own == group.size() ? (int) own : 0;
                byChance += own * Math.pow(share, group.size() - 1.0);
            }
        }
        return grouped >= MOST * some.size()
                && whole >= MOST * grouped
                && byChance <= CHANCE * grouped;
    }
}
