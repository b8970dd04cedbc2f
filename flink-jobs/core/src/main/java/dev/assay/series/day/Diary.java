package dev.assay.series.day;

import dev.assay.batch.BatchSummary;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.calendar.Feasts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The days of accepted batches, and the feasts that they have to do with. */
public final class Diary {

    private final Feasts feasts;
    private final TreeMap<LocalDate, LocalDate> lastByFirst;
    private final List<Optional<DatedBatch>> accepted;

    /** Of accepted batches, in the order of the data. */
    public Diary(List<BatchSummary> accepted, DeclaredCalendar calendar) {
        this.feasts = new Feasts(calendar);
        this.lastByFirst = lastByFirst(accepted);
        this.accepted = accepted.stream().map(batch -> dated(batch, lastByFirst)).toList();
    }

    /** Of each accepted batch; nothing where it has no times. */
    public List<Optional<DatedBatch>> accepted() {
        return accepted;
    }

    /**
     * Of a batch that is judged.
     *
     * @param alongside other batches that are judged with it
     */
    public Optional<DatedBatch> judged(BatchSummary batch, List<BatchSummary> alongside) {
        TreeMap<LocalDate, LocalDate> all = lastByFirst(alongside);
        lastByFirst.forEach((first, last) -> all.merge(first, last, Diary::later));
        return dated(batch, all);
    }

    private Optional<DatedBatch> dated(
            BatchSummary batch, TreeMap<LocalDate, LocalDate> lastByFirst) {
        return BatchDays.of(batch)
                .map(
                        days -> {
                            Map.Entry<LocalDate, LocalDate> before =
                                    lastByFirst.lowerEntry(days.from());
                            LocalDate since =
                                    before == null ? days.from() : before.getValue().plusDays(1);
                            return new DatedBatch(
                                    days,
                                    feasts.occasion(days.from(), days.to(), since),
                                    feasts.pause(since, days.from()));
                        });
    }

    private static TreeMap<LocalDate, LocalDate> lastByFirst(List<BatchSummary> batches) {
        TreeMap<LocalDate, LocalDate> all = new TreeMap<>();
        for (BatchSummary batch : batches) {
            BatchDays.of(batch).ifPresent(d -> all.merge(d.from(), d.to(), Diary::later));
        }
        return all;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
