package dev.assay.declare.partition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;

/** How often a partition comes, and so how long the time is that each is of. */
public enum Cadence {
    /** Each hour of each day. */
    HOUR(ChronoUnit.HOURS, 1),
    /** Each day of the week. */
    DAY(ChronoUnit.DAYS, 1),
    /** From Monday to Friday. */
    WORKDAY(ChronoUnit.DAYS, 1),
    /** Each week. */
    WEEK(ChronoUnit.WEEKS, 1),
    /** Each month. */
    MONTH(ChronoUnit.MONTHS, 1),
    /** Each quarter of a year. */
    QUARTER(ChronoUnit.MONTHS, 3),
    /** Each year. */
    YEAR(ChronoUnit.YEARS, 1);

    private final TemporalUnit unit;
    private final int units;

    Cadence(TemporalUnit unit, int units) {
        this.unit = unit;
        this.units = units;
    }

    /** The start of the partition that a moment is in; a week begins on Monday. */
    public LocalDateTime start(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return switch (this) {
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY, WORKDAY -> day.atStartOfDay();
            case WEEK -> day.with(DayOfWeek.MONDAY).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay();
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
        };
    }

    /**
     * The start of the partition after one.
     *
     * @param start of that one
     */
    public LocalDateTime next(LocalDateTime start) {
        LocalDateTime next = start.plus(units, unit);
        if (this != WORKDAY) {
            return next;
        }
        while (isWeekend(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Whether a feast may be why one did not come: those of a week or more have other days. */
    public boolean isOfOneDay() {
        return this == HOUR || this == DAY || this == WORKDAY;
    }

    private static boolean isWeekend(LocalDateTime time) {
        DayOfWeek day = time.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }
}
