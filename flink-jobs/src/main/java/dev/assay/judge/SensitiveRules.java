package dev.assay.judge;

import dev.assay.profile.Bins;
import dev.assay.profile.Profile;
import dev.assay.spec.DatasetSpec;
import dev.assay.spec.Rule;
import java.util.List;

/**
 * Rules on columns whose values never leave the process that reads them: they are judged there, and
 * only what they come to is handed over.
 */
public final class SensitiveRules {

    private SensitiveRules() {}

    /**
     * What they come to.
     *
     * @param whole with all values
     * @param bins with the accepted types
     */
    public static List<Finding> judged(DatasetSpec spec, Profile whole, Bins bins) {
        return spec.rules().stream()
                .filter(rule -> isOf(spec, rule))
                .map(rule -> masked(rule, RuleCheck.check(spec, rule, whole, bins)))
                .toList();
    }

    /** What a rule comes to, wherever it was judged. */
    static Finding of(DatasetSpec spec, Rule rule, Evidence today) {
        if (!isOf(spec, rule)) {
            return RuleCheck.check(spec, rule, today.profile(), today.bins());
        }
        return today.rules().stream()
                .filter(finding -> finding.check().equals(RuleCheck.name(rule)))
                .findFirst()
                .orElseGet(
                        () ->
                                Finding.notMeasured(
                                        spec.name(),
                                        RuleCheck.name(rule),
                                        "'"
                                                + rule.column()
                                                + "' is sensitive, and the rule is newer than the"
                                                + " measurements; measure again (leave out"
                                                + " -Dassay.measure=false)"));
    }

    private static boolean isOf(DatasetSpec spec, Rule rule) {
        return rule.metric().isOfColumn() && spec.isSensitive(rule.column());
    }

    /** Without the figure where it is one of the column's values. */
    private static Finding masked(Rule rule, Finding f) {
        if (!rule.metric().isValueOfRow()) {
            return f;
        }
        String what = f.dataset() + ", column '" + f.column() + "': the " + f.check();
        String message =
                switch (f.outcome()) {
                    case PASS -> what + " holds.";
                    case NOT_MEASURED -> what + " could not be measured.";
                    case WARN, FAIL ->
                            what
                                    + " does not hold; what was found is not shown, since the"
                                    + " column is sensitive. Fix the data, or change the rule.";
                };
        return new Finding(
                f.dataset(),
                f.column(),
                f.batch(),
                f.check(),
                f.outcome(),
                null,
                f.expected(),
                f.effect(),
                f.limit(),
                f.pValue(),
                message,
                List.of());
    }
}
