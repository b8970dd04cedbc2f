package dev.assay.view.fact;

import dev.assay.declare.view.Field;

/**
 * When the rows of one key are. Rows without a time are not counted; days and hours are those of
 * UTC.
 */
public final class Moments {

    private static final double SECONDS_OF_DAY = 86_400;
    private static final double SECONDS_OF_HOUR = 3_600;
    private static final int HOURS = 24;

    private final Facts facts;
    private final Spread gaps = new Spread();
    private boolean areGapsKnown;
    private int[] rows = new int[0];
    private int timed;

    /** None yet. */
    Moments(Facts facts) {
        this.facts = facts;
    }

    /**
     * Goes on to other rows.
     *
     * @param of rows by time, those without one last
     * @param size how many of them
     */
    void set(int[] of, int size) {
        rows = of;
        timed = facts.fields().contains(Field.TIME) ? size : 0;
        while (timed > 0 && Double.isNaN(time(timed - 1))) {
            timed--;
        }
        areGapsKnown = false;
    }

    private double time(int i) {
        return facts.value(Field.TIME, rows[i]);
    }

    /** How many rows have a time. */
    public int timed() {
        return timed;
    }

    /** The least time, or NaN. */
    public double begin() {
        return timed == 0 ? Double.NaN : time(0);
    }

    /** The greatest time, or NaN. */
    public double end() {
        return timed == 0 ? Double.NaN : time(timed - 1);
    }

    /** Seconds between each row and the next. */
    public Spread gaps() {
        if (!areGapsKnown) {
            gaps.clear();
            for (int i = 1; i < timed; i++) {
                gaps.add(time(i) - time(i - 1));
            }
            areGapsKnown = true;
        }
        return gaps;
    }

    /** How regular they are. */
    Rhythm rhythm() {
        double[] times = new double[timed];
        for (int i = 0; i < timed; i++) {
            times[i] = time(i);
        }
        return Rhythm.of(times, timed);
    }

    /** Different days, of UTC, on which there is a row. */
    public int days() {
        int days = 0;
        double last = Double.NaN;
        for (int i = 0; i < timed; i++) {
            double day = Math.floor(time(i) / SECONDS_OF_DAY);
            days += day == last ? 0 : 1;
            last = day;
        }
        return days;
    }

    /** The most days in a row, of UTC, of which each has a row. */
    public int streak() {
        int longest = 0;
        int streak = 0;
        double last = Double.NaN;
        for (int i = 0; i < timed; i++) {
            double day = Math.floor(time(i) / SECONDS_OF_DAY);
            if (day != last) {
                streak = day == last + 1 ? streak + 1 : 1;
                longest = Math.max(longest, streak);
                last = day;
            }
        }
        return longest;
    }

    /**
     * Share of the rows with a time that fall into some hours of the day, of UTC; NaN where none
     * has one.
     *
     * @param from first hour
     * @param to first hour that is not counted
     */
    public double hourShare(int from, int to) {
        int counted = 0;
        for (int i = 0; i < timed; i++) {
            int hour =
                    (int) Math.floorMod((long) Math.floor(time(i) / SECONDS_OF_HOUR), (long) HOURS);
            counted += hour >= from && hour < to ? 1 : 0;
        }
        return timed == 0 ? Double.NaN : (double) counted / timed;
    }

    /** Runs of rows between which less time passes than ends a session. */
    public int visits() {
        int visits = timed == 0 ? 0 : 1;
        for (int i = 1; i < timed; i++) {
            visits += time(i) - time(i - 1) > facts.options().gapSeconds() ? 1 : 0;
        }
        return visits;
    }
}
