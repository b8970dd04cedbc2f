package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.series.BatchMetric.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The accepted batches that one is judged against.
 *
 * @param batches in the order of the data
 */
public record Past(List<BatchSummary> batches) {

    /** With fewer batches than this the spread between them is not known. */
    public static final int FEWEST = 8;

    /** A weekday counts alone where its own batches spread less than this share of all. */
    private static final double CALMER = 0.6;

    /** Each metric that the past and the batch have. */
    public List<Reading> read(Collection<BatchMetric> metrics, BatchSummary batch) {
        Optional<DayOfWeek> today = weekday(batch);
        List<Optional<DayOfWeek>> days = batches.stream().map(Past::weekday).toList();
        List<Reading> readings = new ArrayList<>();
        for (BatchMetric metric : metrics) {
            Series series = metric.series(batches, batch);
            double[] known = series.known();
            if (known.length >= FEWEST && !Double.isNaN(series.now())) {
                Usual all = of(metric, known);
                double[] same = series.known(i -> followsWeek(metric) && days.get(i).equals(today));
                Usual alike = same.length < FEWEST ? all : of(metric, same);
                boolean weekday = alike.scale() < CALMER * all.scale();
                readings.add(
                        new Reading(
                                metric,
                                series.now(),
                                weekday ? alike : all,
                                series.sampling(),
                                weekday));
            }
        }
        return readings;
    }

    private static Usual of(BatchMetric metric, double[] values) {
        return Usual.of(
                values, metric.floor(), metric.tail(), metric.large(), Usual.tails(metric.check()));
    }

    /** How much comes, and when, follows the week; what comes hardly does. */
    private static boolean followsWeek(BatchMetric metric) {
        return metric.unit() == Unit.COUNT || metric.unit() == Unit.HOURS;
    }

    /** The day on which the batch's first time is, of its first column with times. */
    private static Optional<DayOfWeek> weekday(BatchSummary batch) {
        return batch.columns().stream()
                .map(ColumnSummary::first)
                .filter(Objects::nonNull)
                .findFirst()
                .map(s -> Instant.ofEpochSecond(s).atZone(ZoneOffset.UTC).getDayOfWeek());
    }
}
