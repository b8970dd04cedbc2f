package dev.assay.profile.pair;

import java.util.Arrays;

/**
 * The rows of one column, each by the code of what its cell is distinguished by.
 *
 * @param codes of each row, or {@link #ABSENT}
 * @param values how many different codes there are, from 0 on
 * @param size how many rows there are
 */
record CodedColumn(int[] codes, int values, int size) {

    /** The code of a row that takes no part. */
    static final int ABSENT = -1;

    /** Rows with a value, those of one value side by side (a counting sort). */
    int[] grouped() {
        int[] ends = new int[values + 1];
        for (int row = 0; row < size; row++) {
            ends[codes[row] + 1]++;
        }
        int absent = ends[0];
        ends[0] = 0;
        for (int value = 1; value <= values; value++) {
            ends[value] += ends[value - 1];
        }
        int[] order = new int[size - absent];
        for (int row = size - 1; row >= 0; row--) {
            if (codes[row] != ABSENT) {
                order[--ends[codes[row] + 1]] = row;
            }
        }
        return order;
    }

    /**
     * Rows side by side in groups.
     *
     * @param order the rows, one group behind the other
     * @param ends where in it each group ends
     */
    record Groups(int[] order, int[] ends) {}

    /** Those of grouped rows whose value another row has too. */
    Groups repeated(int[] order) {
        int n = 0;
        int groups = 0;
        int[] kept = new int[order.length];
        int[] ends = new int[order.length / 2];
        for (int from = 0, to; from < order.length; from = to) {
            int value = codes[order[from]];
            to = from + 1;
            while (to < order.length && codes[order[to]] == value) {
                to++;
            }
            if (to - from > 1) {
                System.arraycopy(order, from, kept, n, to - from);
                n += to - from;
                ends[groups++] = n;
            }
        }
        return new Groups(Arrays.copyOf(kept, n), Arrays.copyOf(ends, groups));
    }

    /** Counts the codes of groups of rows. */
    Tally tally() {
        return new Tally(codes, new int[values], new int[values]);
    }

    /**
     * How well groups tell the codes.
     *
     * @param rows of the groups that have a code
     * @param told of them, those with the most frequent code of their group
     * @param guessed of them, those with the most frequent code of all
     */
    record Told(long rows, long told, long guessed) {}

    /**
     * Counts codes.
     *
     * @param codes of the rows
     * @param seen of a group how often each code; all zero between the groups
     * @param all of all groups how often each code; all zero between two calls
     */
    record Tally(int[] codes, int[] seen, int[] all) {

        Told of(Groups groups) {
            int[] order = groups.order();
            long told = 0;
            int from = 0;
            for (int to : groups.ends()) {
                told += most(order, from, to);
                from = to;
            }
            long rows = 0;
            int guessed = 0;
            for (int code = 0; code < all.length; code++) {
                rows += all[code];
                guessed = Math.max(guessed, all[code]);
                all[code] = 0;
            }
            return new Told(rows, told, guessed);
        }

        /** Rows with the most frequent code, which then are counted among all. */
        private int most(int[] order, int from, int to) {
            int most = 0;
            for (int i = from; i < to; i++) {
                int code = codes[order[i]];
                if (code != ABSENT && ++seen[code] > most) {
                    most = seen[code];
                }
            }
            for (int i = from; i < to; i++) {
                int code = codes[order[i]];
                if (code != ABSENT) {
                    all[code] += seen[code];
                    seen[code] = 0;
                }
            }
            return most;
        }
    }
}
