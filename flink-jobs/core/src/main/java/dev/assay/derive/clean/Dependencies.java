package dev.assay.derive.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Columns that determine others, nearly: of rows with the same value in one column most have the
 * same in another. Measured by g3, the least share of rows to leave out so that it holds (Kivinen
 * and Mannila 1995).
 */
final class Dependencies {

    /** The greatest g3 of a dependency. */
    private static final double G3 = 0.1;

    /** At most this share of the rows that differ from the most frequent value may be left over. */
    private static final double LEFT_OVER = 0.2;

    /** Rows of a group besides the one that is looked at, at least. */
    private static final int FEWEST = 3;

    /** The share of a group's other rows that agree, at least. */
    private static final double AGREE = 0.9;

    /** A value of more of a group's rows than this share is another one, and no damage. */
    private static final double OTHERWISE = 0.05;

    /** Rows by which columns are left out that are far from it. */
    private static final int FIRST_LOOK = 4000;

    private static final double FAR = 0.3;

    private final List<ColumnFacts> columns;
    private final List<Determined> all = new ArrayList<>();
    private final Map<Integer, List<Determined>> byColumn = new TreeMap<>();

    /**
     * That a column determines another one.
     *
     * @param by the column that does
     * @param of the other one
     * @param groups for each value of the one, how often each of the other stands beside it; a null
     *     key is no value
     * @param isInformed whether it says more than the most frequent value does
     */
    private record Determined(
            int by, int of, Map<String, Map<String, Integer>> groups, boolean isInformed) {}

    /**
     * What other columns say of a cell.
     *
     * @param value they determine
     * @param confidence that it is this one, in (0, 1)
     */
    record Told(String value, double confidence) {}

    private record Vote(String value, int rows, double share, boolean isInformed) {}

    /** Of rows whose damage by form was undone. */
    Dependencies(List<ColumnFacts> columns, List<String[]> rows) {
        this.columns = columns;
        for (int by = 0; by < columns.size(); by++) {
            for (int of = 0; of < columns.size(); of++) {
                if (by != of && canBe(by, of, rows)) {
                    add(by, of, rows);
                }
            }
        }
    }

    private boolean canBe(int by, int of, List<String[]> rows) {
        long different = columns.get(by).counts().size();
        return different > 1
                && different <= columns.get(by).values() / 2
                && columns.get(of).counts().size() > 1
                && (rows.size() <= 2 * FIRST_LOOK
                        || g3(groups(by, of, rows.subList(0, FIRST_LOOK))) <= FAR);
    }

    private static Map<String, Map<String, Integer>> groups(int by, int of, List<String[]> rows) {
        Map<String, Map<String, Integer>> groups = new HashMap<>();
        for (String[] row : rows) {
            if (row[by] != null) {
                groups.computeIfAbsent(row[by], v -> new HashMap<>(4))
                        .merge(String.valueOf(row[of]), 1, Integer::sum);
            }
        }
        return groups;
    }

    /** Of groups with more than one row. */
    private static double g3(Map<String, Map<String, Integer>> groups) {
        long[] n = counted(groups);
        return n[1] == 0 ? 1 : 1 - (double) n[0] / n[1];
    }

    private static long[] counted(Map<String, Map<String, Integer>> groups) {
        long agree = 0;
        long rows = 0;
        for (Map<String, Integer> group : groups.values()) {
            int size = 0;
            int most = 0;
            for (int n : group.values()) {
                size += n;
                most = Math.max(most, n);
            }
            if (size > 1) {
                agree += most;
                rows += size;
            }
        }
        return new long[] {agree, rows};
    }

