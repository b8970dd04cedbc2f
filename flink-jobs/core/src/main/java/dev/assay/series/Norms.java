package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Usual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What metrics usually are: all that accepted batches tell of them, learned once and true of each
 * batch that is judged against them.
 */
public final class Norms {

    /** With fewer batches than this the spread between them is not known. */
    public static final int FEWEST = 8;

    private final List<Norm> norms;
    private final List<Optional<DayOfWeek>> days;
    private final Calibration calibration;

    private Norms(List<Norm> norms, List<Optional<DayOfWeek>> days) {
        this.norms = norms;
        this.days = days;
        this.calibration = new Calibration(norms);
    }

    /**
     * Those of metrics that enough accepted batches have.
     *
     * @param accepted batches in the order of the data
     */
    public static Norms of(Collection<BatchMetric> metrics, List<BatchSummary> accepted) {
        return new Norms(
                metrics.parallelStream()
                        .map(metric -> Norm.of(metric, accepted))
                        .flatMap(Optional::stream)
                        .toList(),
                accepted.stream().map(Norms::day).toList());
    }

    private static Optional<DayOfWeek> day(BatchSummary batch) {
        return CalendarField.date(batch).map(LocalDate::getDayOfWeek);
    }

    /**
     * Each metric that the batch has.
     *
     * @param alongside other batches that are judged with it
     */
    public List<Reading> read(BatchSummary batch, List<BatchSummary> alongside) {
        Optional<DayOfWeek> day = day(batch);
        List<Reading> readings = new ArrayList<>();
        for (Norm norm : norms) {
            Now now = norm.history().measure().of(batch, alongside);
            if (!Double.isNaN(now.value())) {
                readings.add(reading(norm, now, day).calibrated(calibration));
            }
        }
        return readings;
    }

    private Reading reading(Norm norm, Now now, Optional<DayOfWeek> day) {
        Norm same = norm.ofWeekday(i -> days.get(i).equals(day));
        Usual usual = same.usual().widened(now.width());
        return new Reading(
                norm.metric(),
                now.value(),
                usual,
                now.sampling(),
                same.basis(),
                usual.pValue(usual.deviation(now.value(), now.sampling())),
                now.shown());
    }
}
