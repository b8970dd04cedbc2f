package dev.assay.judge.check;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Arg;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.judge.compare.Comparison;
import dev.assay.judge.compare.Comparison.Counts;
import dev.assay.judge.compare.Distance;
import dev.assay.judge.decide.Candidate;
import dev.assay.judge.decide.Difference;
import dev.assay.profile.Profile;
import dev.assay.profile.place.Place;
import dev.assay.scan.CellKind;
import dev.assay.series.Metrics;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What changed in a column's shares, counts and shapes, batch by batch. */
public final class DriftChecks {

    private static final double SEMANTIC_TYPE_MARGIN = 0.01;
    private static final double COMPLETENESS_MARGIN = 0.05;
    static final double STAND_INS_MARGIN = 0.01;
    static final double PARSE_ERRORS_MARGIN = 0.005;
    static final double PADDING_MARGIN = 0.05;
    static final double NEW_VALUES_MARGIN = 0.05;
    static final double RARE_LETTERS_MARGIN = 0.005;
    static final double NUMERIC_MARGIN = 0.1;
    static final double CATEGORICAL_MARGIN = 0.05;
    static final double PATTERN_MARGIN = 0.05;
    static final double LENGTH_MARGIN = 0.1;

    private final DatasetSpec spec;
    private final List<ColumnBins> bins;
    private final Profile today;

    /** The checks of a dataset's columns, whose values are counted into these bins. */
    public DriftChecks(DatasetSpec spec, List<ColumnBins> bins, Profile today) {
        this.spec = spec;
        this.bins = bins;
        this.today = today;
    }

