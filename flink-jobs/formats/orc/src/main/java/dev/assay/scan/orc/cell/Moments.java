package dev.assay.scan.orc.cell;

import dev.assay.scan.orc.cell.Scalar.Writer;
import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.orc.footer.Kind;
import dev.assay.scan.orc.footer.Stream.Role;
import dev.assay.scan.orc.stream.Integers;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Text;
import dev.assay.scan.value.Times;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** Values that are days or times. */
final class Moments {

    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final long NANOS = 1_000_000_000L;
    private static final long MILLION = 1_000_000;

    /** Seconds from 1970 that a time can have, either way; their thousandths are numbers still. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / 2000;

    /** The day on which the calendar of today came into being, 1582-10-15. */
    private static final long GREGORIAN = -141_427;

    /** From 1970-01-01 back to the day before March 1 of the year 0, by the Julian calendar. */
    private static final long JULIAN_EPOCH = 719_470;

    private static final int FOUR_YEARS = 1461;

    /** Times are counted from then on, by the clocks where they were written. */
    private static final LocalDateTime BASE = LocalDateTime.of(2015, 1, 1, 0, 0);

    private Moments() {}

    /** Times by the clocks where they were written, or by those of UTC. */
    static Writer of(Field field, Streams streams) throws IOException {
        boolean isInstant = field.kind() == Kind.TIMESTAMP_INSTANT;
        ZoneId zone = isInstant ? ZoneOffset.UTC : streams.zone();
        // Most writers are of Java, and count by this class; others know years before 1900 apart.
        TimeZone clocks = TimeZone.getTimeZone(zone);
        boolean isUtc =
                clocks.getRawOffset() == 0
                        && !clocks.useDaylightTime()
                        && zone.getRules().isFixedOffset();
        long base = BASE.atZone(zone).toEpochSecond();
        Integers seconds = streams.integers(field, Role.DATA, true);
        Integers fractions = streams.integers(field, Role.SECONDARY, false);
        return to -> {
            long second = seconds.next();
            long nanos = nanos(fractions.next());
            if (Math.abs(nanos) >= NANOS || second < -MOST_SECONDS || second > MOST_SECONDS) {
                noTime(second, nanos, to);
                return;
            }
            second += base;
            if (nanos < 0) {
                // Arrow counts back from the second that is nearer to 1970.
                second--;
                nanos += NANOS;
            } else if (second < 0 && nanos >= MILLION) {
                // Java cuts the milliseconds off towards 1970.
                second--;
            }
            long wall = isUtc ? second : second + clocks.getOffset(second * 1000) / 1000;
            date(Math.floorDiv(wall, SECONDS_OF_A_DAY), streams.isProleptic(), to);
            to.add('T');
            Times.time(Math.floorMod(wall, SECONDS_OF_A_DAY) * NANOS + nanos, 9, to);
            if (isInstant) {
                to.add('Z');
            }
        };
    }

    /** The lowest three bits say how many zeros, and one more, were left out at the end. */
    private static long nanos(long stored) {
        long nanos = stored >> 3;
        int zeros = (int) stored & 7;
        for (int i = 0; zeros > 0 && i <= zeros && Math.abs(nanos) < NANOS; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** What no clock shows costs no other cell. */
    private static void noTime(long second, long nanos, Text to) throws Damage {
        to.add(second);
        to.add(" s and ");
        to.add(nanos);
        to.add(" ns since 2015");
    }

    /**
     * Writes a day.
     *
     * @param days from 1970-01-01
     * @param isProleptic whether they are counted by the calendar of today only; else those before
     *     1582-10-15 have the name that they had by the Julian one
     */
    static void date(long days, boolean isProleptic, Text to) throws Damage {
        if (isProleptic || days >= GREGORIAN || days < -MOST_SECONDS / SECONDS_OF_A_DAY) {
            Times.date(days, to);
            return;
        }
        long fromMarch = days + JULIAN_EPOCH;
        long year = Math.floorDiv(4 * fromMarch + 3, FOUR_YEARS);
        long day = fromMarch - Math.floorDiv(FOUR_YEARS * year, 4);
        long month = (5 * day + 2) / 153;
        long dayOfMonth = day - (153 * month + 2) / 5 + 1;
        long shown = month < 10 ? year : year + 1;
        if (shown < 0) {
            to.add('-');
        }
        to.digits(Math.abs(shown), 4);
        to.add('-');
        to.digits(month < 10 ? month + 3 : month - 9, 2);
        to.add('-');
        to.digits(dayOfMonth, 2);
    }
}
