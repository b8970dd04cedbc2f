package dev.assay.judge.rule;

import dev.assay.batch.Bins;
import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Subject;
import dev.assay.profile.Profile;
import dev.assay.profile.place.KeyCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules on columns whose values never leave the process that reads them, and rules that all rows
 * were counted for: they are judged there, and only what they come to is handed over.
 */
public final class SensitiveRules {

    private SensitiveRules() {}

    /**
     * What they come to where nobody counted all rows.
     *
     * @param whole with all values
     * @param bins with the accepted types
     */
    public static List<Finding> judged(DatasetSpec spec, Profile whole, Bins bins) {
        return judged(spec, whole, bins, Map.of());
    }

    /**
     * What they come to.
     *
     * @param whole with all values
     * @param bins with the accepted types
     * @param counted all rows by columns; those that {@link #uncounted} names
     */
    public static List<Finding> judged(
            DatasetSpec spec, Profile whole, Bins bins, Map<List<String>, KeyCount> counted) {
        return spec.rules().stream()
                .filter(rule -> isOf(spec, rule) || counted.containsKey(rule.columns()))
                .map(rule -> judged(spec, rule, whole, bins, counted))
                .toList();
    }

    /** What a rule comes to, without a value of a sensitive column. */
    public static Finding judged(
            DatasetSpec spec,
            Rule rule,
            Profile whole,
            Bins bins,
            Map<List<String>, KeyCount> counted) {
        Finding found = RuleCheck.check(spec, rule, whole, bins, counted.get(rule.columns()));
        return isOf(spec, rule) ? masked(rule, found) : found;
    }

    /** Columns by which all rows must be counted, or rules on them cannot be decided. */
    public static List<List<String>> uncounted(DatasetSpec spec, Profile whole) {
        return DifferentCheck.uncounted(spec, whole);
    }

    /** The figure of a rule where it was judged beside the data. */
    public static Optional<Double> measured(Rule rule, Evidence today) {
        return rule.metric().isOfDifferentValues()
                ? handedOver(rule, today).map(Finding::observed)
                : Optional.empty();
    }

    private static Optional<Finding> handedOver(Rule rule, Evidence today) {
        return today.rules().stream()
                .filter(finding -> rule.text().equals(finding.subject().rule()))
                .findFirst();
    }

    /** What a rule comes to, wherever it was judged. */
    public static Finding of(DatasetSpec spec, Rule rule, Evidence today) {
        boolean counted = rule.metric().isOfDifferentValues();
        Optional<Finding> there =
                counted || isOf(spec, rule) ? handedOver(rule, today) : Optional.empty();
        if (there.isEmpty() && !isOf(spec, rule)) {
            return RuleCheck.check(spec, rule, today.profile(), today.bins());
        }
        return there.orElseGet(
                () ->
                        Finding.notMeasured(
                                Subject.of(spec.name(), rule),
                                KnownCheck.RULE,
                                Message.of(
                                        "rule.hidden.newer",
                                        DifferentCheck.values(rule.columns()))));
    }

    private static boolean isOf(DatasetSpec spec, Rule rule) {
        return rule.columns().stream().anyMatch(spec::isSensitive);
    }

    /** Without the figure where it is one of the column's values. */
    private static Finding masked(Rule rule, Finding f) {
        if (!rule.metric().isValueOfRow()) {
            return f;
        }
        String key =
                switch (f.outcome()) {
                    case PASS -> "rule.hidden.holds";
                    case NOT_MEASURED -> "rule.hidden.unmeasured";
                    case WARN, FAIL -> "rule.hidden.broken";
                };
        Message message = Message.of(key, Arg.text(f.name()));
        return new Finding(
                f.subject(),
                f.check(),
                f.outcome(),
                f.tested().withoutObserved(),
                message,
                List.of());
    }
}
