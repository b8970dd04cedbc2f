package dev.assay.recommend.interaction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Who has which item: a sparse matrix of zeros and ones, row after row. */
public final class InteractionMatrix {

    private final int[] starts;
    private final int[] columns;
    private final int items;
    private final int[] counts;

    /**
     * A matrix.
     *
     * @param starts where the entries of each user start, and behind them where all end
     * @param columns items of the entries, ascending for each user
     * @param items columns
     */
    public InteractionMatrix(int[] starts, int[] columns, int items) {
        this.starts = starts;
        this.columns = columns;
        this.items = items;
        this.counts = new int[items];
        for (int column : columns) {
            counts[column]++;
        }
    }

    /** Rows. */
    public int users() {
        return starts.length - 1;
    }

    /** Columns, those of nobody too. */
    public int items() {
        return items;
    }

    /** Entries. */
    public int size() {
        return columns.length;
    }

    /** Users that have an item. */
    public int count(int item) {
        return counts[item];
    }

    /** Items that at least one user has. */
    public int known() {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** Where the entries of a user start. */
    public int start(int user) {
        return starts[user];
    }

    /** Where the entries of a user end. */
    public int end(int user) {
        return starts[user + 1];
    }

    /** The item of an entry. */
    public int item(int entry) {
        return columns[entry];
    }

    /** The items of a user, ascending. */
    public int[] row(int user) {
        return Arrays.copyOfRange(columns, starts[user], starts[user + 1]);
    }

    /** The same by items: its rows are the columns of this one. */
    public InteractionMatrix transposed() {
        int[] from = new int[items + 1];
        for (int item = 0; item < items; item++) {
            from[item + 1] = from[item] + counts[item];
        }
        int[] next = Arrays.copyOf(from, items);
        int[] rows = new int[columns.length];
        for (int user = 0; user < users(); user++) {
            for (int i = starts[user]; i < starts[user + 1]; i++) {
                rows[next[columns[i]]++] = user;
            }
        }
        return new InteractionMatrix(from, rows, users());
    }

    /** Items from the one that most users have; of as many the lower number first. */
    public int[] byCount() {
        return IntStream.range(0, items)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(item -> -counts[item])
                                .thenComparingInt(item -> item))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
