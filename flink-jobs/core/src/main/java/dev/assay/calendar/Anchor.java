package dev.assay.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** How the day that a feast hangs on is found in a year. */
sealed interface Anchor {

    /** The days of a year; none where it has no such day. */
    List<LocalDate> in(int year);

    /** The same day of each year. */
    record Fixed(MonthDay day) implements Anchor {
        @Override
        public List<LocalDate> in(int year) {
            return day.isValidYear(year) ? List.of(day.atYear(year)) : List.of();
        }
    }

    /**
     * A weekday of a month.
     *
     * @param which from 1 for the first; -1 for the last
     * @param month from 1
     */
    record Nth(int which, DayOfWeek weekday, int month) implements Anchor {
        @Override
        public List<LocalDate> in(int year) {
            return List.of(
                    YearMonth.of(year, month)
                            .atDay(1)
                            .with(TemporalAdjusters.dayOfWeekInMonth(which, weekday)));
        }
    }

    /** Easter Sunday of the western churches. */
    record Easter() implements Anchor {

        /**
         * By the anonymous Gregorian computus.
         *
         * @see <a href="https://en.wikipedia.org/wiki/Date_of_Easter">Date of Easter, anonymous
         *     Gregorian algorithm</a>
         */
        @Override
        public List<LocalDate> in(int year) {
            int century = year / 100;
            int golden = year % 19;
            int correction = (century - (century + 8) / 25 + 1) / 3;
            int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
            int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 4) % 7;
            int late = (golden + 11 * moon + 22 * sunday) / 451;
            int day = moon + sunday - 7 * late + 114;
            return List.of(LocalDate.of(year, day / 31, day % 31 + 1));
        }
    }

    /** Days that no rule tells, such as those of another calendar. */
    record Listed(List<LocalDate> days) implements Anchor {
        public Listed {
            days = List.copyOf(days);
        }

        @Override
        public List<LocalDate> in(int year) {
            return days.stream().filter(day -> day.getYear() == year).toList();
        }
    }

    /**
     * The day that is off work in place of one that falls on a weekend; none in other years.
     *
     * @param saturday days from a Saturday to it
     * @param sunday days from a Sunday to it
     */
    record Substitute(MonthDay day, int saturday, int sunday) implements Anchor {
        @Override
        public List<LocalDate> in(int year) {
            LocalDate date = day.atYear(year);
            return switch (date.getDayOfWeek()) {
                case SATURDAY -> List.of(date.plusDays(saturday));
                case SUNDAY -> List.of(date.plusDays(sunday));
                default -> List.of();
            };
        }
    }
}
