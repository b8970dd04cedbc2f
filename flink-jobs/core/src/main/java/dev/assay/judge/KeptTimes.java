package dev.assay.judge;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.TimeSpan;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.partition.PartitionTime;
import dev.assay.profile.value.Anonymity;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From when to when accepted batches are, so far as it may be kept. Where fewer than {@link
 * Anonymity#K} rows of a batch have a time, their first and last would be those of single rows.
 * Kept instead is the time that the batch's name says, if they are within it, and else that of the
 * batch together with those before it, or with those after it, until there are as many rows;
 * outward to whole days. Nothing is kept where all batches together have fewer.
 */
final class KeptTimes {

    private static final long DAY = 86_400;

    private final DatasetSpec spec;
    private final List<BatchSummary> all;

    private KeptTimes(DatasetSpec spec, List<BatchSummary> all) {
        this.spec = spec;
        this.all = all;
    }

    /**
     * Batches that are accepted, in the order of the data.
     *
     * @param settled those that were accepted before, and stay as they were kept then
     */
    static List<BatchSummary> of(
            DatasetSpec spec, List<BatchSummary> settled, List<BatchSummary> all) {
        KeptTimes times = new KeptTimes(spec, all);
        return all.stream()
                .map(batch -> hasFew(batch) && !settled.contains(batch) ? times.kept(batch) : batch)
                .toList();
    }

    private static boolean hasFew(BatchSummary batch) {
        return batch.columns().stream().anyMatch(KeptTimes::hasFew);
    }

    private static boolean hasFew(ColumnSummary column) {
        return column.first() != null && times(column) < Anonymity.K;
    }

    private BatchSummary kept(BatchSummary batch) {
        List<ColumnSummary> columns = new ArrayList<>(batch.columns());
        for (int i = 0; i < columns.size(); i++) {
            ColumnSummary column = columns.get(i);
            if (hasFew(column)) {
                columns.set(i, column.with(span(batch, i)));
            }
        }
        return batch.with(columns);
    }

    private static long times(ColumnSummary column) {
        return column.hours().stream().mapToLong(Long::longValue).sum();
    }

    private TimeSpan span(BatchSummary batch, int column) {
        ColumnSummary own = batch.columns().get(column);
        return spec.partitions()
                .dated(batch.file())
                .flatMap(dated -> said(dated.time(), own))
                .orElseGet(() -> together(batch, column));
    }

    /** The time that a name says, where the times are within it. */
    private static Optional<TimeSpan> said(PartitionTime time, ColumnSummary own) {
        long first = time.start().toEpochSecond(ZoneOffset.UTC);
        long last = time.length().next(time.start()).toEpochSecond(ZoneOffset.UTC);
        // What was measured is outward to a part of it.
        long outward = (own.last() - own.first()) / TimeSpan.PARTS;
        return own.first() + outward >= first && own.last() - outward <= last
                ? Optional.of(new TimeSpan(first, last))
                : Optional.empty();
    }

    private TimeSpan together(BatchSummary batch, int column) {
        List<BatchSummary> inTime =
                all.stream()
                        .filter(b -> b.columns().get(column).first() != null)
                        .sorted(Comparator.comparing(b -> b.columns().get(column).first()))
                        .toList();
        int from = inTime.indexOf(batch);
        int to = from;
        long rows = times(batch.columns().get(column));
        while (rows < Anonymity.K && (from > 0 || to < inTime.size() - 1)) {
            BatchSummary next = inTime.get(from > 0 ? --from : ++to);
            rows += times(next.columns().get(column));
        }
        if (rows < Anonymity.K) {
            return TimeSpan.NONE;
        }
        List<ColumnSummary> joined =
                inTime.subList(from, to + 1).stream().map(b -> b.columns().get(column)).toList();
        return TimeSpan.outward(
                joined.stream().mapToLong(ColumnSummary::first).min().orElseThrow(),
                joined.stream().mapToLong(ColumnSummary::last).max().orElseThrow(),
                DAY);
    }
}
