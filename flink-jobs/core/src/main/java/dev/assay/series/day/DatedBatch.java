package dev.assay.series.day;

import dev.assay.calendar.Occasion;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A batch in the calendar.
 *
 * @param days that it is of
 * @param occasion the feast that it has to do with, if there is one
 * @param pause days without a batch before it that are feasts, or taken off with one
 * @param kinds the one of each {@link DayKind} that it is, in their order
 */
public record DatedBatch(
        BatchDays days, Optional<Occasion> occasion, long pause, List<OptionalInt> kinds) {

    public DatedBatch {
        kinds = List.copyOf(kinds);
    }

    /** Of these days. */
    public DatedBatch(BatchDays days, Optional<Occasion> occasion, long pause) {
        this(days, occasion, pause, Stream.of(DayKind.values()).map(k -> k.of(days)).toList());
    }

    /** Whether both are one of a kind. */
    public boolean isAlike(DayKind kind, DatedBatch other) {
        OptionalInt mine = kinds.get(kind.ordinal());
        return mine.isPresent() && mine.equals(other.kinds.get(kind.ordinal()));
    }
}
