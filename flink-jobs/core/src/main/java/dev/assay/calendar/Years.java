package dev.assay.calendar;

import java.util.Set;

/**
 * The years in which there is a feast.
 *
 * @param from the first
 * @param to the last
 * @param without years between them in which it was on another day
 */
record Years(int from, int to, Set<Integer> without) {

    /** Every year. */
    static final Years ALL = new Years(Integer.MIN_VALUE, Integer.MAX_VALUE, Set.of());

    Years {
        without = Set.copyOf(without);
    }

    boolean contain(int year) {
        return year >= from && year <= to && !without.contains(year);
    }
}
