package dev.assay.scan.value;

import java.time.LocalDate;

/**
 * Writes dates and times as ISO 8601 has them. What is none, such as a time before midnight or
 * behind the end of its day, is written as what it is instead: one cell that is no time costs no
 * other.
 */
public final class Times {

    private static final long SECONDS_OF_A_DAY = 86_400;

    /** The day of 1970-01-01 by the count that starts in 4713 BC. */
    private static final long JULIAN_EPOCH = 2_440_588;

    /** Days from 1970 that a date can be, either way. */
    private static final long MOST_DAYS = 360_000_000_000L;

    /** Days of which the microseconds can be counted. */
    private static final long MOST_MICROS_DAYS = Long.MAX_VALUE / (SECONDS_OF_A_DAY * 1_000_000);

    private static final long NANOS = 1_000_000_000L;

    private Times() {}

    /** Of days from 1970-01-01. */
    public static void date(long days, Text to) throws Damage {
        if (days < -MOST_DAYS || days > MOST_DAYS) {
            to.add(days);
            to.add(" days since 1970");
            return;
        }
        LocalDate date = LocalDate.ofEpochDay(days);
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            to.add(date.toString());
            return;
        }
        to.digits(year, 4);
        to.add('-');
        to.digits(date.getMonthValue(), 2);
        to.add('-');
        to.digits(date.getDayOfMonth(), 2);
    }

    /**
     * Of units from midnight; hours go on behind the 24th, and count back with a minus.
     *
     * @param digits of a second that the unit has
     */
    public static void time(long units, int digits, Text to) throws Damage {
        long unit = Floats.power(digits);
        if (units < 0) {
            to.add('-');
        }
        time(Math.abs(units / unit), Math.abs(units % unit) * Floats.power(9 - digits), to);
    }

    /** Of units from 1970-01-01T00:00. */
    public static void timestamp(long units, int digits, boolean utc, Text to) throws Damage {
        long unit = Floats.power(digits);
        long seconds = Math.floorDiv(units, unit);
        timestamp(seconds, Math.floorMod(units, unit) * Floats.power(9 - digits), to);
        if (utc) {
            to.add('Z');
        }
    }

    /**
     * Of eight bytes of nanoseconds and four bytes of a day, the lowest first; it is local. Days
     * behind the greatest are counted from the least on by those who write them.
     */
    public static void int96(byte[] bytes, int from, int length, Text to) throws Damage {
        long nanos = little(bytes, from, 8);
        long days = (int) little(bytes, from + 8, 4) - JULIAN_EPOCH;
        if (Math.abs(days) > MOST_MICROS_DAYS) {
            timestamp(days * SECONDS_OF_A_DAY * 1_000_000 + nanos / 1000, 6, false, to);
            return;
        }
        long seconds = days * SECONDS_OF_A_DAY + Math.floorDiv(nanos, NANOS);
        timestamp(seconds, Math.floorMod(nanos, NANOS), to);
    }

    /** Of four bytes each of months, days and milliseconds. */
    public static void interval(byte[] bytes, int from, int length, Text to) throws Damage {
        to.add('P');
        to.add(little(bytes, from, 4));
        to.add('M');
        to.add(little(bytes, from + 4, 4));
        to.add("DT");
        Decimals.write(little(bytes, from + 8, 4), 3, to);
        to.add('S');
    }

    private static long little(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xFF;
        }
        return value;
    }

    private static void timestamp(long seconds, long nanos, Text to) throws Damage {
        date(Math.floorDiv(seconds, SECONDS_OF_A_DAY), to);
        to.add('T');
        time(Math.floorMod(seconds, SECONDS_OF_A_DAY), nanos, to);
    }

    private static void time(long seconds, long nanos, Text to) throws Damage {
        to.digits(seconds / 3600, 2);
        to.add(':');
        to.digits(seconds / 60 % 60, 2);
        to.add(':');
        to.digits(seconds % 60, 2);
        if (nanos != 0) {
            int digits = nanos % 1_000_000 == 0 ? 3 : nanos % 1000 == 0 ? 6 : 9;
            to.add('.');
            to.digits(nanos / Floats.power(9 - digits), digits);
        }
    }
}
