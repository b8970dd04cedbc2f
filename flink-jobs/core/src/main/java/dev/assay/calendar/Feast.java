package dev.assay.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A feast of a country.
 *
 * @param id its name in the bundles of languages
 * @param country that has it
 * @param anchor the day that it hangs on
 * @param after how many days after that day it begins; before it, where negative
 * @param length in days
 * @param years in which there is one; of the anchor
 */
record Feast(String id, String country, Anchor anchor, int after, int length, Years years) {

    /** Its days that hang on a day of that year; some may lie in the next one. */
    Stream<NamedDay> days(int year) {
        List<LocalDate> anchors = years.contain(year) ? anchor.in(year) : List.of();
        return anchors.stream()
                .map(day -> day.plusDays(after))
                .flatMap(first -> first.datesUntil(first.plusDays(length)))
                .map(day -> new NamedDay(id, country, day));
    }
}
