package dev.assay.behaviour.sum;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Events and purchases in each hour of each day of the week, of UTC, and whether enough users had a
 * part in them to say so.
 */
public final class HourGrid {

    /** Hours of a week; the first is that of Monday from 0:00 on. */
    public static final int HOURS = 7 * 24;

    private static final double SECONDS_OF_HOUR = 3_600;
    private static final double SECONDS_OF_DAY = 86_400;

    /** From the start of 1970, a Thursday, back to the Monday before it. */
    private static final long MONDAY = 3 * 24;

    private final long[] events = new long[HOURS];
    private final long[] purchases = new long[HOURS];
    private final Crowd[] actors = crowds();
    private final Crowd[] buyers = crowds();
    private boolean isOfDay;

    private static Crowd[] crowds() {
        Crowd[] crowds = new Crowd[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            crowds[hour] = new Crowd();
        }
        return crowds;
    }

    private static int hour(double time) {
        return Math.floorMod((long) Math.floor(time / SECONDS_OF_HOUR) + MONDAY, HOURS);
    }

    /** Adds an event at a time in seconds since 1970. */
    void add(double time, boolean isPurchase) {
        int hour = hour(time);
        events[hour]++;
        purchases[hour] += isPurchase ? 1 : 0;
        isOfDay |= time % SECONDS_OF_DAY != 0;
    }

    /** Adds a user who had a part in what was at a time. */
    void add(double time, boolean isPurchase, long user) {
        int hour = hour(time);
        actors[hour].add(user);
        if (isPurchase) {
            buyers[hour].add(user);
        }
    }

    /** Whether any time says more than a date does: not all are at midnight. */
    public boolean isOfDay() {
        return isOfDay;
    }

    /** Who had a part in an hour. */
    public Crowd actors(int hour) {
        return actors[hour];
    }

    /** Who bought in an hour. */
    public Crowd buyers(int hour) {
        return buyers[hour];
    }

    /** Events in an hour. */
    public long events(int hour) {
        return events[hour];
    }

    /** Purchases in an hour. */
    public long purchases(int hour) {
        return purchases[hour];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(isOfDay);
        for (int hour = 0; hour < HOURS; hour++) {
            Varint.write(out, events[hour]);
            Varint.write(out, purchases[hour]);
            actors[hour].write(out);
            buyers[hour].write(out);
        }
    }

    /** Adds what was written. */
    void add(DataInputStream in) throws IOException {
        isOfDay |= in.readBoolean();
        for (int hour = 0; hour < HOURS; hour++) {
            events[hour] += Varint.read(in);
            purchases[hour] += Varint.read(in);
            actors[hour].add(in);
            buyers[hour].add(in);
        }
    }
}
