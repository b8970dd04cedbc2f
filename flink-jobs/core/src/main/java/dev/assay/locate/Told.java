package dev.assay.locate;

import dev.assay.profile.Cell;
import dev.assay.profile.pair.Grain;
import dev.assay.profile.pair.Pair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** What goes with each value of one column of a pair, and which rows are not so. */
final class Told {

    private static final int MOST_VALUES = 1 << 16;

    private final Pair pair;
    private final boolean together;
    private final Learned learned;
    private final Map<Object, Object> usual = new HashMap<>();
    private long looked;
    private long broken;

    /** How often values stood in one row; it is asked in two ways and counted once. */
    private static final class Learned {
        private final Map<Object, Map<Object, Long>> with = new HashMap<>();
        private long rows;
    }

    private Told(Pair pair, boolean together, Learned learned) {
        this.pair = pair;
        this.together = together;
        this.learned = learned;
    }

    /**
     * Of a pair.
     *
     * @param together whether a row is odd because its two values never stood in one row, rather
     *     than because another value is usual
     */
    Told(Pair pair, boolean together) {
        this(pair, together, new Learned());
    }

    /** The same of values that never stood in one row; it knows what this one learns. */
    Told together() {
        return new Told(pair, true, learned);
    }

    Pair pair() {
        return pair;
    }

    void learn(Row row) {
        Object by = determinant(row);
        Object told = dependent(row);
        boolean room = learned.with.size() < MOST_VALUES || learned.with.containsKey(by);
        if (by != null && told != null && room) {
            learned.with.computeIfAbsent(by, value -> new HashMap<>()).merge(told, 1L, Long::sum);
            learned.rows++;
        }
    }

    /** Counts whether a judged row is odd. */
    void judge(Row row) {
        if (determinant(row) != null && dependent(row) != null) {
            looked++;
            broken += isBroken(row) ? 1 : 0;
        }
    }

    /** Whether the row has another value than those that go with the first one. */
    boolean isBroken(Row row) {
        Object by = determinant(row);
        Object told = dependent(row);
        Map<Object, Long> known = by == null ? null : learned.with.get(by);
        if (told == null || known == null) {
            return false;
        }
        if (together) {
            return !known.containsKey(told);
        }
        return !usual.computeIfAbsent(by, value -> most(known)).equals(told);
    }

    /** By how many deviations more judged rows are odd than of those that were learned from. */
    double excess() {
        double expected = looked * oddOfLearned();
        return (broken - expected) / Math.sqrt(expected + 1);
    }

    /** The share of learned rows that would be odd had they not been learned from. */
    private double oddOfLearned() {
        long odd = 0;
        for (Map<Object, Long> known : learned.with.values()) {
            long rows = known.values().stream().mapToLong(n -> n).sum();
            odd +=
                    together
                            ? known.values().stream().filter(n -> n == 1).count()
                            : rows - known.get(most(known));
        }
        return (double) odd / Math.max(1, learned.rows);
    }

    private static Object most(Map<Object, Long> counts) {
        return counts.entrySet().stream()
                .max(
                        Comparator.comparing(Map.Entry<Object, Long>::getValue)
                                .thenComparing(e -> e.getKey().toString()))
                .orElseThrow()
                .getKey();
    }

    private Object determinant(Row row) {
        return token(row.cell(pair.determinant()), pair.grain() == Grain.KIND);
    }

    private Object dependent(Row row) {
        return token(row.cell(pair.dependent()), pair.grain() != Grain.VALUE);
    }

    private static Object token(Cell cell, boolean kind) {
        return kind ? (Object) cell.sort() : cell.text();
    }
}
