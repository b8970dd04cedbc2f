package dev.assay.profile.pair;

import java.util.Arrays;

/**
 * The rows of one column, each by the code of what its cell is distinguished by.
 *
 * @param codes of each row, or {@link #ABSENT}
 * @param values how many different codes there are, from 0 on
 * @param size how many rows there are
 */
public record CodedColumn(int[] codes, int values, int size) {

    /** The code of a row that takes no part. */
    public static final int ABSENT = -1;

    /** Rows with a value, those of one value side by side (a counting sort). */
    public int[] grouped() {
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

    /**
     * Counts the codes of groups of rows.
     *
     * @param side as many places as there are rows, which others may use between two calls
     */
    Tally tally(int[] side) {
        return new Tally(this, new int[values], new int[values], side, isOne());
    }

    private boolean isOne() {
        return values == 1 && Arrays.stream(codes, 0, size).allMatch(code -> code == 0);
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
     * Counts codes. This is where most of the time goes that many small parts of many columns take,
     * so that arrays are read in order, and what a loop needs is at hand.
     *
     * @param column that is told
     * @param seen of a group how often each code; all zero between the groups
     * @param all of all groups how often each code; all zero between two calls
     * @param side the codes of the rows of the groups side by side, or how often two codes stand in
     *     one row
     * @param isOne whether all rows have one code: of most columns of numbers none is missing or
     *     below zero
     */
    record Tally(CodedColumn column, int[] seen, int[] all, int[] side, boolean isOne) {

        /**
         * How well a column tells this one.
         *
         * @param groups of the other's rows with one code
         */
        Told by(CodedColumn telling, Groups groups) {
            if (isOne) {
                int n = groups.order().length;
                return new Told(n, n, n);
            }
            long pairs = (long) telling.values() * all.length;
            long told = pairs <= side.length ? ofPairs(telling, groups) : ofGroups(groups);
            long rows = 0;
            int guessed = 0;
            for (int code = 0; code < all.length; code++) {
                rows += all[code];
                guessed = Math.max(guessed, all[code]);
                all[code] = 0;
            }
            return new Told(rows, told, guessed);
        }

        /** Rows with the most frequent code of their group, where few codes go with few. */
        private long ofPairs(CodedColumn telling, Groups groups) {
            int[] all = this.all;
            int n = all.length;
            int[] together = side;
            Arrays.fill(together, 0, telling.values() * n, 0);
            int[] by = telling.codes();
            int[] codes = column.codes();
            int size = column.size();
            for (int row = 0; row < size; row++) {
                int group = by[row];
                int code = codes[row];
                // Neither is absent, which is less than 0.
                if ((group | code) >= 0) {
                    together[group * n + code]++;
                }
            }
            long told = 0;
            int from = 0;
            int[] order = groups.order();
            for (int to : groups.ends()) {
                int at = by[order[from]] * n;
                int most = 0;
                for (int code = 0; code < n; code++, at++) {
                    int count = together[at];
                    if (count > 0) {
                        all[code] += count;
                        most = count > most ? count : most;
                    }
                }
                told += most;
                from = to;
            }
            return told;
        }

        private long ofGroups(Groups groups) {
            gather(groups.order());
            long told = 0;
            int from = 0;
            for (int to : groups.ends()) {
                told += to - from == 2 ? ofTwo(from) : most(from, to);
                from = to;
            }
            return told;
        }

        private void gather(int[] order) {
            int[] codes = column.codes();
            int[] all = this.all;
            int[] side = this.side;
            for (int i = 0; i < order.length; i++) {
                int code = codes[order[i]];
                side[i] = code;
                if (code != ABSENT) {
                    all[code]++;
                }
            }
        }

        /** Rows of a group of two with the most frequent code; most groups are no larger. */
        private int ofTwo(int from) {
            int first = side[from];
            int second = side[from + 1];
            return first == second ? first == ABSENT ? 0 : 2 : 1;
        }

        /** Rows of a group with the most frequent code. */
        private int most(int from, int to) {
            int[] seen = this.seen;
            int[] side = this.side;
            int most = 0;
            for (int i = from; i < to; i++) {
                int code = side[i];
                if (code != ABSENT) {
                    int n = seen[code] + 1;
                    seen[code] = n;
                    if (n > most) {
                        most = n;
                    }
                }
            }
            for (int i = from; i < to; i++) {
                if (side[i] != ABSENT) {
                    seen[side[i]] = 0;
                }
            }
            return most;
        }
    }
}
