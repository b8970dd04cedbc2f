package dev.assay.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The feasts that a dataset's declaration names.
 *
 * @param countries whose feasts count, in the order in which they are looked through
 * @param own days by their names: each as {@code 2026-07-01}, or the first and the last one as
 *     {@code 2026-07-01/2026-07-14}
 */
public record DeclaredCalendar(List<String> countries, Map<String, List<String>> own) {

    /** No feasts at all. */
    public static final DeclaredCalendar NONE = new DeclaredCalendar(List.of(), Map.of());

    /** Days that one name can have in a row. */
    private static final int LONGEST = 366;

    public DeclaredCalendar {
        countries = List.copyOf(countries);
        Map<String, List<String>> copies = new TreeMap<>();
        own.forEach((name, days) -> copies.put(name, List.copyOf(days)));
        own = copies;
    }

    /** Whether a text is a day or a run of days, as {@link #own} has them. */
    public static boolean isDays(String text) {
        try {
            days(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The days of the project's own. */
    List<NamedDay> ownDays() {
        List<NamedDay> all = new ArrayList<>();
        own.forEach(
                (name, texts) ->
                        texts.stream()
                                .flatMap(DeclaredCalendar::days)
                                .map(day -> new NamedDay(name, "", day))
                                .forEach(all::add));
        return all;
    }

    private static Stream<LocalDate> days(String text) {
        String[] ends = text.split("/", 2);
        LocalDate first = LocalDate.parse(ends[0]);
        LocalDate last = LocalDate.parse(ends[ends.length - 1]);
        if (last.isBefore(first) || !last.isBefore(first.plusDays(LONGEST))) {
            throw new DateTimeException("no run of days: " + text);
        }
        return first.datesUntil(last.plusDays(1));
    }
}
