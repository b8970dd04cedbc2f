package dev.assay.judge.check;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.judge.compare.Changes;
import dev.assay.judge.compare.Comparison;
import dev.assay.judge.compare.Distance;
import dev.assay.judge.compare.Significance;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.state.Frequent;
import dev.assay.profile.state.Rarefaction;
import dev.assay.profile.value.Anonymity;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What changed in the dataset as a whole, where its profile says more than its batches. */
public final class WholeChecks {

    static final double DUPLICATES_MARGIN = 0.02;
    static final double TOP_VALUE_MARGIN = 0.05;
    static final double VANISHED_MARGIN = 0.005;

    /** A column's different values may grow or shrink by this factor. */
    static final double DISTINCTNESS_MARGIN = 0.3;

    /**
     * Distinct values grow with rows, so they are compared only between datasets of about one size.
     */
    private static final double SAME_SIZE = 1.25;

    private final DatasetSpec spec;
    private final Profile today;
    private final Profile accepted;
    private final Bins bins;
    private final Comparison batches;

    /** The checks of a whole dataset against the accepted one. */
    public WholeChecks(
            DatasetSpec spec, Profile today, Profile accepted, Bins bins, Comparison batches) {
        this.spec = spec;
        this.today = today;
        this.accepted = accepted;
        this.bins = bins;
        this.batches = batches;
    }

    /**
     * All of them.
     *
     * @param changes where files are judged alone, a value that a new file brings has its share
     *     there
     */
    public List<Candidate> candidates(Changes changes) {
        List<Candidate> all = new ArrayList<>();
        all.add(duplicates());
        for (ColumnProfile column : today.columns()) {
            if (accepted.names().contains(column.name())) {
                ColumnProfile before = accepted.column(column.name());
                // A day that is delivered in two parts has more rows when the second one comes.
                boolean grows =
                        changes.areJudgedAlone()
                                && isTemporal(accepted.names().indexOf(column.name()));
                if (!grows) {
                    all.add(topValue(column, before, changes));
                }
                vanished(before.name()).ifPresent(all::add);
                if (ofOneSize()) {
                    all.add(distinctness(column, before));
                }
            }
        }
        return all;
    }

    /** Where rows were added, among as many rows of today as were accepted. */
    private Candidate duplicates() {
        Share now = new Share(Math.min(today.rows(), today.rowHashes().repeated()), today.rows());
        Share before =
                new Share(
                        Math.min(accepted.rows(), accepted.rowHashes().repeated()),
                        accepted.rows());
        Share alike = today.rows() > accepted.rows() ? rarefied(accepted.rows()) : now;
        return new Candidate(
                Subject.of(spec.name()),
                KnownCheck.DUPLICATES,
                new Difference(
                        now.value(),
                        before.value(),
                        Math.max(0, alike.value() - before.value()),
                        DUPLICATES_MARGIN,
                        Significance.rows(before, alike)),
                Outcome.FAIL,
                Message.of("duplicates", Arg.share(now.value()), Arg.share(before.value())),
                Message.of("duplicates.advice"),
                List.of());
    }

    private Share rarefied(long rows) {
        double share = (double) rows / today.rows();
        long repeated = Math.round(Rarefaction.repeated(today.rowHashes(), share));
        return new Share(Math.min(rows, repeated), rows);
    }

    /**
     * The value whose share rose most: a stuck default, a bot, a lost join.
     *
     * <p>In each accepted file some value has more rows than it has in all of them. So much more a
     * new file may bring too, whichever value it is.
     *
     * @param changes where files are judged alone, only values count that were accepted
     */
    private Candidate topValue(ColumnProfile column, ColumnProfile before, Changes changes) {
        boolean known = changes.areJudgedAlone();
        long cells = column.cells().cells();
        long ofCells = before.cells().cells();
        // Of what so few rows hold it is not kept how many accepted ones did.
        Optional<Frequent.Both> rose =
                column.values().beside(before.values(), Anonymity.K).stream()
                        .filter(both -> both.there() > 0 || !known)
                        .filter(both -> risen(both, cells, ofCells) > 0)
                        .max(
                                Comparator.<Frequent.Both>comparingDouble(
                                                both -> risen(both, cells, ofCells))
                                        .thenComparing(Frequent.Both::here)
                                        .thenComparing(
                                                Frequent.Both::value, Comparator.reverseOrder()));
        String value = rose.map(Frequent.Both::value).orElse("");
        Share most = new Share(rose.map(Frequent.Both::here).orElse(0L), cells);
        Share was = new Share(rose.map(Frequent.Both::there).orElse(0L), ofCells);
        // By how much a value's share differs between accepted batches anyway.
        Comparison.Shares risen = risen(column);
        long fresh = changes.batches().stream().mapToLong(BatchSummary::rows).sum();
        double usual = risen.accepted().value() * fresh / Math.max(1, today.rows());
        long raised = Math.min(ofCells, was.with() + Math.round(usual * ofCells));
        Share expected = new Share(raised, ofCells);
        double rise = most.value() - expected.value();
        return new Candidate(
                Subject.of(spec.name(), column.name()),
                KnownCheck.TOP_VALUE,
                new Difference(
                        most.value(),
                        was.value(),
                        Math.max(0, rise),
                        risen.margin(TOP_VALUE_MARGIN),
                        rise <= 0
                                ? 1
                                : Math.min(
                                        1, column.values().size() * risen.pValue(expected, most))),
                Outcome.FAIL,
                Message.of(
                        "top-value",
                        BinName.value(spec.isSensitive(column.name()) || value.isEmpty(), value),
                        Arg.share(most.value()),
                        Arg.share(was.value())),
                Message.of("top-value.advice"),
                List.of());
    }

