package dev.assay.judge.rule;

import dev.assay.catalogue.KnownCheck;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.rule.Rule;
import dev.assay.finding.Arg;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import dev.assay.finding.Tested;
import dev.assay.history.Entry;
import dev.assay.judge.decide.Weighed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Limits that only ever tighten: the best value that a rule ever had must be kept. */
public final class Ratchet {

    private Ratchet() {}

    /**
     * A finding for each rule of a greatest or least value that was measured before.
     *
     * @param history the oldest first; only what was good counts
     * @param today what the rules are measured as now
     */
    public static Weighed weigh(DatasetSpec spec, List<Entry> history, Entry today) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : spec.rules()) {
            Double now = today.rules().get(rule.key());
            Optional<Comparator<Double>> better = better(rule);
            if (now != null && better.isPresent()) {
                best(rule, better.get(), history)
                        .ifPresent(
                                best ->
                                        findings.add(
                                                finding(
                                                        spec,
                                                        rule,
                                                        now,
                                                        best,
                                                        better.get().compare(now, best) >= 0)));
            }
        }
        return Weighed.of(spec, findings, List.of());
    }

    /** Which of two values of a rule is better; empty where neither is. */
    private static Optional<Comparator<Double>> better(Rule rule) {
        switch (rule.comparison()) {
            case AT_LEAST:
            case MORE_THAN:
                return Optional.of(Comparator.naturalOrder());
            case AT_MOST:
            case LESS_THAN:
                return Optional.of(Comparator.reverseOrder());
            default:
                return Optional.empty();
        }
    }

    private static Optional<Double> best(
            Rule rule, Comparator<Double> better, List<Entry> history) {
        return history.stream()
                .filter(Entry::wasGood)
                .map(entry -> entry.rules().get(rule.key()))
                .filter(Objects::nonNull)
                .max(better);
    }

    private static Finding finding(
            DatasetSpec spec, Rule rule, double now, double best, boolean kept) {
        String column = rule.column().isEmpty() ? null : rule.column();
        Message message =
                Message.of(
                        kept ? "ratchet" : "ratchet.lost",
                        RuleCheck.written(rule),
                        Arg.amount(now),
                        Arg.amount(best));
        return new Finding(
                Subject.of(spec.name(), column),
                KnownCheck.RATCHET,
                kept ? Outcome.PASS : Outcome.FAIL,
                Tested.of(now, best),
                message,
                List.of());
    }
}
