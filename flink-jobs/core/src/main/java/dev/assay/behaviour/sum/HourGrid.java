package dev.assay.behaviour.sum;

import dev.assay.profile.value.Anonymity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Events and purchases in each hour of each day of the week, of UTC, and whether enough users had a
 * part in them to say so.
 */
public final class HourGrid {

    /** Hours of a week; the first is that of Monday from 0:00 on. */
    public static final int HOURS = 7 * 24;

    private static final double SECONDS_OF_HOUR = 3_600;

    /** From the start of 1970, a Thursday, back to the Monday before it. */
    private static final long MONDAY = 3 * 24;

    private final long[] events = new long[HOURS];
    private final long[] purchases = new long[HOURS];

    /** The least hashes of users of each hour: as many as must have had a part. */
    private final long[][] users = new long[HOURS][0];

    /** The hour of a time in seconds since 1970. */
    static int hour(double time) {
        return Math.floorMod((long) Math.floor(time / SECONDS_OF_HOUR) + MONDAY, HOURS);
    }

    /** Adds an event. */
    void add(int hour, boolean isPurchase) {
        events[hour]++;
        purchases[hour] += isPurchase ? 1 : 0;
    }

    /** Adds a user who had a part in an hour. */
    void add(int hour, long user) {
        long[] known = users[hour];
        int at = Arrays.binarySearch(known, user);
        if (at >= 0 || ~at == Anonymity.K) {
            return;
        }
        long[] more = Arrays.copyOf(known, Math.min(Anonymity.K, known.length + 1));
        System.arraycopy(known, ~at, more, ~at + 1, more.length - 1 - ~at);
        more[~at] = user;
        users[hour] = more;
    }

    /** Whether enough users had a part in an hour. */
    public boolean isOfMany(int hour) {
        return users[hour].length == Anonymity.K;
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
        for (int hour = 0; hour < HOURS; hour++) {
            Varint.write(out, events[hour]);
            Varint.write(out, purchases[hour]);
            out.writeByte(users[hour].length);
            for (long user : users[hour]) {
                out.writeLong(user);
            }
        }
    }

    /** Adds what was written. */
    void add(DataInputStream in) throws IOException {
        for (int hour = 0; hour < HOURS; hour++) {
            events[hour] += Varint.read(in);
            purchases[hour] += Varint.read(in);
            for (int more = in.readByte(); more > 0; more--) {
                add(hour, in.readLong());
            }
        }
    }
}
