package dev.assay.judge.rule;

import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.metric.Bounds;
import dev.assay.metric.Figure;
import dev.assay.metric.MeasuredColumn;

/**
 * Rules on figures that are exact of few values and known within bounds of many. A rule passes if
 * it holds at both ends, and fails if it holds at none; else nobody can say.
 */
final class BoundedCheck {

    private BoundedCheck() {}

    static Finding check(DatasetSpec spec, Rule rule, MeasuredColumn column) {
        Bounds bounds = rule.metric().bounds(column);
        Arg metric = RuleCheck.metric(rule);
        Message written = RuleCheck.written(rule);
        if (bounds.isNone()) {
            return RuleCheck.finding(
                    spec,
                    rule,
                    Outcome.NOT_MEASURED,
                    null,
                    Message.of("rule.nothing", written, metric));
        }
        int low = Figure.of(bounds.least()).compareTo(rule.limit());
        int high = Figure.of(bounds.greatest()).compareTo(rule.limit());
        boolean within = low < 0 && high > 0;
        boolean atLeast = rule.comparison().holds(low);
        boolean atMost = rule.comparison().holds(high);
        Double observed = bounds.isExact() ? bounds.least() : null;
        if (atLeast != atMost || within && rule.comparison().holds(0) != atLeast) {
            return RuleCheck.finding(
                    spec,
                    rule,
                    Outcome.NOT_MEASURED,
                    observed,
                    Message.of("rule.between.open", metric, shown(bounds, rule), written));
        }
        return RuleCheck.finding(
                spec,
                rule,
                atLeast ? Outcome.PASS : Outcome.FAIL,
                observed,
                Message.of(
                        atLeast ? "rule.holds" : "rule.broken",
                        metric,
                        shown(bounds, rule),
                        written));
    }

    private static Arg shown(Bounds bounds, Rule rule) {
        Arg least = Arg.text(ShownFigure.of(Figure.of(bounds.least()), rule.limit()));
        Arg greatest = Arg.text(ShownFigure.of(Figure.of(bounds.greatest()), rule.limit()));
        return bounds.isExact() ? least : Message.of("rule.between", least, greatest);
    }
}
