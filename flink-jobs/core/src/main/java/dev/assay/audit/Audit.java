package dev.assay.audit;

import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.incident.Diagnosis;
import dev.assay.incident.Grouping;
import dev.assay.incident.Incident;
import dev.assay.incident.Remembered;
import dev.assay.privacy.dp.Published;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a build's audit came to: all that any report needs, and nothing that a report must not show.
 * Values of sensitive columns are masked when an audit is made, and so are all figures of datasets
 * whose statistics are published with noise.
 *
 * @param startedAt when the audit began, from whoever started it
 * @param declaration path of the declaration relative to the project, with forward slashes
 * @param datasets in the order of the declaration
 * @param verdict over all of them
 * @param diagnosis what is wrong with them
 * @param published what was published of datasets with noise, by their names
 */
public record Audit(
        Instant startedAt,
        String declaration,
        List<DatasetAudit> datasets,
        Verdict verdict,
        Diagnosis diagnosis,
        Map<String, Published> published) {

    /** One of which no cause is known, and no audit before it. */
    public Audit(
            Instant startedAt, String declaration, List<DatasetAudit> datasets, Verdict verdict) {
        this(
                startedAt,
                declaration,
                datasets,
                verdict,
                Grouping.of(
                        verdict.findings(),
                        List.of(),
                        Remembered.NOTHING,
                        FileBatches.names(datasets)));
    }

    /** One of which nothing is published with noise. */
    public Audit(
            Instant startedAt,
            String declaration,
            List<DatasetAudit> datasets,
            Verdict verdict,
            Diagnosis diagnosis) {
        this(startedAt, declaration, datasets, verdict, diagnosis, Map.of());
    }

    public Audit {
        datasets = List.copyOf(datasets);
        Map<String, DatasetAudit> byName = new TreeMap<>();
        datasets.forEach(dataset -> byName.put(dataset.name(), dataset));
        published = new TreeMap<>(published);
        UnaryOperator<Finding> shown = f -> Masking.finding(byName.get(f.dataset()), f);
        verdict = new Verdict(verdict.findings().stream().map(shown).toList());
        diagnosis =
                new Diagnosis(
                        diagnosis.incidents().stream()
                                .map(i -> Withholding.incident(byName.get(i.scope().dataset()), i))
                                .map(i -> i.with(shown))
                                .toList(),
                        diagnosis.recovered(),
                        diagnosis.unjudged().stream()
                                .map(
                                        old ->
                                                Withholding.unjudged(
                                                        byName.get(old.incident().dataset()), old))
                                .toList());
    }

    /** The part of it that is about one dataset: its findings, and incidents that it is seen in. */
    public Audit only(DatasetAudit dataset) {
        String name = dataset.name();
        return new Audit(
                startedAt,
                declaration,
                List.of(dataset),
                new Verdict(findings(dataset)),
                new Diagnosis(
                        incidents().stream()
                                .filter(
                                        i ->
                                                i.scope().dataset().equals(name)
                                                        || i.findings().stream()
                                                                .anyMatch(
                                                                        f ->
                                                                                f.dataset()
                                                                                        .equals(
                                                                                                name)))
                                .toList(),
                        List.of(),
                        List.of()),
                published);
    }

    /** What was published of a dataset with noise. */
    public Optional<Published> published(DatasetAudit dataset) {
        return Optional.ofNullable(published.get(dataset.name()));
    }

    /** What is wrong, the worst first. */
    public List<Incident> incidents() {
        return diagnosis.incidents();
    }

    /** What is wrong with that outcome, the worst first. */
    public List<Incident> incidents(Outcome outcome) {
        return incidents().stream().filter(i -> i.outcome() == outcome).toList();
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
