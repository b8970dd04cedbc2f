package dev.assay.series;

import dev.assay.batch.BatchOrigin;
import dev.assay.batch.BatchSize;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.BinCounts;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.FaultCounts;
import dev.assay.batch.LetterCounts;
import dev.assay.batch.TimeSpan;
import dev.assay.batch.ValueCounts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** A batch of one column that a test writes down. */
record Batch(long rows, long missing, long distinct, Long first, Long last, List<Long> categories) {

    private static final long HOUR = 3600;

    static Batch of(long rows) {
        return new Batch(rows, 0, 1, null, null, List.of());
    }

    Batch missing(long cells) {
        return new Batch(rows, cells, distinct, first, last, categories);
    }

    Batch distinct(long values) {
        return new Batch(rows, missing, values, first, last, categories);
    }

    Batch categories(Long... counts) {
        return new Batch(rows, missing, distinct, first, last, List.of(counts));
    }

    /** From an hour of a day for so many hours. */
    Batch on(LocalDate day, int hour, int hours) {
        long from = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + hour * HOUR;
        return new Batch(rows, missing, distinct, from, from + hours * HOUR, categories);
    }

    BatchSummary summary() {
        ColumnSummary column =
                new ColumnSummary(
                        new FaultCounts(missing, 0, 0, 0),
                        new ValueCounts(distinct, 0, 0, 0, 0, 0),
                        new LetterCounts(0, 0),
                        new TimeSpan(first, last),
                        new BinCounts(
                                List.of(),
                                List.of(),
                                categories,
                                List.of(),
                                Collections.nCopies(first == null ? 0 : 24, 0L)));
        return new BatchSummary(
                new BatchOrigin("data.csv", 0, "0", ""),
                new BatchSize(rows, rows * 10, 0, 0),
                List.of(column),
                List.of());
    }
}
