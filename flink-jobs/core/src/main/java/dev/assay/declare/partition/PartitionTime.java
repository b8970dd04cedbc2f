package dev.assay.declare.partition;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * The time that a partition is of.
 *
 * @param start its first moment, in no time zone
 * @param length how long it is
 */
public record PartitionTime(LocalDateTime start, Cadence length) {

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** As a cell of a column has it: the day that it begins on, of an hour the time. */
    String cell() {
        return length == Cadence.HOUR
                ? HOUR.format(start)
                : DateTimeFormatter.ISO_LOCAL_DATE.format(start);
    }

    /** As a message names it, such as {@code 2026-01-31}, {@code 2026-W05} or {@code 2026-01}. */
    public String text() {
        return switch (length) {
            case HOUR -> DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).format(start);
            case DAY, WORKDAY -> DateTimeFormatter.ISO_LOCAL_DATE.format(start);
            case WEEK -> DateTimeFormatter.ISO_WEEK_DATE.format(start).substring(0, 8);
            case MONTH -> DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).format(start);
            case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(start.getYear());
        };
    }
}
