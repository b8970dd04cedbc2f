package dev.assay.judge.rule;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.metric.Figure;
import dev.assay.metric.Metric;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.place.KeyCount;
import dev.assay.profile.state.Distinct;
import java.math.BigDecimal;
import java.util.List;

/**
 * Rules on how many values differ. A profile knows that exactly while they are few, and about
 * otherwise; a rule that what it knows cannot decide needs all rows to be counted. Where nobody
 * counted them, a rule does not fail by the error of an estimate.
 */
final class DifferentCheck {

    /** Standard errors of an estimate within which a rule does not fail. */
    private static final double ERRORS = 3;

    private static final String PLACE = "repeats an earlier row";

    private DifferentCheck() {}

    /** Columns whose values must be counted, so that the rules on them can be decided. */
    static List<List<String>> uncounted(DatasetSpec spec, Profile whole) {
        return spec.rules().stream()
                .filter(rule -> isUncounted(rule, whole))
                .map(Rule::columns)
                .distinct()
                .toList();
    }

    static boolean isUncounted(Rule rule, Profile whole) {
        if (!rule.metric().isOfDifferentValues()
                || rule.columns().isEmpty()
                || !whole.names().containsAll(rule.columns())) {
            return false;
        }
        if (rule.metric() == Metric.UNIQUE) {
            return true;
        }
        Estimate estimate = Estimate.of(rule.metric(), whole.column(rule.column()));
        return estimate.mayHold(rule) && !estimate.holds(rule);
    }

    /**
     * Judges a rule whose columns are all there.
     *
     * @param counted all rows by the rule's columns; null where nobody counted them
     */
    static Finding check(DatasetSpec spec, Rule rule, Profile today, KeyCount counted) {
        if (rule.metric() == Metric.UNIQUE) {
            return unique(spec, rule, counted);
        }
        ColumnProfile column = today.column(rule.column());
        if (rule.metric() == Metric.DISTINCTNESS && column.cells().present() == 0) {
            return finding(
                    spec,
                    rule,
                    Outcome.NOT_MEASURED,
                    null,
                    Message.of("rule.no-value", RuleCheck.written(rule)),
                    List.of());
        }
        Estimate estimate =
                counted == null
                        ? Estimate.of(rule.metric(), column)
                        : Estimate.of(rule.metric(), counted);
        boolean holds = estimate.mayHold(rule);
        Arg shown = Arg.text(ShownFigure.of(Figure.of(estimate.value()), rule.limit()));
        return finding(
                spec,
                rule,
                holds ? Outcome.PASS : Outcome.FAIL,
                estimate.value(),
                Message.of(
                        holds ? "rule.holds" : "rule.broken",
                        RuleCheck.metric(rule),
                        estimate.isExact() ? shown : Message.of("rule.about", shown),
                        RuleCheck.written(rule)),
                List.of());
    }

    private static Finding unique(DatasetSpec spec, Rule rule, KeyCount counted) {
        if (counted == null || counted.rows() == 0) {
            return finding(
                    spec,
                    rule,
                    Outcome.NOT_MEASURED,
                    null,
                    Message.of(
                            counted == null ? "rule.uncounted" : "rule.no-row",
                            RuleCheck.written(rule)),
                    List.of());
        }
        BigDecimal rows = BigDecimal.valueOf(counted.rows());
        int order = BigDecimal.valueOf(counted.different()).compareTo(rule.limit().multiply(rows));
        boolean holds = rule.comparison().holds(order);
        String repeats =
                counted.repeated() > 1
                        ? "rule.unique.some"
                        : counted.repeated() == 1
                                ? "rule.unique.one"
                                : counted.rows() == 1 ? "rule.unique.none.one" : "rule.unique.none";
        List<String> where =
                counted.places().stream().map(place -> place.file() + ":" + place.line()).toList();
        return finding(
                spec,
                rule,
                holds ? Outcome.PASS : Outcome.FAIL,
                counted.share(),
                Message.of(
                        holds ? "rule.unique.holds" : "rule.unique.broken",
                        Message.of(
                                repeats, Arg.count(counted.rows()), Arg.count(counted.repeated())),
                        values(rule.columns()),
                        where.isEmpty()
                                ? Message.of("nothing")
                                : Message.of("rule.unique.first", Arg.names(where)),
                        RuleCheck.written(rule)),
                counted.places().stream()
                        .map(place -> new Sample(place.file(), place.line(), PLACE))
                        .toList());
    }

    /** Columns as sentences quote them. */
    static Arg values(List<String> columns) {
        return new Arg.Names(
                columns.stream().<Arg>map(name -> Message.of("value", Arg.text(name))).toList());
    }

    /** A figure, and between which bounds it lies if it is an estimate. */
    private record Estimate(double value, double least, double greatest) {

        static Estimate of(Metric metric, ColumnProfile column) {
            double count = column.distinctCount();
            double values = column.cells().present();
            double error = column.isDistinctExact() ? 0 : ERRORS * Distinct.STANDARD_ERROR * count;
            double unit = metric == Metric.DISTINCT ? 1 : Math.max(1, values);
            return new Estimate(
                    count / unit,
                    Math.max(0, Math.floor(count - error)) / unit,
                    Math.min(values, Math.ceil(count + error)) / unit);
        }

        static Estimate of(Metric metric, KeyCount counted) {
            double value = metric == Metric.DISTINCT ? counted.different() : counted.share();
            return new Estimate(value, value, value);
        }

        boolean isExact() {
            return least == greatest;
        }

        /** Whether the rule holds somewhere within the bounds. */
        boolean mayHold(Rule rule) {
            int low = Figure.of(least).compareTo(rule.limit());
            int high = Figure.of(greatest).compareTo(rule.limit());
            boolean within = low <= 0 && high >= 0;
            return rule.comparison().holds(low)
                    || rule.comparison().holds(high)
                    || within && rule.comparison().holds(0);
        }

        /** Whether the rule holds everywhere within the bounds. */
        boolean holds(Rule rule) {
            int low = Figure.of(least).compareTo(rule.limit());
            int high = Figure.of(greatest).compareTo(rule.limit());
            boolean within = low <= 0 && high >= 0;
            return rule.comparison().holds(low)
                    && rule.comparison().holds(high)
                    && (!within || rule.comparison().holds(0));
        }
    }

    private static Finding finding(
            DatasetSpec spec,
            Rule rule,
            Outcome outcome,
            Double observed,
            Message what,
            List<Sample> samples) {
        String column = rule.column().isEmpty() ? null : rule.column();
        return new Finding(
                new Subject(spec.name(), column, null, rule.text()),
                KnownCheck.RULE,
                outcome,
                Tested.of(observed, rule.limit().doubleValue()),
                what,
                samples);
    }
}
