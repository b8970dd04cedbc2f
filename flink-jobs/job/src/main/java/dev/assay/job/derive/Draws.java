package dev.assay.job.derive;

import dev.assay.derive.synthetic.Condition;
import dev.assay.train.gan.Synthesis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Made rows that are as they were asked for, until so many were made in vain that none is left. */
final class Draws {

    /** Rows that are made at once. */
    static final int BLOCK = 2_048;

    /** Rows that are made for each that is wanted, at most. */
    private static final long TRIES = 200;

    /** Rows of a class that wait for those of others. */
    private static final int MOST_WAITING = 10_000;

    private final Synthesis synthesis;
    private final Asked asked;
    private final Map<String, Deque<String[]>> classes = new TreeMap<>();
    private long tried;

    Draws(Synthesis synthesis, Asked asked) {
        this.synthesis = synthesis;
        this.asked = asked;
        asked.conditions().stream()
                .filter(c -> c.comparison() == Condition.Comparison.EQUAL)
                .forEach(c -> synthesis.give(c.column(), c.value()));
        if (asked.balanced() != null) {
            synthesis.frequent(asked.balanced()).forEach(v -> classes.put(v, new ArrayDeque<>()));
            if (!classes.isEmpty()) {
                synthesis.spread(asked.balanced());
            }
        }
    }

    /** How many rows are made at most. */
    long most() {
        return TRIES * asked.rows();
    }

    /** Whether no more rows are made. */
    boolean isOver() {
        return tried >= most();
    }

    /** The next rows; may be none. */
    List<String[]> next() {
        if (isOver()) {
            return List.of();
        }
        tried += BLOCK;
        List<String[]> rows =
                synthesis.next(BLOCK).stream()
                        .filter(row -> asked.conditions().stream().allMatch(c -> isMet(c, row)))
                        .toList();
        return classes.isEmpty() ? rows : balanced(rows);
    }

    private boolean isMet(Condition condition, String[] row) {
        return condition.holds(row[place(condition.column())]);
    }

    private int place(String column) {
        return synthesis.columns().indexOf(column);
    }

    /** One row of each class, as long as there is one of each. */
    private List<String[]> balanced(List<String[]> rows) {
        int place = place(asked.balanced());
        for (String[] row : rows) {
            Deque<String[]> queue = row[place] == null ? null : classes.get(row[place]);
            if (queue != null && queue.size() < MOST_WAITING) {
                queue.add(row);
            }
        }
        List<String[]> balanced = new ArrayList<>();
        while (classes.values().stream().noneMatch(Deque::isEmpty)) {
            classes.values().forEach(queue -> balanced.add(queue.poll()));
        }
        return balanced;
    }
}
