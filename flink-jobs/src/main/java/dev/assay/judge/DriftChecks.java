package dev.assay.judge;

import dev.assay.catalogue.KnownCheck;
import dev.assay.judge.Comparison.Counts;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.BatchSummary.ColumnSummary;
import dev.assay.profile.Bins.ColumnBins;
import dev.assay.profile.Place;
import dev.assay.profile.Profile;
import dev.assay.scan.CellKind;
import dev.assay.series.Distances;
import dev.assay.series.Metrics;
import dev.assay.series.Share;
import dev.assay.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What changed in a column's shares, counts and shapes, batch by batch. */
final class DriftChecks {

    private static final double SEMANTIC_TYPE_MARGIN = 0.01;
    static final double COMPLETENESS_MARGIN = 0.05;
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

    DriftChecks(DatasetSpec spec, List<ColumnBins> bins, Profile today) {
        this.spec = spec;
        this.bins = bins;
        this.today = today;
    }

    /** All columns that both sides have. */
    List<Candidate> candidates(Comparison comparison) {
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
                        column,
                        KnownCheck.COMPLETENESS,
                        COMPLETENESS_MARGIN,
                        batch -> new Share(batch.columns().get(i).missing(), batch.rows()),
                        "of rows are rows without a value",
                        "Find out which feed stopped filling it, or accept the data with mvn assay:accept -Dassay.acceptFindings.",
                        List.of()));
        all.add(
                share(
                        c,
                        column,
                        KnownCheck.STAND_INS,
                        STAND_INS_MARGIN,
                        batch -> new Share(batch.columns().get(i).standIns(), present(batch, i)),
                        "of rows are values that stand for \"no value\" (such as N/A, null or -)",
                        "Deliver empty cells instead, or declare these texts under missing.",
                        List.of()));
        all.add(
                share(
                        c,
                        column,
                        KnownCheck.PARSE_ERRORS,
                        PARSE_ERRORS_MARGIN,
                        batch -> new Share(batch.columns().get(i).parseErrors(), present(batch, i)),
                        "of rows are values that are not " + typeName(column),
                        "Fix the export's format (decimal comma, date order, stray text), or declare another type.",
                        misfits(column)));
        if (column.meaning() != null) {
            all.add(
                    share(
                            c,
                            column,
                            KnownCheck.SEMANTIC_TYPE,
                            SEMANTIC_TYPE_MARGIN,
                            batch ->
                                    new Share(
                                            present(batch, i) - batch.columns().get(i).meant(),
                                            present(batch, i)),
                            "of rows are values that are no " + column.meaning().words(),
                            "Look for values of another column, or check digits that are wrong, or accept the data with mvn assay:accept -Dassay.acceptFindings.",
                            List.of()));
        }
        all.add(
                share(
                        c,
                        column,
                        KnownCheck.PADDING,
                        PADDING_MARGIN,
                        batch -> new Share(batch.columns().get(i).padded(), present(batch, i)),
                        "of rows are values with a blank at either end",
                        "Trim them in the export: joins miss them.",
                        List.of()));
        all.add(
                share(
                        c,
                        column,
                        KnownCheck.NEW_VALUES,
                        NEW_VALUES_MARGIN,
                        batch ->
                                new Share(
                                        batch.columns().get(i).novel(),
                                        batch.columns().get(i).compared()),
                        "of the different values were never there before",
                        "Look for misspelt, padded or re-keyed values, or accept the data with mvn assay:accept -Dassay.acceptFindings.",
                        List.of()));
        all.add(
                share(
                        c,
                        column,
                        KnownCheck.RARE_LETTERS,
                        RARE_LETTERS_MARGIN,
                        batch -> Metrics.rareLetters(batch, i),
                        "of the letters stand beside letters that they hardly ever stand beside",
                        "Look for misspelt, garbled or prefixed texts, or accept the data with mvn assay:accept -Dassay.acceptFindings.",
                        List.of()));
    }

    private static long present(BatchSummary batch, int column) {
        return batch.rows() - batch.columns().get(column).missing();
    }

    private static String typeName(ColumnBins column) {
        return "of type " + column.type().name().toLowerCase(java.util.Locale.ROOT);
    }

    private Candidate share(
            Comparison c,
            ColumnBins column,
            KnownCheck check,
            double margin,
            Function<BatchSummary, Share> property,
            String what,
            String advice,
            List<Sample> samples) {
        double accepted = c.accepted(property).value();
        double now = c.today(property).value();
        // A share that shrinks is an improvement here: it is never an alarm.
        double effect = Math.max(0, now - accepted);
        return new Candidate(
                Subject.of(spec.name(), column.name()),
                check,
                new Difference(
                        now, accepted, effect, c.margin(property, margin), c.pValue(property)),
                Outcome.FAIL,
                Wording.where(spec, column.name(), null)
                        + ": "
                        + Wording.percent(now)
                        + " "
                        + what
                        + ", accepted were "
                        + Wording.percent(accepted),
                advice,
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
                            Comparison.Distance.STABILITY,
                            false,
                            bin -> Wording.numberBin(spec, column, bin),
                            "Check the unit, the currency and the sign of the source, or accept the data with mvn"
                                    + " assay:accept -Dassay.acceptFindings."));
        }
        if (!column.categories().isEmpty()) {
            all.add(
                    shape(
                            c,
                            i,
                            KnownCheck.CATEGORICAL_DRIFT,
                            CATEGORICAL_MARGIN,
                            ColumnSummary::categories,
                            Comparison.Distance.VARIATION,
                            true,
                            bin ->
                                    Wording.name(
                                            spec,
                                            column.name(),
                                            column.categories(),
                                            bin,
                                            "values not seen before"),
                            "Check spelling, encoding and mapping of the categories, or accept the data with mvn"
                                    + " assay:accept -Dassay.acceptFindings."));
        }
        if (!column.patterns().isEmpty()) {
            all.add(
                    shape(
                            c,
                            i,
                            KnownCheck.PATTERN_DRIFT,
                            PATTERN_MARGIN,
                            ColumnSummary::patterns,
                            Comparison.Distance.VARIATION,
                            true,
                            bin ->
                                    Wording.name(
                                            spec,
                                            "",
                                            column.patterns(),
                                            bin,
                                            "shapes not seen before"),
                            "Check how the values are written (letters, digits, encoding), or accept the data with mvn"
                                    + " assay:accept -Dassay.acceptFindings."));
        }
        if (!column.lengths().isEmpty()) {
            all.add(
                    shape(
                            c,
                            i,
                            KnownCheck.LENGTH_DRIFT,
                            LENGTH_MARGIN,
                            ColumnSummary::lengths,
                            Comparison.Distance.VARIATION,
                            false,
                            bin -> Wording.lengthBin(column, bin),
                            "Look for texts that are cut off or joined, or accept the data with mvn assay:accept -Dassay.acceptFindings."));
        }
    }

    private Candidate shape(
            Comparison c,
            int i,
            KnownCheck check,
            double margin,
            Function<ColumnSummary, List<Long>> counted,
            Comparison.Distance distance,
            boolean named,
            Function<Integer, String> binName,
            String advice) {
        Counts counts = c.counts(i, counted);
        double effect = distance.of(counts.accepted(), counts.today());
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
                        effect,
                        c.margin(i, counted, distance, margin),
                        c.pValue(i, counted, named)),
                Outcome.FAIL,
                Wording.where(spec, bins.get(i).name(), null)
                        + ": "
                        + binName.apply(bin)
                        + " are now "
                        + Wording.percent(now)
                        + " of the values, accepted were "
                        + Wording.percent(accepted),
                advice,
                List.of());
    }
}
