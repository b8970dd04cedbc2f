package dev.assay.judge.check;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.ColumnPair;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.view.Field;
import dev.assay.document.Nullable;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.check.BatchWording.Said;
import dev.assay.judge.compare.KnownBatches;
import dev.assay.judge.compare.KnownBatches.Questions;
import dev.assay.judge.compare.Past;
import dev.assay.judge.compare.Whole;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.series.BatchMetric;
import dev.assay.series.Course;
import dev.assay.series.Metrics;
import dev.assay.series.PairMetrics;
import dev.assay.series.PairMetrics.PairFigure;
import dev.assay.series.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One batch against the accepted ones: each metric must stay within what it was for them, so that
 * quiet columns have tight limits and noisy ones loose ones.
 */
public final class BatchChecks {

    /** Checks that are named where several say something together. */
    private static final int NAMED = 3;

    /** Checks that rows which come twice move. */
    private static final Set<KnownCheck> OF_ROWS =
            EnumSet.of(
                    KnownCheck.DUPLICATES,
                    KnownCheck.DISTINCTNESS,
                    KnownCheck.ROW_ORDER,
                    KnownCheck.RUNS);

    private final DatasetSpec spec;
    private final Bins bins;
    private final List<Course> courses;
    private final List<BatchMetric> metrics;
    private final Map<BatchMetric, PairFigure> pairs;
    private final Map<BatchMetric, ColumnPair> exchanges;
    private final Map<BatchMetric, Set<Integer>> columns = new HashMap<>();
    private final BatchWording wording;
    private final Questions asked;
    private final KnownBatches known;

    /**
     * The checks of the files of a dataset.
     *
     * @param bins that values are counted into
     * @param courses how each column runs by itself
     */
    public BatchChecks(
            DatasetSpec spec, Bins bins, List<BatchSummary> accepted, List<Course> courses) {
        this.spec = spec;
        this.bins = bins;
        this.courses = courses;
        this.metrics =
                Metrics.of(bins, accepted, courses).stream()
                        .filter(
                                m ->
                                        m.check() != KnownCheck.KEY_VIOLATIONS
                                                || !spec.key().isEmpty())
                        .filter(m -> ViewChecks.isApt(spec, bins, nameOf(m), m.check()))
                        .toList();
        this.pairs = PairMetrics.dependencies(bins, spec.columns().get(Field.ITEM.word()));
        this.exchanges = PairMetrics.exchanges(bins);
        Stream.of(metrics, pairs.keySet(), exchanges.keySet())
                .flatMap(Collection::stream)
                .forEach(metric -> columns.put(metric, columnsOf(metric)));
        this.wording = new BatchWording(spec, bins);
        this.asked =
                new Questions(
                        bins,
                        spec.calendar(),
                        metrics,
                        Stream.concat(pairs.keySet().stream(), exchanges.keySet().stream())
                                .toList(),
                        columns,
                        this::isAsked,
                        this::isAskedOfRows);
        this.known = KnownBatches.of(asked, accepted);
    }

    /**
     * Whether a check says something of a column by its learned limit. Of one that goes on or turns
     * by itself, its values are no evidence.
     */
    private boolean isAsked(int column, KnownCheck check) {
        boolean isApt =
                check == KnownCheck.ASSOCIATION
                        || metrics.stream()
                                .anyMatch(m -> m.column() == column && m.check() == check);
        return isApt
                && (courses.get(column) == Course.STEADY || !check.comparesValues())
                && spec.limits().factor(name(column), check) <= 1;
    }

    /** Whether a check says something of rows by its learned limit, whichever column it is of. */
    private boolean isAskedOfRows(int column, KnownCheck check) {
        String name = column < 0 ? null : name(column);
        return ViewChecks.isApt(spec, bins, name, check) && spec.limits().factor(name, check) <= 1;
    }

    /**
     * The columns that a metric is of; none where it is of whole rows. Where a limit is loosened,
     * what is beyond the learned one is none of its column's evidence.
     */
    private Set<Integer> columnsOf(BatchMetric metric) {
        return places(metric)
                .filter(i -> spec.limits().factor(name(i), metric.check()) <= 1)
                .boxed()
                .collect(Collectors.toSet());
    }

    private IntStream places(BatchMetric metric) {
        PairFigure of = pairs.get(metric);
        boolean isOfBoth =
                of == null ? exchanges.containsKey(metric) : !of.figure().isOfOneColumn();
        if (isOfBoth) {
            ColumnPair pair = columns(metric);
            return IntStream.range(0, bins.columns().size())
                    .filter(i -> name(i).equals(pair.first()) || name(i).equals(pair.second()));
        }
        return IntStream.of(metric.column()).filter(i -> i >= 0);
    }

    private String nameOf(BatchMetric metric) {
        return metric.column() < 0 ? null : name(metric.column());
    }

    private String name(int column) {
        return bins.columns().get(column).name();
    }

