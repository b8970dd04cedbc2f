package dev.assay.series;

import dev.assay.batch.BatchOrigin;
import dev.assay.batch.BatchSize;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.BinCounts;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.FaultCounts;
import dev.assay.batch.LetterCounts;
import dev.assay.batch.NumberSpan;
import dev.assay.batch.TimeSpan;
import dev.assay.batch.ValueCounts;
import dev.assay.catalogue.KnownCheck;
import dev.assay.profile.state.Steps;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

/** A batch of one column that a test writes down. */
public record Batch(
        long rows,
        long missing,
        long distinct,
        Long first,
        Long last,
        List<Long> categories,
        NumberSpan range,
        String file,
        long independent) {

    private static final long HOUR = 3600;

    /** The share of missing cells. */
    static final BatchMetric MISSING =
            new ShareMetric(
                    KnownCheck.COMPLETENESS,
                    0,
                    Tail.UPPER,
                    0.01,
                    b -> new Share(b.columns().get(0).missing(), b.rows()));

    public static Batch of(long rows) {
        return new Batch(rows, 0, 1, null, null, List.of(), NumberSpan.NONE, "data.csv", 0);
    }

    public Batch missing(long cells) {
        return new Batch(rows, cells, distinct, first, last, categories, range, file, independent);
    }

    Batch distinct(long values) {
        return new Batch(rows, missing, values, first, last, categories, range, file, independent);
    }

    public Batch categories(Long... counts) {
        return new Batch(
                rows, missing, distinct, first, last, List.of(counts), range, file, independent);
    }

    /** Its values come in groups, and are worth so many that have nothing to do with each other. */
    Batch worth(long values) {
        return new Batch(rows, missing, distinct, first, last, categories, range, file, values);
    }

    Batch named(String name) {
        return new Batch(
                rows, missing, distinct, first, last, categories, range, name, independent);
    }

    /** Numbers around a middle, the quartiles so far from it. */
    Batch numbers(double middle, double quartile) {
        NumberSpan span =
                new NumberSpan(
                        middle - quartile,
                        middle,
                        middle + quartile,
                        middle + 2 * quartile,
                        0,
                        rows);
        return new Batch(rows, missing, distinct, first, last, categories, span, file, independent);
    }

    /** From an hour of a day for so many hours. */
    Batch on(LocalDate day, int hour, int hours) {
        long from = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + hour * HOUR;
        return new Batch(
                rows,
                missing,
                distinct,
                from,
                from + hours * HOUR,
                categories,
                range,
                file,
                independent);
    }

    public BatchSummary summary() {
        ColumnSummary column =
                new ColumnSummary(
                        new FaultCounts(missing, 0, 0, 0),
                        new ValueCounts(distinct, 0, 0, 0, 0, 0, independent, 0),
                        new LetterCounts(0, 0),
                        new TimeSpan(first, last),
                        range,
                        new BinCounts(
                                List.of(),
                                List.of(),
                                categories,
                                List.of(),
                                first == null ? List.of() : Collections.nCopies(24, rows / 24 + 1)),
                        Steps.EMPTY);
        return new BatchSummary(
                new BatchOrigin(file, 0, "0", ""),
                new BatchSize(rows, rows * 10, 0, 0),
                List.of(column),
                List.of(),
                List.of());
    }
}
