package dev.assay.view.fact;

import dev.assay.declare.view.Field;
import dev.assay.declare.view.Step;
import dev.assay.declare.view.ViewOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The rows of one key, by time; those without a time come last, and those of one time are in the
 * order of the data. What is asked for is worked out when it is, once for each group.
 */
public final class Group {

    private final Facts facts;
    private final Moments times;
    private int[] rows = new int[16];
    private int size;
    private final Step[] none = new Step[0];
    private Step[] steps = none;
    private final int[] stepCounts = new int[Step.values().length];
    private boolean isCounted;
    private int[] numbers = new int[16];
    private final Map<Field, Map<Step, Kept<Tally>>> tallies = new EnumMap<>(Field.class);
    private final Kept<Spread> amounts = new Kept<>(new Spread());
    private final Map<Field, Map<Step, Kept<Spread>>> spreads = new EnumMap<>(Field.class);
    private final Map<String, Kept<Tally>> ownTallies = new HashMap<>();
    private final Map<String, Kept<Spread>> ownSpreads = new HashMap<>();
    private final Map<Field, Runs> runs = new EnumMap<>(Field.class);
    private final Map<Function<Group, ?>, Object> once = new HashMap<>();
    private long generation;

    /** Of which group something was worked out last. */
    private static final class Kept<T> {
        private final T what;
        private long generation;

        Kept(T what) {
            this.what = what;
        }
    }

    /** No rows yet. */
    public Group(Facts facts) {
        this.facts = facts;
        this.times = new Moments(facts);
    }

