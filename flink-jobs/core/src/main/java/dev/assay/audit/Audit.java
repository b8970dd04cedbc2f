package dev.assay.audit;

import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a build's audit came to: all that any report needs, and nothing that a report must not show.
 * Values of sensitive columns are masked when an audit is made.
 *
 * @param startedAt when the audit began, from whoever started it
 * @param declaration path of the declaration relative to the project, with forward slashes
 * @param datasets in the order of the declaration
 * @param verdict over all of them
 */
public record Audit(
        Instant startedAt, String declaration, List<DatasetAudit> datasets, Verdict verdict) {

    public Audit {
        datasets = List.copyOf(datasets);
        Map<String, DatasetAudit> byName = new TreeMap<>();
        datasets.forEach(dataset -> byName.put(dataset.name(), dataset));
        verdict =
                new Verdict(
                        verdict.findings().stream()
                                .map(f -> Masking.finding(byName.get(f.dataset()), f))
                                .toList());
    }

    /** The worst outcome of all findings. */
    public Outcome outcome() {
        return verdict.outcome();
    }

    /** The worst outcome of a dataset's findings. */
    public Outcome outcome(DatasetAudit dataset) {
        return verdict.outcome(dataset.name());
    }

    /** Where the dataset of that name stands among all, or -1 where there is none. */
    public int position(String dataset) {
        return datasets.stream().map(DatasetAudit::name).toList().indexOf(dataset);
    }

    /** A dataset's findings, worst first. */
    public List<Finding> findings(DatasetAudit dataset) {
        return verdict.findings().stream().filter(f -> f.dataset().equals(dataset.name())).toList();
    }

    /** How many findings have that outcome. */
    public int count(Outcome outcome) {
        return verdict.of(outcome).size();
    }
}
