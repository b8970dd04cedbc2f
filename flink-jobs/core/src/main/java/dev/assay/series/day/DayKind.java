package dev.assay.series.day;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalInt;

/** What days can have in common: batches of days of one kind may come alike. */
public enum DayKind {
    /** The same day of the week. */
    WEEKDAY,
    /** The same day of the month. */
    DAY_OF_MONTH,
    /** The last day of a month, or a batch that it is among. */
    MONTH_END,
    /** The last day of a month that is no weekend. */
    LAST_WORKDAY,
    /** The same week of the year, as ISO 8601 counts them. */
    WEEK_OF_YEAR;

    /** Days of a week that are no weekend. */
    private static final int WORKDAYS = 5;

    /** The one of this kind that the days are; batches with equal ones are alike. */
    public OptionalInt of(BatchDays days) {
        LocalDate from = days.from();
        return switch (this) {
            case WEEKDAY -> OptionalInt.of(from.getDayOfWeek().getValue());
            case DAY_OF_MONTH ->
                    days.isOne() ? OptionalInt.of(from.getDayOfMonth()) : OptionalInt.empty();
            case MONTH_END -> where(endsMonth(days));
            case LAST_WORKDAY -> where(days.isOne() && from.equals(lastWorkday(from)));
            case WEEK_OF_YEAR -> OptionalInt.of(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        };
    }

    private static OptionalInt where(boolean is) {
        return is ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private static boolean endsMonth(BatchDays days) {
        LocalDate last = days.from().with(TemporalAdjusters.lastDayOfMonth());
        return !last.isAfter(days.to());
    }

    private static LocalDate lastWorkday(LocalDate day) {
        LocalDate last = day.with(TemporalAdjusters.lastDayOfMonth());
        return last.minusDays(Math.max(0, last.getDayOfWeek().getValue() - WORKDAYS));
    }
}
