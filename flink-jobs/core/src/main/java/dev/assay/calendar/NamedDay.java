package dev.assay.calendar;

import java.time.LocalDate;

/**
 * A day that has a name.
 *
 * @param name the id of a feast; where there is no country, the name as it was declared
 * @param country that calls it so; empty for a day of the project's own
 * @param date when it is
 */
public record NamedDay(String name, String country, LocalDate date) {

    /** Whether the project itself named it. */
    public boolean isOwn() {
        return country.isEmpty();
    }

    /** Whether both are the same feast, each in its year. */
    boolean isSameFeast(NamedDay other) {
        return name.equals(other.name) && country.equals(other.country);
    }
}
