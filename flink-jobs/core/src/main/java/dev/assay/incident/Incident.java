package dev.assay.incident;

import dev.assay.document.Nullable;
import dev.assay.finding.Finding;
import dev.assay.finding.Message;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One damage, and all findings that it explains.
 *
 * @param scope what it is about
 * @param findings what was found of it, the one that says it most plainly first; at least one
 * @param causes the likely one, once for each partition that has it; none where none is likely
 * @param since when it is there; null where it is about no partition
 */
public record Incident(
        Scope scope, List<Finding> findings, List<Cause> causes, @Nullable Since since) {

    /** Places that are shown of an incident. */
    public static final int PLACES = 3;

    public Incident {
        findings = List.copyOf(findings);
        causes = List.copyOf(causes);
    }

    /** Stable over builds: the dataset, the first column, and the cause or the leading check. */
    public String id() {
        String column = scope.columns().isEmpty() ? "" : "/" + scope.columns().get(0);
        String what = cause().map(Cause::kind).orElseGet(() -> leading().name());
        return scope.dataset() + column + "/" + what;
    }

    /** The worst outcome of its findings. */
    public Outcome outcome() {
        return findings.stream().map(Finding::outcome).reduce(Outcome.PASS, Outcome::and);
    }

    /** The finding that says it most plainly. */
    public Finding leading() {
        return findings.get(0);
    }

    /** The likely cause, as the first partition has it. */
    public Optional<Cause> cause() {
        return causes.stream().findFirst();
    }

    /** What is wrong: the cause where one is likely, else what the leading finding says. */
    public Message headline() {
        return cause().map(Cause::what).orElseGet(() -> Headline.of(leading()));
    }

    /** What to do; empty where the headline says it. */
    public Optional<Message> repair() {
        return cause().isPresent() ? cause().map(Cause::repair) : Headline.repair(leading());
    }

    /** How much is damaged, where a cause says it. */
    public Optional<Extent> extent() {
        return causes.stream().map(Cause::extent).reduce(Extent::plus);
    }

    /** The share of rows or values that are damaged, where that is known. */
    public Optional<Double> share() {
        return extent().map(Extent::share)
                .or(
                        () ->
                                leading().check().countsFaults()
                                        ? Optional.ofNullable(leading().observed())
                                        : Optional.empty());
    }

    /** Where it can be seen, spread over its files. */
    public List<Sample> places() {
        Map<String, List<Sample>> files = new LinkedHashMap<>();
        List<Sample> all = new ArrayList<>();
        causes.forEach(cause -> all.addAll(cause.places()));
        if (all.isEmpty()) {
            findings.stream()
                    .map(Finding::samples)
                    .filter(samples -> !samples.isEmpty())
                    .findFirst()
                    .ifPresent(all::addAll);
        }
        all.forEach(s -> files.computeIfAbsent(s.file(), f -> new ArrayList<>()).add(s));
        List<Sample> spread = new ArrayList<>();
        for (int turn = 0; spread.size() < Math.min(PLACES, all.size()); turn++) {
            int at = turn;
            files.values().stream()
                    .filter(samples -> samples.size() > at)
                    .map(samples -> samples.get(at))
                    .forEach(spread::add);
        }
        return spread.subList(0, Math.min(PLACES, spread.size()));
    }

    /** Names of the checks that see it too, each once; behind that of the view where it is one. */
    public List<String> alsoSeenBy() {
        return findings.stream()
                .skip(cause().isPresent() ? 0 : 1)
                .map(this::seenBy)
                .distinct()
                .filter(check -> cause().isPresent() || !check.equals(seenBy(leading())))
                .toList();
    }

    private String seenBy(Finding finding) {
        boolean isOwn = finding.dataset().equals(scope.dataset());
        return (isOwn ? "" : finding.dataset() + "/") + finding.check().id();
    }

    /** The same, and when it is there. */
    Incident since(@Nullable Since when) {
        return new Incident(scope, findings, causes, when);
    }

    /** The same with other findings in the place of each. */
    public Incident with(UnaryOperator<Finding> shown) {
        return new Incident(scope, findings.stream().map(shown).toList(), causes, since);
    }
}
