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
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From when to when accepted batches are, so far as it may be kept. Where fewer than {@link
 * Anonymity#K} rows of a batch have a time, their first and last would be those of single rows, and
 * so would be their hours of the day. Of these batches no hours are kept. Their times are what the
 * batch's name says, if they are within that. Else such batches that are accepted at once are put
 * into groups in the order of time, of so many rows each that no time is a single row's, and have
 * the times of their group, outward to whole days; nothing is kept where all of them have too few.
 */
final class KeptTimes {

    private static final long DAY = 86_400;

    private final DatasetSpec spec;
    private final List<BatchSummary> all;
    private final Map<String, BatchSummary> settled = new HashMap<>();

    private KeptTimes(DatasetSpec spec, List<BatchSummary> before, List<BatchSummary> all) {
        this.spec = spec;
        this.all = all;
        before.forEach(batch -> settled.put(batch.id(), batch));
    }

    /**
     * Batches that are accepted, in the order of the data.
     *
     * @param settled those that were accepted before, and stay as they were kept then
     */
    static List<BatchSummary> of(
            DatasetSpec spec, List<BatchSummary> settled, List<BatchSummary> all) {
        KeptTimes times = new KeptTimes(spec, settled, all);
        Map<BatchSummary, List<ColumnSummary>> kept = new IdentityHashMap<>();
        all.forEach(batch -> kept.put(batch, new ArrayList<>(batch.columns())));
        int columns = all.isEmpty() ? 0 : all.get(0).columns().size();
        for (int column = 0; column < columns; column++) {
            times.keep(column, kept);
        }
        return all.stream().map(batch -> batch.with(kept.get(batch))).toList();
    }

    private static boolean hasFew(ColumnSummary column) {
        return column.first() != null && column.times() < Anonymity.K;
    }

    /** Replaces what must not be kept of one column. */
    private void keep(int at, Map<BatchSummary, List<ColumnSummary>> kept) {
        List<BatchSummary> unsaid = new ArrayList<>();
        for (BatchSummary batch : all) {
            ColumnSummary own = batch.columns().get(at);
            if (hasFew(own)) {
                Optional<TimeSpan> known = known(batch, at).or(() -> said(batch, own));
                kept.get(batch).set(at, own.coarse(known.orElse(TimeSpan.NONE)));
                if (known.isEmpty()) {
                    unsaid.add(batch);
                }
            }
        }
        unsaid.sort(Comparator.comparing(batch -> batch.columns().get(at).first()));
        for (List<BatchSummary> group : groups(at, unsaid)) {
            TimeSpan together = together(at, group);
            for (BatchSummary batch : group) {
                kept.get(batch).set(at, batch.columns().get(at).coarse(together));
            }
        }
    }

    /** What was kept of a batch when it was accepted. */
    private Optional<TimeSpan> known(BatchSummary batch, int at) {
        return Optional.ofNullable(settled.get(batch.id())).map(b -> b.columns().get(at).span());
    }

    /** The time that the batch's name says, where its times are within it. */
    private Optional<TimeSpan> said(BatchSummary batch, ColumnSummary own) {
        return spec.partitions().dated(batch.file()).flatMap(dated -> said(dated.time(), own));
    }

    private static Optional<TimeSpan> said(PartitionTime time, ColumnSummary own) {
        long first = time.start().toEpochSecond(ZoneOffset.UTC);
        long last = time.length().next(time.start()).toEpochSecond(ZoneOffset.UTC);
        // What was measured is outward to a part of it.
        long outward = (own.last() - own.first()) / TimeSpan.PARTS;
        return own.first() + outward >= first && own.last() - outward <= last
                ? Optional.of(new TimeSpan(first, last))
                : Optional.empty();
    }

    /** Those that follow each other, of enough rows; what is left over belongs to the last. */
    private static List<List<BatchSummary>> groups(int at, List<BatchSummary> inTime) {
        List<List<BatchSummary>> groups = new ArrayList<>();
        List<BatchSummary> open = new ArrayList<>();
        long rows = 0;
        for (BatchSummary batch : inTime) {
            open.add(batch);
            rows += batch.columns().get(at).times();
            if (rows >= Anonymity.K) {
                groups.add(open);
                open = new ArrayList<>();
                rows = 0;
            }
        }
        if (!groups.isEmpty()) {
            groups.get(groups.size() - 1).addAll(open);
        }
        return groups;
    }

    private static TimeSpan together(int at, List<BatchSummary> group) {
        List<ColumnSummary> columns = group.stream().map(b -> b.columns().get(at)).toList();
        return TimeSpan.outward(
                columns.stream().mapToLong(ColumnSummary::first).min().orElseThrow(),
                columns.stream().mapToLong(ColumnSummary::last).max().orElseThrow(),
                DAY);
    }
}
