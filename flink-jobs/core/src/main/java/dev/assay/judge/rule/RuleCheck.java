package dev.assay.judge.rule;

import dev.assay.batch.Bins;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.ColumnType;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.metric.Figure;
import dev.assay.metric.Metric;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.TypedColumn;
import dev.assay.profile.place.KeyCount;
import java.util.List;
import java.util.Optional;

/**
 * The limits that the user wrote down. A rule of numbers is measured on the values that are
 * numbers; where others are left out, it passes only if it would hold whatever they are.
 */
public final class RuleCheck {

    /** Share of values that may be left out of a mean or a standard deviation. */
    private static final double TOLERANCE = 0.005;

    private RuleCheck() {}

    /**
     * A column's type: declared, else accepted with the baseline, else what its values show.
     *
     * @param bins the accepted ones where there is a baseline
     */
    public static ColumnType type(DatasetSpec spec, Bins bins, ColumnProfile column) {
        return Optional.ofNullable(spec.types().get(column.name()))
                .or(() -> bins.type(column.name()))
                .orElseGet(column::inferred);
    }

    /** Judges a rule on what was measured; nobody counted all rows for it. */
    public static Finding check(DatasetSpec spec, Rule rule, Profile today, Bins bins) {
        return check(spec, rule, today, bins, null);
    }

    /**
     * Judges a rule.
     *
     * @param counted all rows by the rule's columns; null where nobody counted them
     */
    static Finding check(DatasetSpec spec, Rule rule, Profile today, Bins bins, KeyCount counted) {
        if (!today.names().containsAll(rule.columns())) {
            return finding(
                    spec,
                    rule,
                    Outcome.FAIL,
                    null,
                    Message.of("rule.no-column", written(rule), Arg.names(today.names())));
        }
        if (rule.metric().isOfDifferentValues()) {
            return DifferentCheck.check(spec, rule, today, counted);
        }
        if (rule.metric().isBounded()) {
            return BoundedCheck.check(spec, rule, typed(rule, today, bins, spec));
        }
        LeftOut left =
                rule.metric().isOfNumbers()
                        ? LeftOut.of(today.column(rule.column()))
                        : new LeftOut(0, 0);
        Figure figure = figure(rule, today, bins, spec);
        double value = figure.value();
        if (Double.isNaN(value)) {
            return finding(
                    spec,
                    rule,
                    Outcome.NOT_MEASURED,
                    null,
                    left.values() > 0
                            ? Message.of(
                                    "rule.no-number.left",
                                    written(rule),
                                    left.words(),
                                    LeftOut.ADVICE)
                            : Message.of("rule.no-number", written(rule)));
        }
        Range range =
                left.values() == 0
                        ? new Range(figure, figure)
                        : range(rule, typed(rule, today, bins, spec), left);
        Arg metric = metric(rule);
        Arg found = Arg.text(ShownFigure.of(figure, rule.limit()));
        Optional<Boolean> holds = range.holds(rule);
        if (holds.isEmpty()) {
            return finding(
                    spec,
                    rule,
                    left.share() > TOLERANCE ? Outcome.FAIL : Outcome.NOT_MEASURED,
                    value,
                    Message.of(
                            "rule.open",
                            metric,
                            found,
                            left.words(),
                            written(rule),
                            LeftOut.ADVICE));
        }
        return finding(
                spec,
                rule,
                holds.get() ? Outcome.PASS : Outcome.FAIL,
                value,
                Message.of(
                        holds.get() ? "rule.holds" : "rule.broken", metric, found, written(rule)));
    }

    static Message written(Rule rule) {
        return Message.of("rule", Arg.text(rule.text()), Arg.text(Integer.toString(rule.line())));
    }

    static Arg metric(Rule rule) {
        return Arg.text(rule.metric().word());
    }

    /**
     * Values that are no numbers, and do not stand for "no value" either.
     *
     * @param of all values
     */
    private record LeftOut(long values, long of) {

        static final Message ADVICE = Message.of("rule.left.advice");

        static LeftOut of(ColumnProfile column) {
            long present = column.cells().present() - column.cells().standIns();
            return new LeftOut(Math.max(0, present - column.numbers().n()), present);
        }

        double share() {
            return of == 0 ? 0 : (double) values / of;
        }

        Message words() {
            return Message.of("rule.left", Arg.count(values), Arg.count(of), Arg.share(share()));
        }
    }

    /** Where a metric may lie. */
    private record Range(Figure least, Figure greatest) {

        static final Figure LOWEST = Figure.of(Double.NEGATIVE_INFINITY);
        static final Figure HIGHEST = Figure.of(Double.POSITIVE_INFINITY);

        /** Whether the rule holds wherever it lies; empty where that depends. */
        Optional<Boolean> holds(Rule rule) {
            int below = least.compareTo(rule.limit());
            int above = greatest.compareTo(rule.limit());
            boolean low = rule.comparison().holds(below);
            boolean high = rule.comparison().holds(above);
            boolean within = below <= 0 && above >= 0;
            boolean single = least.equals(greatest);
            boolean sure =
                    switch (rule.comparison()) {
                        case EQUAL, NOT_EQUAL -> single || !within;
                        default -> low == high;
                    };
            return sure ? Optional.of(low) : Optional.empty();
        }
    }

    /** Where a metric of numbers may lie if the values that were left out were any numbers. */
    private static Range range(Rule rule, TypedColumn column, LeftOut left) {
        double rank = rule.metric().rank(rule.argument());
        if (Double.isNaN(rank)) {
            Figure value = rule.metric().of(column);
            return left.share() <= TOLERANCE
                    ? new Range(value, value)
                    : new Range(Range.LOWEST, Range.HIGHEST);
        }
        long n = column.numbers();
        double at = rank * (n + left.values());
        return new Range(
                at <= left.values()
                        ? Range.LOWEST
                        : Metric.quantile(column, (at - left.values()) / n),
                at > n ? Range.HIGHEST : Metric.quantile(column, at / n));
    }

    static Finding finding(
            DatasetSpec spec, Rule rule, Outcome outcome, Double observed, Message what) {
        return new Finding(
                Subject.of(spec.name(), rule),
                KnownCheck.RULE,
                outcome,
                Tested.of(observed, rule.limit().doubleValue()),
                what,
                List.of());
    }

    /**
     * The metric's value, or NaN where there is nothing to measure it on, or a profile does not say
     * it.
     */
    public static double value(Rule rule, Profile p, Bins bins, DatasetSpec spec) {
        return figure(rule, p, bins, spec).value();
    }

    private static Figure figure(Rule rule, Profile p, Bins bins, DatasetSpec spec) {
        if (rule.metric().isCounted()) {
            return Figure.NONE;
        }
        return rule.metric().isOfColumn()
                ? rule.metric().of(typed(rule, p, bins, spec), rule.argument())
                : rule.metric().of(p);
    }

    private static TypedColumn typed(Rule rule, Profile p, Bins bins, DatasetSpec spec) {
        ColumnProfile column = p.column(rule.column());
        return new TypedColumn(column, type(spec, bins, column));
    }
}