    private static double risen(Frequent.Both both, long cells, long ofCells) {
        return new Share(both.here(), cells).value() - new Share(both.there(), ofCells).value();
    }

    private boolean isTemporal(int column) {
        return bins.columns().get(column).type().isTemporal();
    }

    /** Values beyond the usual share of one, of each batch. */
    private Comparison.Shares risen(ColumnProfile column) {
        int at = accepted.names().indexOf(column.name());
        return batches.shares(
                KnownCheck.TOP_VALUE,
                at,
                batch -> {
                    ColumnSummary of = batch.columns().get(at);
                    long present = batch.rows() - of.missing();
                    return new Share(Math.min(present, of.risen()), present, batch.effect(at));
                });
    }

    /** The category whose absence is least likely to be chance. */
    private Optional<Candidate> vanished(String column) {
        int at = accepted.names().indexOf(column);
        Comparison.Counts counts =
                batches.counts(
                        // The counts that this check has too are worked out once.
                        KnownCheck.CATEGORICAL_DRIFT,
                        at,
                        ColumnSummary::categories,
                        Distance.VARIATION);
        double all = Distances.sum(counts.accepted());
        double now = Distances.sum(counts.today());
        // The last one is "all others".
        int categories = counts.accepted().size() - 1;
        if (categories < 1 || now == 0) {
            return Optional.empty();
        }
        int gone = 0;
        double lost = 0;
        for (int c = 0; c < categories; c++) {
            double share = counts.today().get(c) == 0 ? counts.accepted().get(c) / all : 0;
            if (share > lost) {
                gone = c;
                lost = share;
            }
        }
        Message value =
                lost == 0
                        ? Message.of("value.none")
                        : BinName.named(
                                spec,
                                column,
                                bins.columns().get(at).categories(),
                                gone,
                                "bin.others");
        return Optional.of(
                new Candidate(
                        Subject.of(spec.name(), column),
                        KnownCheck.VANISHED_CATEGORIES,
                        new Difference(
                                0,
                                lost,
                                lost,
                                VANISHED_MARGIN, // None of so many rows, each of them with that
                                // probability.
                                Math.min(1, categories * Math.pow(1 - lost, now))),
                        Outcome.FAIL,
                        Message.of("vanished-categories", value, Arg.share(lost)),
                        Message.of("vanished-categories.advice"),
                        List.of()));
    }

    private boolean ofOneSize() {
        double ratio = (double) today.rows() / Math.max(1, accepted.rows());
        return ratio < SAME_SIZE && ratio > 1 / SAME_SIZE;
    }

    private Candidate distinctness(ColumnProfile column, ColumnProfile before) {
        long now = column.distinctCount();
        long then = before.distinctCount();
        double effect = Math.abs(Math.log((now + 1.0) / (then + 1.0)));
        // The sketch's standard error is 1.2 % on either side.
        double error = column.values().isExact() && before.values().isExact() ? 0.02 : 0.017;
        double p =
                Math.min(
                        1,
                        2
                                * org.apache.commons.statistics.distribution.NormalDistribution.of(
                                                0, 1)
                                        .survivalProbability(
                                                effect
                                                        / Math.hypot(
                                                                error,
                                                                Math.sqrt(
                                                                        1.0 / (now + 1)
                                                                                + 1.0
                                                                                        / (then
                                                                                                + 1)))));
        return new Candidate(
                Subject.of(spec.name(), column.name()),
                KnownCheck.DISTINCTNESS,
                new Difference(now, then, effect, DISTINCTNESS_MARGIN, p),
                Outcome.FAIL,
                Message.of("distinctness", Arg.count(now), Arg.count(then)),
                Message.of(now > then ? "distinctness.more" : "distinctness.fewer"),
                List.of());
    }
}
