package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.DayEffects.Expected;
import dev.assay.series.History.Now;
import dev.assay.series.day.DatedBatch;
import dev.assay.series.day.Diary;
import dev.assay.series.spread.Usual;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What metrics usually are: all that accepted batches tell of them, learned once and true of each
 * batch that is judged against them.
 */
public final class Norms {

    /** With fewer batches than this the spread between them is not known. */
    public static final int FEWEST = 8;

    private final List<Norm> norms;
    private final Diary diary;
    private final DayEffects effects;
    private final Calibration calibration;

    private Norms(List<Norm> norms, Diary diary) {
        this.norms = norms;
        this.diary = diary;
        this.effects = new DayEffects(diary.accepted());
        this.calibration = new Calibration(norms);
    }

    /**
     * Those of metrics that enough accepted batches have.
     *
     * @param accepted batches in the order of the data
     * @param calendar the feasts that are declared
     */
    public static Norms of(
            Collection<BatchMetric> metrics,
            List<BatchSummary> accepted,
            DeclaredCalendar calendar) {
        return new Norms(
                metrics.parallelStream()
                        .map(metric -> Norm.of(metric, accepted))
                        .flatMap(Optional::stream)
                        .toList(),
                new Diary(accepted, calendar));
    }

    /**
     * Each metric that the batch has.
     *
     * @param alongside other batches that are judged with it
     */
    public List<Reading> read(BatchSummary batch, List<BatchSummary> alongside) {
        Optional<DatedBatch> dated = diary.judged(batch, alongside);
        List<Reading> readings = new ArrayList<>();
        for (Norm norm : norms) {
            Now now = norm.history().measure().of(batch, alongside);
            if (!Double.isNaN(now.value())) {
                readings.add(reading(norm, now, dated).calibrated(calibration));
            }
        }
        return readings;
    }

    /** How surprising each accepted batch is by each metric, in nats; 0 where it has no number. */
    void surprises(BiConsumer<BatchMetric, double[]> each) {
        for (Norm norm : norms) {
            each.accept(norm.metric(), norm.surprises());
        }
    }

    /**
     * How surprising accepted batches are by each check of a column, as if each were new: {@code
     * -ln p}, of each batch in their order.
     */
    public void accepted(BiConsumer<KnownCheck, double[]> each) {
        calibration.accepted(each);
    }

    /**
     * How far each metric is from what it is where the order of batches makes no difference; none
     * of those that change because more is known.
     */
    public double[] ordered() {
        return norms.stream()
                .filter(norm -> !norm.metric().countsNews())
                .mapToDouble(Norm::ordered)
                .filter(z -> z > 0)
                .toArray();
    }

    private Reading reading(Norm norm, Now now, Optional<DatedBatch> dated) {
        Expected expected = effects.expected(norm, now, dated);
        Usual usual = expected.usual();
        return new Reading(
                norm.metric(),
                now.value(),
                usual,
                now.sampling(),
                expected.basis(),
                dated.flatMap(DatedBatch::occasion),
                usual.pValue(usual.deviation(now.value(), now.sampling())),
                now.shown());
    }
}
