package dev.assay.series.day;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The days that a batch is of, by its first column with times.
 *
 * @param from the first
 * @param to the last
 */
public record BatchDays(LocalDate from, LocalDate to) {

    /**
     * Times of a batch are kept outward to the 64th part of it; this part of what is kept is more
     * than that, so that a day from midnight to midnight is no part of its neighbours.
     */
    private static final int PARTS = 48;

    /** Nothing where the batch has no times. */
    public static Optional<BatchDays> of(BatchSummary batch) {
        return batch.columns().stream()
                .filter(column -> column.first() != null)
                .findFirst()
                .map(BatchDays::of);
    }

    private static BatchDays of(ColumnSummary times) {
        long rounded = (times.last() - times.first()) / PARTS;
        return new BatchDays(day(times.first() + rounded), day(times.last() - rounded));
    }

    private static LocalDate day(long seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
    }

    /** Whether all is of one day. */
    boolean isOne() {
        return from.equals(to);
    }
}
