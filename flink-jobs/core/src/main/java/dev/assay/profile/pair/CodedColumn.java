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

    /** Those of grouped rows whose value another row has too. */
    int[] repeated(int[] order) {
        int n = 0;
        int[] kept = new int[order.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = end(order, from);
            if (to - from > 1) {
                System.arraycopy(order, from, kept, n, to - from);
                n += to - from;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    /** Where the rows that have the value of the row at {@code from} end, of grouped rows. */
    int end(int[] order, int from) {
        int to = from + 1;
        while (to < order.length && codes[order[to]] == codes[order[from]]) {
            to++;
        }
        return to;
    }

    /** Counts the codes of chosen rows. */
    Tally tally() {
        return new Tally(codes, new int[values]);
    }

    /** Counts codes of chosen rows. */
    static final class Tally {

        private final int[] codes;
        private final int[] seen;
        private long rows;

        private Tally(int[] codes, int[] seen) {
            this.codes = codes;
            this.seen = seen;
        }

        /** Rows with the most frequent code. */
        int most(int[] order, int from, int to) {
            int most = 0;
            for (int i = from; i < to; i++) {
                int code = codes[order[i]];
                if (code != ABSENT) {
                    most = Math.max(most, ++seen[code]);
                    rows++;
                }
            }
            for (int i = from; i < to; i++) {
                int code = codes[order[i]];
                if (code != ABSENT) {
                    seen[code] = 0;
                }
            }
            return most;
        }

        /** Rows with a code that were counted so far, each as often as it was. */
        long rows() {
            return rows;
        }
    }
}
