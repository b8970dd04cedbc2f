package dev.assay.profile.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When a column's times are: the first and the last, in seconds since 1970-01-01T00:00Z, and how
 * many lie in each hour of the day.
 *
 * @param first the least; {@link Long#MAX_VALUE} when there is none
 * @param last the greatest; {@link Long#MIN_VALUE} when there is none
 * @param hours 24 counts
 */
public record TimesOfDay(long first, long last, List<Long> hours) implements Facet<TimesOfDay> {

    /** Hours of a day. */
    public static final int HOURS = 24;

    private static final long SECONDS_OF_DAY = 86_400;
    private static final long SECONDS_OF_HOUR = 3_600;

    /** Of no times. */
    public static final TimesOfDay EMPTY =
            new TimesOfDay(Long.MAX_VALUE, Long.MIN_VALUE, Collections.nCopies(HOURS, 0L));

    public TimesOfDay {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS) {
            throw new IllegalArgumentException(hours.size() + " hours instead of " + HOURS);
        }
    }

    /** Whether there is no time. */
    public boolean isEmpty() {
        return last < first;
    }

    /** The same from and to other times. */
    public TimesOfDay within(long from, long to) {
        return new TimesOfDay(from, to, hours);
    }

    @Override
    public TimesOfDay plus(TimesOfDay o) {
        List<Long> sum = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            sum.add(hours.get(hour) + o.hours.get(hour));
        }
        return new TimesOfDay(Math.min(first, o.first), Math.max(last, o.last), sum);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeBoolean(isEmpty());
        if (!isEmpty()) {
            out.writeLong(first);
            out.writeLong(last);
            Numbers.write(out, hours);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static TimesOfDay read(DataInputStream in) throws IOException {
        if (in.readBoolean()) {
            return EMPTY;
        }
        long first = in.readLong();
        long last = in.readLong();
        return new TimesOfDay(first, last, Numbers.numbers(in, HOURS));
    }

    /** Collects times. */
    public static final class Builder {

        private long first = EMPTY.first;
        private long last = EMPTY.last;
        private final long[] hours = new long[HOURS];

        /** Adds a time, {@code count} times. */
        public void add(long epochSecond, long count) {
            first = Math.min(first, epochSecond);
            last = Math.max(last, epochSecond);
            hours[(int) (Math.floorMod(epochSecond, SECONDS_OF_DAY) / SECONDS_OF_HOUR)] += count;
        }

        /** The times that were added. */
        public TimesOfDay build() {
            List<Long> counts = new ArrayList<>();
            for (long count : hours) {
                counts.add(count);
            }
            return new TimesOfDay(first, last, counts);
        }
    }
}