    private void add(int by, int of, List<String[]> rows) {
        Map<String, Map<String, Integer>> groups = groups(by, of, rows);
        long[] n = counted(groups);
        double g3 = g3(groups);
        if (n[1] < Math.max(ColumnFacts.ENOUGH, rows.size() / 5) || g3 > G3) {
            return;
        }
        ColumnFacts facts = columns.get(of);
        long most = facts.counts().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        double base = 1 - (double) Math.max(most, facts.missing()) / rows.size();
        boolean isInformed = g3 <= LEFT_OVER * base;
        if (isInformed || !facts.usual().isNumber()) {
            Determined determined = new Determined(by, of, groups, isInformed);
            all.add(determined);
            byColumn.computeIfAbsent(of, c -> new ArrayList<>()).add(determined);
        }
    }

    /** Columns of a row whose own value seems wrong: most of what they determine is otherwise. */
    Set<Integer> suspects(String[] row) {
        Map<Integer, int[]> seen = new TreeMap<>();
        for (Determined one : all) {
            vote(one, row)
                    .ifPresent(
                            vote -> {
                                int[] n = seen.computeIfAbsent(one.by, c -> new int[2]);
                                n[vote.value.equals(String.valueOf(row[one.of])) ? 0 : 1]++;
                            });
        }
        seen.values().removeIf(n -> n[1] < 2 || n[1] <= n[0]);
        return seen.keySet();
    }

    /** What the others in a row's groups have, most of them; empty where they are of no mind. */
    private Optional<Vote> vote(Determined one, String[] row) {
        Map<String, Integer> group = row[one.by] == null ? null : one.groups.get(row[one.by]);
        if (group == null) {
            return Optional.empty();
        }
        String own = String.valueOf(row[one.of]);
        int size = -Math.min(1, group.getOrDefault(own, 0));
        String value = null;
        int most = 0;
        for (Map.Entry<String, Integer> entry : group.entrySet()) {
            size += entry.getValue();
            int n = entry.getValue() - (entry.getKey().equals(own) ? 1 : 0);
            if (n > most || n == most && value != null && entry.getKey().compareTo(value) < 0) {
                most = n;
                value = entry.getKey();
            }
        }
        boolean isAnother =
                !own.equals(value)
                        && group.getOrDefault(own, 0) > Math.max(1, OTHERWISE * (size + 1));
        return size < FEWEST || most < AGREE * size || isAnother || value == null
                ? Optional.empty()
                : Optional.of(new Vote(value, size, Certainty.atLeast(most, size), one.isInformed));
    }

    /**
     * What other columns determine a cell to be, where all that say something say the same.
     *
     * <p>The confidence is {@code 1 − (1 − s) · p}: {@code s} is the lower bound of the share of a
     * group's other rows that agree, and {@code p} how probable it is that unrelated values are as
     * near to each other as the two are.
     *
     * @param suspects columns that are not asked
     */
    Optional<Told> told(int column, String[] row, Set<Integer> suspects) {
        Vote best = null;
        for (Determined one : byColumn.getOrDefault(column, List.of())) {
            Optional<Vote> vote = suspects.contains(one.by) ? Optional.empty() : vote(one, row);
            if (vote.isEmpty()) {
                continue;
            }
            if (best != null && !best.value.equals(vote.get().value)) {
                return Optional.empty();
            }
            if (best == null || score(vote.get()) > score(best)) {
                best = vote.get();
            }
        }
        if (best == null || best.value.equals("null")) {
            return Optional.empty();
        }
        if (row[column] == null) {
            return best.isInformed
                    ? Optional.of(new Told(best.value, best.share))
                    : Optional.empty();
        }
        ColumnFacts facts = columns.get(column);
        double nearness =
                differsInDigits(row[column], best.value)
                        ? 1
                        : facts.nearness(Distance.share(row[column], best.value));
        double by = best.isInformed ? 1 - best.share : 1;
        return Optional.of(new Told(best.value, 1 - by * nearness));
    }

    /** Digits tell things apart that are written alike: that they are near says nothing. */
    private static boolean differsInDigits(String a, String b) {
        return a.replaceAll("\\d", "0").equals(b.replaceAll("\\d", "0"));
    }

    private static double score(Vote vote) {
        return vote.share + (vote.isInformed ? 1 : 0);
    }
}