    /** One candidate for each check and column; none where the past is too short to know. */
    public List<Candidate> candidates(Past past, BatchSummary batch) {
        KnownBatches usual = known.within(past, asked);
        Map<String, List<Reading>> byCheck = new LinkedHashMap<>();
        List<Reading> single = usual.single().read(batch, past.alongside());
        for (Reading reading : single) {
            byCheck.computeIfAbsent(
                            reading.metric().check() + "/" + reading.metric().column(),
                            name -> new ArrayList<>())
                    .add(reading);
        }
        List<Candidate> all = new ArrayList<>();
        byCheck.values().forEach(readings -> all.add(candidate(usual.accepted(), batch, readings)));
        List<Reading> told = usual.together().read(batch, past.alongside());
        if (!told.isEmpty()) {
            all.add(association(batch, told));
        }
        List<Reading> readings = new ArrayList<>(single);
        readings.addAll(told);
        usual.combined()
                .of(readings)
                .forEach(
                        column ->
                                all.add(
                                        combined(
                                                batch,
                                                name(column.column()),
                                                column.checks(),
                                                usual.ofColumn(column, batch))));
        usual.ofRows(batch).flatMap(copied -> rows(batch, single, copied)).ifPresent(all::add);
        usual.calm().ifPresent(factor -> all.replaceAll(c -> c.calmed(factor)));
        return all;
    }

    /** Rows that come twice: what they change of all columns, together. */
    private Optional<Candidate> rows(BatchSummary batch, List<Reading> single, Difference copied) {
        List<KnownCheck> checks =
                single.stream()
                        .filter(reading -> OF_ROWS.contains(reading.metric().check()))
                        .sorted(Comparator.comparingDouble(reading -> -reading.excess()))
                        .map(reading -> reading.metric().check())
                        .distinct()
                        .toList();
        return checks.isEmpty()
                ? Optional.empty()
                : Optional.of(combined(batch, null, checks, copied));
    }

    private Candidate combined(
            BatchSummary batch,
            @Nullable String column,
            List<KnownCheck> checks,
            Difference difference) {
        return new Candidate(
                new Subject(spec.name(), column, batch.file(), null),
                KnownCheck.COMBINED_EVIDENCE,
                difference,
                Outcome.FAIL,
                Message.of(
                        "file.combined-evidence",
                        Arg.names(checks.stream().limit(NAMED).map(KnownCheck::id).toList())),
                BatchWording.advice(checks.get(0)),
                List.of());
    }

    private Candidate candidate(Whole past, BatchSummary batch, List<Reading> readings) {
        Reading worst = worst(readings);
        return candidate(batch, worst, column(worst), 1, wording.of(past, batch, worst));
    }

    private static Reading worst(List<Reading> readings) {
        return readings.stream().max(Comparator.comparingDouble(Reading::excess)).orElseThrow();
    }

    private String column(Reading reading) {
        int column = reading.metric().column();
        return column < 0 ? null : name(column);
    }

    /**
     * The worst of several readings.
     *
     * @param tried of how many columns they are, and metrics that are by themselves; the p-value is
     *     corrected for the choice (Bonferroni). That one of several metrics of a column was chosen
     *     is known to its p-value, since it is calibrated by the least one that each accepted batch
     *     has.
     */
    private Candidate candidate(
            BatchSummary batch, Reading reading, String column, int tried, Said said) {
        return new Candidate(
                new Subject(spec.name(), column, batch.file(), null),
                reading.metric().check(),
                new Difference(
                        said.observed(),
                        said.expected(),
                        reading.deviation(),
                        reading.limit(),
                        Math.min(1, tried * reading.pValue())),
                Outcome.FAIL,
                said.what(),
                BatchWording.advice(reading),
                List.of());
    }

    /** One candidate: if a column was shuffled, every pair that it is in tells the same. */
    private Candidate association(BatchSummary batch, List<Reading> readings) {
        Map<String, Double> lost = new HashMap<>();
        for (Reading reading : readings) {
            if (reading.excess() >= 1) {
                places(reading.metric())
                        .forEach(i -> lost.merge(name(i), reading.deviation(), Double::sum));
            }
        }
        Reading worst = ofPairs(readings);
        String blamed =
                lost.entrySet().stream()
                        .max(
                                Map.Entry.<String, Double>comparingByValue()
                                        .thenComparing(
                                                Map.Entry.comparingByKey(
                                                        Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(columns(worst.metric()).second());
        PairFigure figure = pairs.get(worst.metric());
        Said said =
                figure == null
                        ? wording.exchange(exchanges.get(worst.metric()), worst)
                        : wording.association(figure, worst);
        long columns = readings.stream().map(r -> r.metric().column()).distinct().count();
        long alone = readings.stream().filter(r -> r.metric().isByItself()).count();
        return candidate(batch, worst, blamed, (int) (columns + alone), said);
    }

    /** The worst, or one that is by itself, which may be nearer, and is less likely by chance. */
    private static Reading ofPairs(List<Reading> readings) {
        Reading worst = worst(readings);
        return readings.stream()
                .filter(reading -> reading.metric().isByItself() && reading.excess() >= 1)
                .filter(reading -> reading.pValue() < worst.pValue())
                .max(Comparator.comparingDouble(Reading::excess))
                .orElse(worst);
    }

    private ColumnPair columns(BatchMetric metric) {
        PairFigure of = pairs.get(metric);
        return of == null
                ? exchanges.get(metric)
                : new ColumnPair(of.pair().determinant(), of.pair().dependent());
    }
}
