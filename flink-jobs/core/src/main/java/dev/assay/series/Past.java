package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.series.BatchMetric.Unit;
import dev.assay.series.spread.Usual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The accepted batches that one is judged against.
 *
 * @param batches in the order of the data
 * @param alongside other batches that are judged: they say nothing of what is usual, but what came
 *     between the accepted ones and this one
 */
public record Past(List<BatchSummary> batches, List<BatchSummary> alongside) {

    /** Of a batch that comes alone. */
    public Past(List<BatchSummary> batches) {
        this(batches, List.of());
    }

    /** With fewer batches than this the spread between them is not known. */
    public static final int FEWEST = 8;

    /** A weekday counts alone where its own batches spread less than this share of all. */
    private static final double CALMER = 0.6;

    /** Each metric that the past and the batch have. */
    public List<Reading> read(Collection<BatchMetric> metrics, BatchSummary batch) {
        Optional<DayOfWeek> today = CalendarField.date(batch).map(LocalDate::getDayOfWeek);
        List<Optional<DayOfWeek>> days =
                batches.stream()
                        .map(b -> CalendarField.date(b).map(LocalDate::getDayOfWeek))
                        .toList();
        record Known(BatchMetric metric, Series series, Usual usual) {}
        List<Known> all =
                metrics.parallelStream()
                        .map(
                                metric -> {
                                    Series series = metric.series(this, batch);
                                    Series known = series.known(i -> true);
                                    boolean enough =
                                            known.length() >= FEWEST && !Double.isNaN(series.now());
                                    return new Known(
                                            metric, series, enough ? usual(metric, known) : null);
                                })
                        .filter(known -> known.usual != null)
                        .toList();
        Calibration calibration = new Calibration(batches.size());
        all.forEach(known -> calibration.add(known.metric, known.series, known.usual));
        List<Reading> readings = new ArrayList<>();
        for (Known known : all) {
            Series same =
                    known.series.known(i -> followsWeek(known.metric) && days.get(i).equals(today));
            Usual alike = same.length() < FEWEST ? known.usual : usual(known.metric, same);
            boolean weekday = alike.scale() < CALMER * known.usual.scale();
            readings.add(
                    reading(known.metric, known.series, weekday ? alike : known.usual, weekday)
                            .calibrated(calibration));
        }
        return readings;
    }

    private static Usual usual(BatchMetric metric, Series known) {
        return Usual.of(
                known.before(),
                Arrays.copyOf(known.widths(), known.length()),
                metric.floor(),
                metric.tail(),
                metric.large());
    }

    private static Reading reading(
            BatchMetric metric, Series series, Usual usual, boolean weekday) {
        Usual ofSize = usual.widened(series.width());
        return new Reading(
                metric,
                series.now(),
                ofSize,
                series.sampling(),
                weekday,
                ofSize.pValue(ofSize.deviation(series.now(), series.sampling())),
                series.shown());
    }

    /** How much comes, and when, follows the week; what comes hardly does. */
    private static boolean followsWeek(BatchMetric metric) {
        return metric.unit() == Unit.COUNT || metric.unit() == Unit.HOURS;
    }
}
