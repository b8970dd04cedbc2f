package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.calendar.DeclaredCalendar;
import dev.assay.catalogue.KnownCheck;
import dev.assay.judge.decide.Calm;
import dev.assay.judge.decide.Difference;
import dev.assay.series.BatchMetric;
import dev.assay.series.Combined;
import dev.assay.series.Norms;
import dev.assay.series.mix.Mixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What accepted batches say is usual, learned once.
 *
 * @param accepted all of them as one
 * @param single metrics of columns and batches
 * @param together metrics of columns that have to do with each other
 * @param combined all that is measured of a column
 * @param mixtures what a column looks like where some of its cells are replaced, by its place
 * @param rows what rows look like where some of them come twice
 * @param calm {@link Calm#factor}
 */
public record KnownBatches(
        Whole accepted,
        Norms single,
        Norms together,
        Combined combined,
        Map<Integer, Mixture> mixtures,
        Optional<Mixture> rows,
        OptionalDouble calm) {

    /**
     * What is asked of batches.
     *
     * @param single metrics of columns and batches
     * @param together metrics of columns that have to do with each other
     * @param columns the places of those that a metric is of
     * @param ofColumn whether a check says something of the values of a column, by its place
     * @param ofRows whether it says something of whole rows, -1 for those of no column
     */
    public record Questions(
            Bins bins,
            DeclaredCalendar calendar,
            List<BatchMetric> single,
            List<BatchMetric> together,
            Map<BatchMetric, Set<Integer>> columns,
            BiPredicate<Integer, KnownCheck> ofColumn,
            BiPredicate<Integer, KnownCheck> ofRows) {}

    /** Learned from accepted batches. */
    public static KnownBatches of(Questions asked, List<BatchSummary> accepted) {
        Norms single = Norms.of(asked.single, accepted, asked.calendar);
        Norms together = Norms.of(asked.together, accepted, asked.calendar);
        Map<Integer, Mixture> mixtures = new ConcurrentHashMap<>();
        IntStream.range(0, asked.bins.columns().size())
                .parallel()
                .forEach(
                        i ->
                                Mixture.of(
                                                asked.bins,
                                                i,
                                                accepted,
                                                check -> asked.ofColumn.test(i, check))
                                        .ifPresent(mixture -> mixtures.put(i, mixture)));
        Optional<Mixture> rows = Mixture.ofRows(asked.bins, accepted, asked.ofRows);
        return new KnownBatches(
                new Whole(accepted),
                single,
                together,
                new Combined(List.of(single, together), asked.columns),
                mixtures,
                rows,
                Calm.factor(
                        single,
                        together,
                        Stream.concat(mixtures.values().stream(), rows.stream()).toList()));
    }

    /**
     * How a column's surprises go together, where enough batches say so; else the sum of them,
     * which sees less.
     */
    public Difference ofColumn(Combined.Evidence sum, BatchSummary batch) {
        Mixture mixture = mixtures.get(sum.column());
        return mixture == null
                ? difference(sum.sum(), sum.limit(), sum.pValue())
                : mixed(mixture, batch);
    }

    /** What rows that come twice change of all columns, together; empty where few are accepted. */
    public Optional<Difference> ofRows(BatchSummary batch) {
        return rows.map(mixture -> mixed(mixture, batch));
    }

    private Difference mixed(Mixture mixture, BatchSummary batch) {
        Mixture.Evidence mixed = mixture.of(batch, calm.isPresent());
        return difference(mixed.score(), mixed.limit(), mixed.pValue());
    }

    private static Difference difference(double observed, double limit, double pValue) {
        return new Difference(observed, limit, observed, limit, pValue);
    }

    /** The same of those that are accepted without the earlier self of a batch, which are fewer. */
    public KnownBatches within(Past past, Questions asked) {
        return past.batches().size() == accepted.size() ? this : of(asked, past.batches());
    }
}
