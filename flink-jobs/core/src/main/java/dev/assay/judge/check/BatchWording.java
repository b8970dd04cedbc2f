package dev.assay.judge.check;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnPair;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.judge.compare.Whole;
import dev.assay.profile.pair.Pair;
import dev.assay.series.BatchMetric.Unit;
import dev.assay.series.PairMetrics.PairFigure;
import dev.assay.series.Reading;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Share;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is said of one batch's metric: what it is, and what is usual. */
final class BatchWording {

    private final DatasetSpec spec;
    private final Bins bins;

    BatchWording(DatasetSpec spec, Bins bins) {
        this.spec = spec;
        this.bins = bins;
    }

    /**
     * What is said of a reading.
     *
     * @param observed the batch's number, in the check's unit
     * @param expected the end of the usual ones that it went past
     */
    record Said(Message what, double observed, double expected) {}

    /**
     * The batch's value, and the usual ones.
     *
     * @param past the batches that it is compared with
     */
    Said of(Whole past, BatchSummary batch, Reading reading) {
        KnownCheck check = reading.metric().check();
        switch (reading.metric().unit()) {
            case DISTANCE:
                return check == KnownCheck.VANISHED_CATEGORIES
                        ? vanished(past, batch, reading)
                        : moved(past, batch, reading);
            case RATIO:
                return different(batch, reading);
            case OTHERS:
                return new Said(
                        Message.of("file.others", Arg.share(reading.shown()), usual(reading)),
                        reading.shown(),
                        bound(reading));
            default:
                return new Said(
                        Message.of(
                                "file.measure",
                                number(reading.metric().unit(), reading.shown()),
                                measure(check),
                                usual(reading)),
                        reading.shown(),
                        bound(reading));
        }
    }

    /** The end of what is usual that the reading went past, as the sentence says it. */
    private static double bound(Reading reading) {
        return switch (reading.metric().tail()) {
            case UPPER -> reading.greatest();
            case LOWER -> reading.least();
            case BOTH ->
                    reading.value() < reading.usual().centre()
                            ? reading.least()
                            : reading.greatest();
        };
    }

    /** A ratio is written as counts. */
    private static Said different(BatchSummary batch, Reading reading) {
        long now = batch.columns().get(reading.metric().column()).distinct();
        double one = now / reading.shown();
        return new Said(
                Message.of(
                        "file.distinct",
                        Arg.count(now),
                        Arg.count(Math.round(one * reading.least())),
                        Arg.count(Math.round(one * reading.greatest())),
                        history(reading)),
                now,
                one * bound(reading));
    }

    /** How well one column predicts the other, or which pairs of their values are new. */
    Said association(PairFigure figure, Reading reading) {
        Pair pair = figure.pair();
        Message what =
                switch (figure.figure()) {
                    case TOLD -> predicted(pair, reading);
                    case OF_KNOWN ->
                            side("file.pair.new", pair.determinant(), pair.dependent(), reading);
                    case NEW_DETERMINANT ->
                            side("file.pair.key", pair.determinant(), pair.dependent(), reading);
                    case NEW_DEPENDENT ->
                            side("file.pair.key", pair.dependent(), pair.determinant(), reading);
                    case MOVED_DETERMINANT ->
                            side("file.pair.moved", pair.determinant(), pair.dependent(), reading);
                    case MOVED_DEPENDENT ->
                            side("file.pair.moved", pair.dependent(), pair.determinant(), reading);
                };
        return new Said(what, reading.shown(), bound(reading));
    }

    private static Message side(String key, String one, String other, Reading reading) {
        return Message.of(
                key, Arg.share(reading.shown()), Arg.text(one), Arg.text(other), usual(reading));
    }

    /** In how many rows one column looks as if it came from another row. */
    Said exchange(ColumnPair pair, Reading reading) {
        return new Said(
                Message.of(
                        "file.pair.exchanged",
                        Arg.share(reading.shown()),
                        Arg.text(pair.first()),
                        Arg.text(pair.second()),
                        usual(reading)),
                reading.shown(),
                bound(reading));
    }

    private static Message predicted(Pair pair, Reading reading) {
        Arg share = Arg.share(reading.shown());
        Arg dependent = Arg.text(pair.dependent());
        if (pair.determinant().equals(pair.dependent())) {
            return Message.of("file.pair.alone", share, dependent, usual(reading));
        }
        String key =
                switch (pair.grain()) {
                    case VALUE -> "file.pair.value";
                    case KIND_BY_VALUE -> "file.pair.kind-by-value";
                    case KIND -> "file.pair.kind";
                };
        return Message.of(key, Arg.text(pair.determinant()), dependent, share, usual(reading));
    }

    /** What the measure of a file's check is of. */
    static Message measure(KnownCheck check) {
        return Message.of("file." + check.id() + ".of");
    }

    /** What to do about a finding on a file. */
    static Message advice(KnownCheck check) {
        return Message.of("file.advice", Message.of("file." + check.id() + ".advice"));
    }