    /**
     * Goes on to other rows.
     *
     * @param of rows by time
     * @param from the first of them
     * @param to behind the last
     */
    public void set(int[] of, int from, int to) {
        size = to - from;
        if (rows.length < size) {
            rows = new int[Math.max(size, 2 * rows.length)];
            numbers = new int[rows.length];
        }
        System.arraycopy(of, from, rows, 0, size);
        times.set(rows, size);
        generation++;
        runs.clear();
        once.clear();
        isCounted = false;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** All that is known of the data. */
    public Facts facts() {
        return facts;
    }

    /** How views are made. */
    public ViewOptions options() {
        return facts.options();
    }

    /** The name of a field that the first row of the data has, which must have one. */
    public String name(Field field) {
        return facts.names(field).text(facts.name(field, first()));
    }

    /** Share of the rows that have a value of a field. */
    public double share(Field field) {
        int known = 0;
        for (int i = 0; i < size; i++) {
            known += facts.has(field, rows[i]) ? 1 : 0;
        }
        return (double) known / size;
    }

    /** Mean of the characters that names of a field have; NaN where no row has one. */
    public double meanLength(Field field) {
        long characters = 0;
        int named = 0;
        for (int i = 0; i < size; i++) {
            int name = facts.name(field, rows[i]);
            if (name != Names.NONE) {
                characters += facts.names(field).characters(name);
                named++;
            }
        }
        return named == 0 ? Double.NaN : (double) characters / named;
    }

    /** When the rows are. */
    public Moments times() {
        return times;
    }

    /** The row of the data that is the first of these. */
    public int first() {
        int first = rows[0];
        for (int i = 1; i < size; i++) {
            first = Math.min(first, rows[i]);
        }
        return first;
    }

    /** The row of the data that has a place here, from 0. */
    public int row(int i) {
        return rows[i];
    }

    /** The rows of each name of a field together. */
    public Runs runs(Field field) {
        return runs.computeIfAbsent(field, f -> Runs.of(size, i -> facts.name(f, rows[i])));
    }

    /** Works something out when it is asked for first, once for each group. */
    @SuppressWarnings("unchecked")
    public <T> T once(Function<Group, T> of) {
        Object known = once.get(of);
        if (known == null) {
            known = of.apply(this);
            once.put(of, known);
        }
        return (T) known;
    }

    /** What an aggregate comes to for the name that the first row has; NaN where it has none. */
    public double aggregate(Aggregate aggregate) {
        return facts.aggregate(aggregate, rows[0]);
    }

    /** How often each name of a field occurs. */
    public Tally tally(Field field) {
        return tally(field, null);
    }

    /** How often each name of a field occurs in rows of one step. */
    public Tally tally(Field field, Step step) {
        Kept<Tally> kept =
                tallies.computeIfAbsent(field, f -> new HashMap<>())
                        .computeIfAbsent(step, s -> new Kept<>(new Tally()));
        if (kept.generation != generation) {
            for (int i = 0; i < size; i++) {
                numbers[i] = facts.name(field, rows[i]);
            }
            IntPredicate counted = step == null ? i -> true : i -> step(i) == step;
            Names names = facts.names(field);
            kept.what.of(names == null ? new Names() : names, numbers, size, counted);
            kept.generation = generation;
        }
        return kept.what;
    }

    /** How often each text of a column, which is kept as such, occurs. */
    public Tally tally(String column) {
        Kept<Tally> kept = ownTallies.computeIfAbsent(column, c -> new Kept<>(new Tally()));
        if (kept.generation != generation) {
            for (int i = 0; i < size; i++) {
                numbers[i] = facts.attributes().name(column, rows[i]);
            }
            kept.what.of(facts.attributes().names(column), numbers, size, i -> true);
            kept.generation = generation;
        }
        return kept.what;
    }

    /** The numbers of a column that is kept as such. */
    public Spread spread(String column) {
        Kept<Spread> kept = ownSpreads.computeIfAbsent(column, c -> new Kept<>(new Spread()));
        if (kept.generation != generation) {
            kept.what.clear();
            for (int i = 0; i < size; i++) {
                kept.what.add(facts.attributes().number(column, rows[i]));
            }
            kept.generation = generation;
        }
        return kept.what;
    }

    /** Share of the rows that have a text in a column, which is kept as such. */
    public double share(String column, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int name = facts.attributes().names(column).find(bytes, 0, bytes.length);
        int same = 0;
        for (int i = 0; i < size && name != Names.NONE; i++) {
            same += facts.attributes().name(column, rows[i]) == name ? 1 : 0;
        }
        return (double) same / size;
    }

    /** What a row of these is on the way to a purchase, by its place from 0. */
    public Step step(int i) {
        count();
        return steps[i];
    }

    /** How many rows are of a step. */
    public int count(Step step) {
        count();
        return stepCounts[step.ordinal()];
    }

    private void count() {
        if (isCounted) {
            return;
        }
        if (steps.length < size) {
            steps = new Step[rows.length];
        }
        Arrays.fill(stepCounts, 0);
        for (int i = 0; i < size; i++) {
            steps[i] = facts.step(rows[i]);
            stepCounts[steps[i].ordinal()]++;
        }
        isCounted = true;
    }

    /** Share of the rows that are of a step. */
    public double share(Step step) {
        return (double) count(step) / size;
    }

    /** How many rows of a step there are for each of another; NaN where there are none of those. */
    public double rate(Step step, Step of) {
        return count(of) == 0 ? Double.NaN : (double) count(step) / count(of);
    }

    /** The numbers of a field. */
    public Spread spread(Field field) {
        return spread(field, null);
    }

    /** The numbers of a field in rows of one step. */
    public Spread spread(Field field, Step step) {
        Kept<Spread> kept =
                spreads.computeIfAbsent(field, f -> new HashMap<>())
                        .computeIfAbsent(step, s -> new Kept<>(new Spread()));
        if (kept.generation != generation) {
            kept.what.clear();
            for (int i = 0; i < size; i++) {
                if (step == null || step(i) == step) {
                    kept.what.add(facts.value(field, rows[i]));
                }
            }
            kept.generation = generation;
        }
        return kept.what;
    }

    /** Price times quantity of what was bought and what came back. */
    public Spread amounts() {
        if (amounts.generation != generation) {
            amounts.what.clear();
            for (int i = 0; i < size; i++) {
                Step step = step(i);
                if (step == Step.PURCHASE || step == Step.RETURN) {
                    amounts.what.add(facts.amount(rows[i]));
                }
            }
            amounts.generation = generation;
        }
        return amounts.what;
    }
}
