package dev.assay.series.day;

import dev.assay.calendar.Occasion;
import java.util.Optional;

/**
 * A batch in the calendar.
 *
 * @param days that it is of
 * @param occasion the feast that it has to do with, if there is one
 * @param pause days without a batch before it that are feasts, or taken off with one
 */
public record DatedBatch(BatchDays days, Optional<Occasion> occasion, long pause) {

    /** Whether both are one of a kind. */
    public boolean isAlike(DayKind kind, DatedBatch other) {
        return kind.of(days).isPresent() && kind.of(days).equals(kind.of(other.days));
    }
}
