package dev.assay.derive.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that are another for a reason: where most rows with a value of one column have an unusual
 * value of another one, that is how it is with them, and no damage.
 */
final class Exceptions {

    /** Rows with the value that would be changed, at least. */
    private static final int FEWEST = 3;

    private static final double MOST = 0.5;

    /** For each column, how often rows with its value would be changed in each column. */
    private final List<Map<String, int[]>> changed = new ArrayList<>();

    Exceptions(int columns) {
        for (int column = 0; column < columns; column++) {
            changed.add(new HashMap<>());
        }
    }

    /** Counts a row, and which of its cells would be changed. */
    void add(String[] row, boolean[] isChanged) {
        for (int by = 0; by < row.length; by++) {
            int[] n =
                    changed.get(by)
                            .computeIfAbsent(
                                    String.valueOf(row[by]), value -> new int[row.length + 1]);
            n[row.length]++;
            for (int column = 0; column < row.length; column++) {
                n[column] += isChanged[column] && by != column ? 1 : 0;
            }
        }
    }

    /** Whether a value of the row explains that the column's is unusual. */
    boolean explain(int column, String[] row) {
        for (int by = 0; by < row.length; by++) {
            int[] n = changed.get(by).get(String.valueOf(row[by]));
            if (n != null && n[column] >= FEWEST && n[column] >= MOST * n[row.length]) {
                return true;
            }
        }
        return false;
    }
}
