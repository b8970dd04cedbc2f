package dev.assay.judge;

import dev.assay.profile.BatchSummary;
import dev.assay.spec.DatasetSpec;
import dev.assay.spec.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs a dataset's evidence: today's against its rules, and against what was accepted. */
public final class Judge {

    /** The checks that compare with a baseline; without one none of them is measured. */
    private static final List<String> NEED_BASELINE =
            List.of(
                    "schema",
                    "volume",
                    "completeness",
                    "stand-ins",
                    "parse-errors",
                    "distinctness",
                    "numeric-drift",
                    "categorical-drift",
                    "pattern-drift",
                    "length-drift",
                    "top-value",
                    "duplicates",
                    "association",
                    "row-anomalies",
                    "two-sample");

    private Judge() {}

    /** All findings on one dataset, those that found nothing wrong too. */
    public static List<Finding> judge(
            DatasetSpec spec, Evidence today, Optional<Evidence> accepted) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : spec.rules()) {
            findings.add(RuleCheck.check(spec, rule, today.profile()));
        }
        StructureChecks structure = new StructureChecks(spec, today.profile());
        findings.addAll(structure.alone());
        if (accepted.isEmpty()) {
            for (String check : NEED_BASELINE) {
                if (LearnedChecks.isAskedFor(spec, check)) {
                    findings.add(
                            Finding.notMeasured(
                                    spec.name(),
                                    check,
                                    "there is no accepted baseline; run mvn assay:baseline and commit it"));
                }
            }
            return findings;
        }
        Evidence before = accepted.get();
        findings.addAll(structure.against(before.profile(), before.bins().columns()));
        findings.addAll(LearnedChecks.abstentions(spec, today.scores()));
        if (today.profile().rows() > 0 && before.profile().rows() > 0) {
            findings.addAll(decided(spec, candidates(spec, today, before)));
        }
        return findings;
    }

    /** The one finding on a dataset that could not be read. */
    public static Finding unreadable(DatasetSpec spec, String fault) {
        return new Finding(
                spec.name(),
                null,
                null,
                "readable",
                Outcome.FAIL,
                null,
                null,
                null,
                null,
                fault,
                List.of());
    }

    private static List<Candidate> candidates(DatasetSpec spec, Evidence today, Evidence before) {
        List<Candidate> all = new ArrayList<>();
        all.addAll(new WholeChecks(spec, today.profile(), before.profile()).candidates());
        all.addAll(AssociationCheck.candidates(spec, before.dependencies(), today.dependencies()));
        all.addAll(LearnedChecks.candidates(spec, today.scores()));
        DriftChecks drift = new DriftChecks(spec, before.bins().columns(), today.profile());
        for (Comparison comparison : comparisons(before.batches(), today.batches())) {
            all.addAll(drift.candidates(comparison));
        }
        return all;
    }

    /**
     * The whole; and, where the baseline has several files, each file that it does not have as it
     * is today.
     */
    private static List<Comparison> comparisons(
            List<BatchSummary> accepted, List<BatchSummary> today) {
        List<Comparison> all = new ArrayList<>();
        all.add(new Comparison(null, accepted, today));
        Set<String> known = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (BatchSummary batch : accepted) {
            known.add(batch.file() + "/" + batch.part() + "/" + batch.hash());
            files.add(batch.file());
        }
        if (files.size() < BatchTest.FEWEST) {
            return all;
        }
        Map<String, List<BatchSummary>> fresh = new LinkedHashMap<>();
        Set<String> changed = new HashSet<>();
        for (BatchSummary batch : today) {
            fresh.computeIfAbsent(batch.file(), file -> new ArrayList<>()).add(batch);
            if (!known.contains(batch.file() + "/" + batch.part() + "/" + batch.hash())) {
                changed.add(batch.file());
            }
        }
        fresh.forEach(
                (file, batches) -> {
                    if (changed.contains(file)) {
                        all.add(new Comparison(file, accepted, batches));
                    }
                });
        return all;
    }

    private static List<Finding> decided(DatasetSpec spec, List<Candidate> candidates) {
        double[] p = candidates.stream().mapToDouble(Candidate::pValue).toArray();
        double cut = FalseDiscovery.cut(p, Candidate.RATE);
        return candidates.stream().map(c -> c.decide(spec.name(), cut)).toList();
    }
}
