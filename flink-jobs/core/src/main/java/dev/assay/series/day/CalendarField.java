package dev.assay.series.day;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.NumberSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a date tells of a batch: a column that is such a field of the batch's date, up to a constant
 * difference, needs no history to be known.
 */
public enum CalendarField {
    YEAR(ChronoField.YEAR),
    QUARTER(IsoFields.QUARTER_OF_YEAR),
    MONTH(ChronoField.MONTH_OF_YEAR),
    WEEK(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
    DAY_OF_YEAR(ChronoField.DAY_OF_YEAR),
    DAY_OF_MONTH(ChronoField.DAY_OF_MONTH),
    DAY_OF_WEEK(ChronoField.DAY_OF_WEEK),
    /** With Sunday as the first day, 0 or 1. */
    DAY_FROM_SUNDAY(null);

    private final TemporalField field;

    CalendarField(TemporalField field) {
        this.field = field;
    }

    private int of(LocalDate date) {
        return this == DAY_FROM_SUNDAY
                ? date.getDayOfWeek().getValue() % DayOfWeek.values().length
                : date.get(field);
    }

    /** Whether one field of their dates tells the one value of each of these batches. */
    public static boolean tells(List<BatchSummary> accepted, List<BatchSummary> today, int column) {
        record Dated(LocalDate date, double value) {}
        List<Dated> all = new ArrayList<>();
        for (BatchSummary batch : Stream.concat(accepted.stream(), today.stream()).toList()) {
            NumberSpan span = batch.columns().get(column).range();
            Optional<LocalDate> date = BatchDays.of(batch).map(BatchDays::from);
            if (!span.isOneValue() || date.isEmpty()) {
                return false;
            }
            all.add(new Dated(date.get(), span.middle()));
        }
        return Arrays.stream(values())
                .anyMatch(
                        field ->
                                all.stream().map(d -> d.value - field.of(d.date)).distinct().count()
                                        == 1);
    }
}
