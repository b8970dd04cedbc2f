package dev.assay.recommend.interaction;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Interactions that a probe is made of, by user, item and part. Users and items are numbers from 0
 * on, in the order of their hashes. Where logs have purchases, at least as many as a probe needs,
 * these alone count; otherwise all kinds of events count alike.
 */
public final class Interactions {

    /** Pairs of a user and an item below which there is no probe. */
    public static final int FEWEST = 100;

    private final InteractionSum sum;
    private final boolean isOfPurchases;
    private final boolean isTimed;
    private final List<Part> parts;
    private final long[] userKeys;
    private final long[] itemKeys;
    private final int[] user;
    private final int[] item;
    private final int[] part;
    private final double[] time;
    private final long untimed;

    private Interactions(InteractionSum sum) {
        this.sum = sum;
        InteractionSum.SortedParts of = sum.sorted();
        this.parts = of.parts();
        PairTable table = of.table();
        int[] sorted = table.sorted();
        int[] bought = only(sorted, row -> table.part(row) % 2 == 1);
        this.isOfPurchases = pairs(table, bought) >= FEWEST;
        int[] acted = isOfPurchases ? bought : sorted;
        int[] timed = only(acted, row -> !Double.isNaN(table.time(row)));
        this.isTimed = 2L * timed.length > acted.length;
        int[] kept = isTimed ? timed : acted;
        this.untimed = acted.length - kept.length;
        this.userKeys = Arrays.stream(kept).mapToLong(table::user).distinct().toArray();
        this.itemKeys = Arrays.stream(kept).mapToLong(table::item).sorted().distinct().toArray();
        this.user = new int[kept.length];
        this.item = new int[kept.length];
        this.part = new int[kept.length];
        this.time = new double[kept.length];
        int who = -1;
        for (int i = 0; i < kept.length; i++) {
            int row = kept[i];
            who += i == 0 || table.user(row) != table.user(kept[i - 1]) ? 1 : 0;
            user[i] = who;
            item[i] = Arrays.binarySearch(itemKeys, table.item(row));
            part[i] = table.part(row) / 2;
            time[i] = table.time(row);
        }
    }

    /** What a sum holds; the sum may not change any more. */
    public static Interactions of(InteractionSum sum) {
        return new Interactions(sum);
    }

    private static int[] only(int[] rows, IntPredicate kept) {
        return Arrays.stream(rows).filter(kept).toArray();
    }

    private static int pairs(PairTable table, int[] rows) {
        int pairs = 0;
        for (int i = 0; i < rows.length; i++) {
            boolean isNew =
                    i == 0
                            || table.user(rows[i]) != table.user(rows[i - 1])
                            || table.item(rows[i]) != table.item(rows[i - 1]);
            pairs += isNew ? 1 : 0;
        }
        return pairs;
    }

    /** What they were added up to, with what was left out then. */
    public InteractionSum sum() {
        return sum;
    }

    /** Whether purchases alone count. */
    public boolean areOfPurchases() {
        return isOfPurchases;
    }

    /** Whether there are times; interactions without one are left out then. */
    public boolean areTimed() {
        return isTimed;
    }

    /** How many were left out because they have no time. */
    public long untimed() {
        return untimed;
    }

    /** All parts. */
    public List<Part> parts() {
        return parts;
    }

    /** Interactions: a pair of a user and an item for each part that has it, or more. */
    public int size() {
        return user.length;
    }

    /** Different users. */
    public int users() {
        return userKeys.length;
    }

    /** Different items. */
    public int items() {
        return itemKeys.length;
    }

    /** Different pairs of a user and an item. */
    public int pairs() {
        return IntStream.range(0, size()).map(row -> isFirst(row) ? 1 : 0).sum();
    }

    /** Whether a row is the first of its user and item. */
    public boolean isFirst(int row) {
        return row == 0 || user[row] != user[row - 1] || item[row] != item[row - 1];
    }

    /** The hash of a user's key. */
    public long userKey(int number) {
        return userKeys[number];
    }

    /** The hash of an item's key. */
    public long itemKey(int number) {
        return itemKeys[number];
    }

    /** The number of the item with that key, or -1. */
    public int itemOf(long key) {
        return Math.max(-1, Arrays.binarySearch(itemKeys, key));
    }

    /** The number of a row's user; rows are by user, then item. */
    public int user(int row) {
        return user[row];
    }

    /** The number of a row's item. */
    public int item(int row) {
        return item[row];
    }

    /** The part that says so, as a place in {@link #parts}. */
    public int part(int row) {
        return part[row];
    }

    /** When that was first, in seconds since 1970; NaN where there are no times. */
    public double time(int row) {
        return time[row];
    }

    /** Rows that pass as a matrix of users and items; each pair is one entry. */
    public InteractionMatrix matrix(IntPredicate rows) {
        int[] starts = new int[users() + 1];
        int[] columns = new int[size()];
        int n = 0;
        int lastUser = -1;
        for (int row = 0; row < size(); row++) {
            if (!rows.test(row)) {
                continue;
            }
            boolean isNew = n == 0 || lastUser != user[row] || columns[n - 1] != item[row];
            if (isNew) {
                columns[n++] = item[row];
                starts[user[row] + 1] = n;
                lastUser = user[row];
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] = Math.max(starts[i], starts[i - 1]);
        }
        return new InteractionMatrix(starts, Arrays.copyOf(columns, n), items());
    }
}
