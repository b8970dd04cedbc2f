package dev.assay.behaviour;

import dev.assay.behaviour.sum.Few;
import dev.assay.behaviour.sum.SortedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Users by when they were first seen, and how many of them came back.
 *
 * @param period how long each lasts
 * @param cohorts the last ones, the oldest first; those of fewer than ten users are left out
 */
public record Cohorts(Period period, List<Cohort> cohorts) {

    /** How many are told of, at most. */
    static final int MOST = 26;

    private static final int DAYS_OF_WEEK = 7;
    private static final int MONTHS = 12;

    /** From the first day of 1970, a Thursday, back to the Monday before it. */
    private static final int MONDAY = 3;

    public Cohorts {
        cohorts = List.copyOf(cohorts);
    }

    /** How long a cohort lasts. */
    public enum Period {
        /** From Monday on. */
        WEEK,
        /** Of the calendar. */
        MONTH;

        /** Weeks where they are no more than are told of. */
        static Period of(int days) {
            return days <= MOST * DAYS_OF_WEEK ? WEEK : MONTH;
        }

        /** The number of the period that a day since 1970 is in. */
        int number(long day) {
            if (this == WEEK) {
                return (int) Math.floorDiv(day + MONDAY, DAYS_OF_WEEK);
            }
            LocalDate date = LocalDate.ofEpochDay(day);
            return date.getYear() * MONTHS + date.getMonthValue() - 1;
        }

        /** The first day of a period. */
        LocalDate first(int period) {
            return this == WEEK
                    ? LocalDate.ofEpochDay((long) period * DAYS_OF_WEEK - MONDAY)
                    : LocalDate.of(
                            Math.floorDiv(period, MONTHS), Math.floorMod(period, MONTHS) + 1, 1);
        }
    }

    /**
     * Users who were first seen in one period.
     *
     * @param first its first day, as 2026-01-31
     * @param active how many of them did something in that period, the next one and so on; 0 where
     *     fewer than ten did
     */
    public record Cohort(String first, List<Long> active) {

        public Cohort {
            active = List.copyOf(active);
            if (active.isEmpty()) {
                throw new IllegalArgumentException("a cohort has no users");
            }
        }

        /** Its users. */
        public long users() {
            return active.get(0);
        }
    }

    /** Of the days from the first on that is known to be one of the log to the last. */
    static Cohorts of(SortedDays users, int first, int last) {
        Period period = Period.of(last - first + 1);
        int end = period.number(last);
        int begin = Math.max(period.number(first), end - MOST + 1);
        Map<Integer, long[]> active = new TreeMap<>();
        for (int user = 0; user < users.keys(); user++) {
            long[] of = null;
            int counted = -1;
            int born = 0;
            for (int row = users.from(user); row < users.to(user); row++) {
                int day = users.day(row);
                if (day < first || day > last) {
                    continue;
                }
                int now = period.number(day);
                if (counted < 0) {
                    born = now;
                    if (born < begin) {
                        break;
                    }
                    of = active.computeIfAbsent(born, b -> new long[end - b + 1]);
                }
                if (now - born != counted) {
                    counted = now - born;
                    of[counted]++;
                }
            }
        }
        List<Cohort> cohorts = new ArrayList<>();
        active.forEach(
                (born, counts) -> {
                    if (Few.hidden(counts[0]) > 0) {
                        List<Long> told = new ArrayList<>();
                        for (long count : counts) {
                            told.add(Few.hidden(count));
                        }
                        cohorts.add(new Cohort(period.first(born).toString(), told));
                    }
                });
        return new Cohorts(period, cohorts);
    }
}
