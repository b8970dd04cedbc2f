package dev.assay.behaviour.sum;

import java.util.Arrays;
import java.util.Comparator;

/** What each key did on each day, by key and day. */
public final class SortedDays {

    private static final int INDEX_BITS = 23;

    /** Rows that can be sorted, at most. */
    public static final int MOST = 1 << INDEX_BITS - 1;

    private static final long INDEX = (1L << INDEX_BITS) - 1;

    private final int[] order;

    /** Where each key begins; behind the last where it ends. */
    private final int[] starts;

    private final long[] keys;
    private final int[] days;
    private final long[] events;
    private final long[] purchases;
    private final long[] spent;
    private final byte[] steps;

    private SortedDays(
            int[] order,
            int[] starts,
            long[] keys,
            int[] days,
            long[] events,
            long[] purchases,
            long[] spent,
            byte[] steps) {
        this.order = order;
        this.starts = starts;
        this.keys = keys;
        this.days = days;
        this.events = events;
        this.purchases = purchases;
        this.spent = spent;
        this.steps = steps;
    }

    /** Sorts; the arrays must not change any more. */
    static SortedDays of(
            int size,
            long[] keys,
            int[] days,
            long[] events,
            long[] purchases,
            long[] spent,
            byte[] steps) {
        int[] order = order(size, keys, days);
        int[] starts = new int[size + 1];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[order[i]] != keys[order[i - 1]]) {
                starts[count++] = i;
            }
        }
        starts[count] = size;
        return new SortedDays(
                order,
                Arrays.copyOf(starts, count + 1),
                keys,
                days,
                events,
                purchases,
                spent,
                steps);
    }

    /** By the first bits of the keys with the row's number behind them, then what has these. */
    private static int[] order(int size, long[] keys, int[] days) {
        long[] byFirst = new long[size];
        for (int i = 0; i < size; i++) {
            byFirst[i] = keys[i] & ~INDEX | i;
        }
        Arrays.sort(byFirst);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (byFirst[i] & INDEX);
        }
        Comparator<Integer> byKey = Comparator.comparingLong(i -> keys[i]);
        Comparator<Integer> byBoth = byKey.thenComparingInt(i -> days[i]);
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && (byFirst[to] & ~INDEX) == (byFirst[from] & ~INDEX)) {
                to++;
            }
            if (to > from + 1) {
                Integer[] run = new Integer[to - from];
                for (int i = from; i < to; i++) {
                    run[i - from] = order[i];
                }
                Arrays.sort(run, byBoth);
                for (int i = from; i < to; i++) {
                    order[i] = run[i - from];
                }
            }
        }
        return order;
    }

    /** Different keys. */
    public int keys() {
        return starts.length - 1;
    }

    /** The first row of a key, by its number from 0. */
    public int from(int of) {
        return starts[of];
    }

    /** Behind the last row of a key. */
    public int to(int of) {
        return starts[of + 1];
    }

    /** The hash of a row's key. */
    public long key(int row) {
        return keys[order[row]];
    }

    /** The day of a row, since 1970, or {@link KeyDays#NO_DAY}. */
    public int day(int row) {
        return days[order[row]];
    }

    /** Events of a row. */
    public long events(int row) {
        return events[order[row]];
    }

    /** Purchases of a row. */
    public long purchases(int row) {
        return purchases[order[row]];
    }

    /** Ten-thousandths of what was paid. */
    public long spent(int row) {
        return spent[order[row]];
    }

    /** The bits of the steps of a row. */
    public int steps(int row) {
        return steps[order[row]];
    }

    /** Events of each key. */
    public long[] eventsByKey() {
        long[] all = new long[keys()];
        for (int key = 0; key < all.length; key++) {
            for (int row = from(key); row < to(key); row++) {
                all[key] += events(row);
            }
        }
        return all;
    }
}
