package dev.assay.judge;

import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.spec.ColumnType;
import dev.assay.spec.DatasetSpec;
import dev.assay.spec.Rule;
import java.util.List;

/** The limits that the user wrote down. */
final class RuleCheck {

    private RuleCheck() {}

    static Finding check(DatasetSpec spec, Rule rule, Profile today) {
        String name = name(rule);
        if (rule.metric().isOfColumn() && !today.names().contains(rule.column())) {
            return finding(
                    spec,
                    rule,
                    name,
                    Outcome.FAIL,
                    null,
                    Wording.where(spec, rule.column(), null)
                            + ": the rule '"
                            + rule.text()
                            + "' (line "
                            + rule.line()
                            + " of the declaration) speaks of a column that is not there; found "
                            + String.join(", ", today.names())
                            + ".");
        }
        double value = value(spec, rule, today);
        if (Double.isNaN(value)) {
            return finding(
                    spec,
                    rule,
                    name,
                    Outcome.NOT_MEASURED,
                    null,
                    Wording.where(spec, rule.column(), null)
                            + ": the rule '"
                            + rule.text()
                            + "' could not be measured: there is no number to measure it on.");
        }
        boolean holds = rule.comparison().holds(value, rule.limit());
        return finding(
                spec,
                rule,
                name,
                holds ? Outcome.PASS : Outcome.FAIL,
                value,
                Wording.where(spec, column(rule), null)
                        + ": "
                        + rule.metric().name().toLowerCase(java.util.Locale.ROOT)
                        + " is "
                        + Wording.number(value)
                        + (holds ? ", as '" : ", but expected is '")
                        + rule.text()
                        + "' (line "
                        + rule.line()
                        + " of the declaration)."
                        + (holds ? "" : " Fix the data, or change the rule."));
    }

    /** The check's name. */
    static String name(Rule rule) {
        return "rule " + rule.text();
    }

    private static String column(Rule rule) {
        return rule.metric().isOfColumn() ? rule.column() : null;
    }

    private static Finding finding(
            DatasetSpec spec,
            Rule rule,
            String check,
            Outcome outcome,
            Double observed,
            String message) {
        return new Finding(
                spec.name(),
                column(rule),
                null,
                check,
                outcome,
                observed,
                rule.limit(),
                null,
                null,
                null,
                message,
                List.of());
    }

    /** The metric's value, or NaN where there is nothing to measure it on. */
    static double value(DatasetSpec spec, Rule rule, Profile p) {
        if (!rule.metric().isOfColumn()) {
            return ofDataset(rule.metric(), p);
        }
        ColumnProfile c = p.column(rule.column());
        ColumnType type = spec.types().getOrDefault(c.name(), c.inferred());
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
                        : (double) c.cells().parseErrors(type) / c.cells().present();
            case MIN_LENGTH:
                return c.lengths().quantile(0);
            case MAX_LENGTH:
                return c.lengths().quantile(1);
            default:
                return c.numbers().n() == 0 ? Double.NaN : ofNumbers(rule, c);
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

    private static double ofNumbers(Rule rule, ColumnProfile c) {
        switch (rule.metric()) {
            case MIN:
                return c.numbers().min();
            case MAX:
                return c.numbers().max();
            case MEAN:
                return c.numbers().mean();
            case STDDEV:
                return c.numbers().stddev();
            case QUANTILE:
                return c.quantiles().quantile(rule.argument());
            default:
                throw new IllegalArgumentException(rule.metric() + " is not measured on numbers");
        }
    }
}
