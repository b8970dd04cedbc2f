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
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.KeyCount;
import dev.assay.profile.Profile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The limits that the user wrote down. A rule of numbers is measured on the values that are
 * numbers; where others are left out, it passes only if it would hold whatever they are.
 */
public final class RuleCheck {

    /** Share of values that may be left out of a mean or a standard deviation. */
    private static final double TOLERANCE = 0.005;

    /** From here on not every whole number is a double. */
    private static final double GREATEST_WHOLE = 0x1p53;

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
        Range range = left.values() == 0 ? new Range(figure, figure) : range(rule, today, left);
        Arg metric = metric(rule);
        Arg found = Arg.text(figure.shown(rule.limit()));
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
        return Arg.text(rule.metric().name().toLowerCase(Locale.ROOT));
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
    private static Range range(Rule rule, Profile today, LeftOut left) {
        ColumnProfile c = today.column(rule.column());
        Figure value = ofNumbers(rule, c);
        switch (rule.metric()) {
            case MIN:
                return new Range(Range.LOWEST, value);
            case MAX:
                return new Range(value, Range.HIGHEST);
            case QUANTILE:
                long n = c.quantiles().n();
                double rank = rule.argument() * (n + left.values());
                return new Range(
                        rank <= left.values()
                                ? Range.LOWEST
                                : quantile(c, (rank - left.values()) / n),
                        rank > n ? Range.HIGHEST : quantile(c, rank / n));
            default:
                return left.share() <= TOLERANCE
                        ? new Range(value, value)
                        : new Range(Range.LOWEST, Range.HIGHEST);
        }
    }

    private static Finding finding(
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
        if (rule.metric().isOfNumbers()) {
            ColumnProfile c = p.column(rule.column());
            return c.numbers().n() == 0 ? Figure.of(Double.NaN) : ofNumbers(rule, c);
        }
        return Figure.of(
                rule.metric().isOfColumn()
                        ? ofColumn(rule, p, bins, spec)
                        : ofDataset(rule.metric(), p));
    }

    private static double ofColumn(Rule rule, Profile p, Bins bins, DatasetSpec spec) {
        if (rule.metric() == Rule.Metric.UNIQUE) {
            return Double.NaN;
        }
        ColumnProfile c = p.column(rule.column());
        switch (rule.metric()) {
            case COMPLETENESS:
                return p.rows() == 0 ? Double.NaN : c.completeness();
            case DISTINCT:
                return c.distinctCount();
            case DISTINCTNESS:
                return c.cells().present() == 0 ? Double.NaN : c.distinctness();
            case PARSE_ERRORS:
                return c.cells().present() == 0
                        ? Double.NaN
                        : (double) c.cells().parseErrors(type(spec, bins, c)) / c.cells().present();
            case MIN_LENGTH:
                return c.lengths().quantile(0);
            case MAX_LENGTH:
                return c.lengths().quantile(1);
            default:
                throw new IllegalArgumentException(rule.metric() + " is measured otherwise");
        }
    }

    private static double ofDataset(Rule.Metric metric, Profile p) {
        switch (metric) {
            case ROWS:
                return p.rows();
            case BYTES:
                return p.bytes();
            case COLUMNS:
                return p.columns().size();
            case DUPLICATES:
                return p.rows() == 0 ? Double.NaN : p.duplicateRate();
            default:
                throw new IllegalArgumentException(metric + " is measured on a column");
        }
    }

    private static Figure ofNumbers(Rule rule, ColumnProfile c) {
        switch (rule.metric()) {
            case MIN:
                return Figure.of(c.numbers().exactMin());
            case MAX:
                return Figure.of(c.numbers().exactMax());
            case MEAN:
                double mean = c.numbers().mean();
                // Whole numbers beyond have a mean that is no double.
                return Math.abs(mean) < GREATEST_WHOLE
                        ? Figure.of(mean)
                        : Figure.of(c.numbers().exactMean());
            case STDDEV:
                return Figure.of(c.numbers().stddev());
            case QUANTILE:
                return quantile(c, rule.argument());
            default:
                throw new IllegalArgumentException(rule.metric() + " is not measured on numbers");
        }
    }

    /** Exact at both ends, between them to the digits that a double has. */
    private static Figure quantile(ColumnProfile c, double rank) {
        BigDecimal least = c.numbers().exactMin();
        BigDecimal greatest = c.numbers().exactMax();
        double value = c.quantiles().quantile(rank);
        if (rank == 0 || value <= c.numbers().min() && least.compareTo(greatest) == 0) {
            return Figure.of(least);
        }
        return rank == 1 ? Figure.of(greatest) : Figure.of(value);
    }
}