    /** The same of a reading: where a feast can be why, nobody need look for another reason. */
    static Message advice(Reading reading) {
        return reading.occasion()
                .filter(occasion -> reading.metric().followsFeasts())
                .map(
                        occasion ->
                                Message.of(
                                        "file.advice",
                                        Message.of(
                                                "file.feast.advice",
                                                FeastWording.name(occasion.day()))))
                .orElse(advice(reading.metric().check()));
    }

    private static Message usual(Reading reading) {
        Unit unit = reading.metric().unit();
        Arg least = number(unit, reading.least());
        Arg greatest = number(unit, reading.greatest());
        return switch (reading.metric().tail()) {
            case UPPER -> Message.of("usual.most", greatest, history(reading));
            case LOWER -> Message.of("usual.least", least, history(reading));
            case BOTH -> Message.of("usual.between", least, greatest, history(reading));
        };
    }

    private static Message history(Reading reading) {
        Arg batches = Arg.count(reading.usual().history());
        Message of =
                switch (reading.basis()) {
                    case ALL, WIDE -> Message.of("history", batches);
                    case WEEKDAY -> Message.of("history.weekday", batches);
                    case RECENT -> Message.of("history.recent", batches);
                    case DAY_OF_MONTH -> Message.of("history.day-of-month", batches);
                    case MONTH_END -> Message.of("history.month-end", batches);
                    case LAST_WORKDAY -> Message.of("history.last-workday", batches);
                    case WEEK_OF_YEAR -> Message.of("history.week-of-year", batches);
                    case FEAST -> Message.of("history.same-feast", batches);
                    case FEASTS -> Message.of("history.other-feasts", batches);
                };
        return reading.occasion()
                .map(
                        occasion ->
                                Message.of(
                                        reading.basis().isWide() ? "history.wide" : "history.at",
                                        of,
                                        FeastWording.of(occasion)))
                .orElse(of);
    }

    private static Arg number(Unit unit, double value) {
        return switch (unit) {
            case SHARE, OTHERS -> Arg.share(value);
            case COUNT -> Arg.count(Math.round(value));
            default -> Arg.effect(value);
        };
    }

    /** Which values there are none of, the most frequent first. */
    private Said vanished(Whole past, BatchSummary batch, Reading reading) {
        int column = reading.metric().column();
        ColumnBins of = bins.columns().get(column);
        List<Long> now = batch.columns().get(column).categories();
        List<Long> all =
                past.total(KnownCheck.VANISHED_CATEGORIES, column, ColumnSummary::categories);
        List<Integer> gone =
                IntStream.range(0, of.categories().size())
                        .filter(i -> now.get(i) == 0)
                        .boxed()
                        .toList();
        long rows = gone.stream().mapToLong(all::get).sum();
        double before = new Share(rows, Distances.sum(all)).value();
        Arg names =
                new Arg.Names(
                        gone.stream()
                                .limit(3)
                                .<Arg>map(i -> named(of, of.categories(), i, "bin.others"))
                                .toList());
        return new Said(
                Message.of(
                        "file.vanished",
                        Arg.count(gone.size()),
                        names,
                        Arg.share(before),
                        history(reading)),
                0,
                before);
    }

    /** The bin that moved most. */
    private Said moved(Whole past, BatchSummary batch, Reading reading) {
        int column = reading.metric().column();
        ColumnBins of = bins.columns().get(column);
        Function<ColumnSummary, List<Long>> counts;
        IntFunction<Message> name;
        switch (reading.metric().check()) {
            case NUMERIC_DRIFT:
                counts = ColumnSummary::numbers;
                name = bin -> BinName.numbers(spec, of, bin);
                break;
            case LENGTH_DRIFT:
                counts = ColumnSummary::lengths;
                name = bin -> BinName.lengths(of, bin);
                break;
            case TIME_DRIFT:
                counts = ColumnSummary::hours;
                name = BinName::hour;
                break;
            case PATTERN_DRIFT:
                counts = ColumnSummary::patterns;
                name = bin -> BinName.named(spec, "", of.patterns(), bin, "bin.other-shapes");
                break;
            default:
                counts = ColumnSummary::categories;
                name = bin -> named(of, of.categories(), bin, "bin.other-values");
                break;
        }
        List<Long> all = past.total(reading.metric().check(), column, counts);
        List<Long> now = counts.apply(batch.columns().get(column));
        int bin = Distances.mostMoved(all, now);
        double after = new Share(now.get(bin), Distances.sum(now)).value();
        double before = new Share(all.get(bin), Distances.sum(all)).value();
        return new Said(
                Message.of(
                        "file.moved",
                        measure(reading.metric().check()),
                        Arg.effect(reading.shown()),
                        name.apply(bin),
                        Arg.share(after),
                        Arg.share(before),
                        usual(reading)),
                after,
                before);
    }

    private Message named(ColumnBins column, List<String> names, int bin, String others) {
        return BinName.named(spec, column.name(), names, bin, others);
    }
}