    /** All columns that both sides have. */
    public List<Candidate> candidates(Comparison comparison) {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            if (today.names().contains(bins.get(i).name())) {
                shares(comparison, i, all);
                shapes(comparison, i, all);
            }
        }
        return all;
    }

    private void shares(Comparison c, int i, List<Candidate> all) {
        ColumnBins column = bins.get(i);
        all.add(
                share(
                        c,
                        i,
                        KnownCheck.COMPLETENESS,
                        COMPLETENESS_MARGIN,
                        batch -> new Share(batch.columns().get(i).missing(), batch.rows()),
                        Message.of("completeness.of"),
                        List.of()));
        all.add(
                share(
                        c,
                        i,
                        KnownCheck.STAND_INS,
                        STAND_INS_MARGIN,
                        batch -> new Share(batch.columns().get(i).standIns(), present(batch, i)),
                        Message.of("stand-ins.of"),
                        List.of()));
        all.add(
                share(
                        c,
                        i,
                        KnownCheck.PARSE_ERRORS,
                        PARSE_ERRORS_MARGIN,
                        batch -> new Share(batch.columns().get(i).parseErrors(), present(batch, i)),
                        Message.of("parse-errors.of", Arg.text(typeName(column))),
                        misfits(column)));
        if (column.meaning() != null) {
            all.add(
                    share(
                            c,
                            i,
                            KnownCheck.SEMANTIC_TYPE,
                            SEMANTIC_TYPE_MARGIN,
                            batch ->
                                    new Share(
                                            present(batch, i) - batch.columns().get(i).meant(),
                                            present(batch, i)),
                            Message.of(
                                    "semantic-type.of",
                                    Message.of("meaning." + column.meaning().id())),
                            List.of()));
        }
        all.add(
                share(
                        c,
                        i,
                        KnownCheck.PADDING,
                        PADDING_MARGIN,
                        batch -> new Share(batch.columns().get(i).padded(), present(batch, i)),
                        Message.of("padding.of"),
                        List.of()));
        all.add(
                share(
                        c,
                        i,
                        KnownCheck.NEW_VALUES,
                        NEW_VALUES_MARGIN,
                        batch ->
                                new Share(
                                        batch.columns().get(i).novel(),
                                        batch.columns().get(i).compared()),
                        Message.of("new-values.of"),
                        List.of()));
        all.add(
                share(
                        c,
                        i,
                        KnownCheck.RARE_LETTERS,
                        RARE_LETTERS_MARGIN,
                        batch -> Metrics.rareLetters(batch, i),
                        Message.of("rare-letters.of"),
                        List.of()));
    }

    private static long present(BatchSummary batch, int column) {
        return batch.rows() - batch.columns().get(column).missing();
    }

    private static String typeName(ColumnBins column) {
        return column.type().name().toLowerCase(java.util.Locale.ROOT);
    }

    private Candidate share(
            Comparison c,
            int i,
            KnownCheck check,
            double margin,
            Function<BatchSummary, Share> property,
            Message what,
            List<Sample> samples) {
        Comparison.Shares shares = c.shares(check, i, property);
        double accepted = shares.accepted().value();
        double now = shares.today().value();
        // A share that shrinks is an improvement here: it is never an alarm.
        double effect = Math.max(0, now - accepted);
        return new Candidate(
                Subject.of(spec.name(), bins.get(i).name()),
                check,
                new Difference(now, accepted, effect, shares.margin(margin), shares.pValue()),
                Outcome.FAIL,
                Message.of("share", Arg.share(now), what, Arg.share(accepted)),
                Message.of(check.id() + ".advice"),
                samples);
    }

    /** Where the first values are that the column's type does not fit. */
    private List<Sample> misfits(ColumnBins column) {
        List<Sample> samples = new ArrayList<>();
        for (CellKind kind : CellKind.values()) {
            if (!kind.fits(column.type())) {
                for (Place place : today.column(column.name()).places().get(kind.ordinal())) {
                    samples.add(new Sample(place.file(), place.line(), place.text()));
                }
            }
        }
        return samples.stream().limit(5).toList();
    }

    private void shapes(Comparison c, int i, List<Candidate> all) {
        ColumnBins column = bins.get(i);
        if (!column.edges().isEmpty()) {
            all.add(
                    shape(
                            c,
                            i,
                            KnownCheck.NUMERIC_DRIFT,
                            NUMERIC_MARGIN,
                            ColumnSummary::numbers,
                            Distance.STABILITY,
                            false,
                            bin -> BinName.numbers(spec, column, bin)));
        }
        if (!column.categories().isEmpty()) {
            all.add(
                    shape(
                            c,
                            i,
                            KnownCheck.CATEGORICAL_DRIFT,
                            CATEGORICAL_MARGIN,
                            ColumnSummary::categories,
                            Distance.VARIATION,
                            true,
                            bin ->
                                    BinName.named(
                                            spec,
                                            column.name(),
                                            column.categories(),
                                            bin,
                                            "bin.new-values")));
        }
        if (!column.patterns().isEmpty()) {
            all.add(
                    shape(
                            c,
                            i,
                            KnownCheck.PATTERN_DRIFT,
                            PATTERN_MARGIN,
                            ColumnSummary::patterns,
                            Distance.VARIATION,
                            true,
                            bin ->
                                    BinName.named(
                                            spec, "", column.patterns(), bin, "bin.new-shapes")));
        }
        if (!column.lengths().isEmpty()) {
            all.add(
                    shape(
                            c,
                            i,
                            KnownCheck.LENGTH_DRIFT,
                            LENGTH_MARGIN,
                            ColumnSummary::lengths,
                            Distance.VARIATION,
                            false,
                            bin -> BinName.lengths(column, bin)));
        }
    }

    private Candidate shape(
            Comparison c,
            int i,
            KnownCheck check,
            double margin,
            Function<ColumnSummary, List<Long>> counted,
            Distance distance,
            boolean named,
            Function<Integer, Message> binName) {
        Counts counts = c.counts(check, i, counted, distance);
        int bin = Distances.mostMoved(counts.accepted(), counts.today());
        double accepted =
                new Share(counts.accepted().get(bin), Distances.sum(counts.accepted())).value();
        double now = new Share(counts.today().get(bin), Distances.sum(counts.today())).value();
        return new Candidate(
                Subject.of(spec.name(), bins.get(i).name()),
                check,
                new Difference(
                        now,
                        accepted,
                        counts.effect(),
                        counts.margin(margin),
                        counts.pValue(named)),
                Outcome.FAIL,
                Message.of("shape", binName.apply(bin), Arg.share(now), Arg.share(accepted)),
                Message.of(check.id() + ".advice"),
                List.of());
    }
}
