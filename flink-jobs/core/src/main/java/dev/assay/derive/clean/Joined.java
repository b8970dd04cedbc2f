package dev.assay.derive.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells that ended up in the one before: where a column has no value, the one before it ends with a
 * blank and a value that the column has.
 */
final class Joined {

    /** Rows of which the column has no value, at least. */
    private static final int FEWEST = 5;

    private static final double NEARLY_ALL = 0.9;
    private static final double HARDLY_ANY = 0.05;

    private final ColumnFacts first;
    private final ColumnFacts second;
    private final int at;
    private final double confidence;

    private Joined(int at, ColumnFacts first, ColumnFacts second, double confidence) {
        this.at = at;
        this.first = first;
        this.second = second;
        this.confidence = confidence;
    }

    /** The columns of which this is so. */
    static List<Joined> of(List<ColumnFacts> columns, List<String[]> rows, List<Boolean> accepted) {
        List<Joined> all = new ArrayList<>();
        for (int i = 0; i + 1 < columns.size(); i++) {
            Map<String, Integer> values = columns.get(i + 1).counts();
            long[] n = new long[4];
            for (int r = 0; r < rows.size(); r++) {
                String[] row = rows.get(r);
                if (row[i + 1] == null && accepted.get(r)) {
                    // That there is no value is accepted, and says nothing of damage.
                    continue;
                }
                String end = row[i] == null ? null : end(row[i]);
                boolean isThere = end != null && values.getOrDefault(end, 0) > 1;
                int place = row[i + 1] == null ? 0 : 2;
                n[place] += isThere ? 1 : 0;
                n[place + 1]++;
            }
            boolean isSo =
                    n[0] >= FEWEST
                            && n[0] >= NEARLY_ALL * n[1]
                            && n[2] <= HARDLY_ANY * n[3]
                            && !columns.get(i + 1).usual().isNumber();
            if (isSo) {
                double bound = Certainty.atLeast(n[3] - n[2], n[3]);
                all.add(new Joined(i, columns.get(i), columns.get(i + 1), bound));
            }
        }
        return all;
    }

    private static String end(String text) {
        int blank = text.lastIndexOf(' ');
        return blank <= 0 ? null : text.substring(blank + 1);
    }

    /** The cells that are to be others, by their columns. */
    Map<Integer, Repair> of(String[] row) {
        String end = row[at] == null || row[at + 1] != null ? null : end(row[at]);
        if (end == null || second.count(end) < 2 || first.isAccepted(row[at])) {
            return Map.of();
        }
        String rest = row[at].substring(0, row[at].length() - end.length()).strip();
        Map<Integer, Repair> repairs = new HashMap<>();
        repairs.put(at, new Repair(rest, Reason.JOINED, confidence));
        repairs.put(at + 1, new Repair(end, Reason.JOINED, confidence));
        return repairs;
    }
}
