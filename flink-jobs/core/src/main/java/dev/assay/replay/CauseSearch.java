package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Gate;
import dev.assay.batch.BatchSummary;
import dev.assay.cause.Causes;
import dev.assay.cause.Causes.Trial;
import dev.assay.cause.Patient;
import dev.assay.cause.rows.RowPlaces;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.incident.Cause;
import dev.assay.locate.PartitionRows;
import dev.assay.locate.Source;
import dev.assay.mutate.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for the causes of a build's failures. Nothing is read where nothing failed; otherwise a
 * bounded part of the data, once more.
 */
public final class CauseSearch {

    /** Partitions of a dataset that are looked into, those with most failures. */
    private static final int MOST = 2;

    private final Gate gate;
    private final Map<String, Source> sources;
    private final Path project;

    /**
     * In a project.
     *
     * @param sources the datasets that can be read, by name
     * @param project the folder that paths of files are relative to
     */
    public CauseSearch(Gate gate, Map<String, Source> sources, Path project) {
        this.gate = gate;
        this.sources = Map.copyOf(sources);
        this.project = project;
    }

    /**
     * The likely causes of failures of single partitions, of datasets and of what is made of them.
     *
     * @param build what the gate was asked
     * @param findings what it said
     */
    public List<Cause> of(List<Case> build, List<Finding> findings) {
        List<Cause> causes = new ArrayList<>();
        for (Case dataset : build) {
            if (dataset instanceof Case.Measured judged
                    && judged.before().isPresent()
                    // Nobody writes a view: what is wrong with it has its cause in what it is of.
                    && judged.spec().view().isEmpty()
                    && sources.containsKey(judged.name())) {
                List<Case.Measured> views = views(judged, build);
                for (String partition : failing(judged, views, findings)) {
                    causes.addAll(causes(build, judged, views, findings, partition));
                }
            }
        }
        return causes;
    }

    /** Views of a dataset alone, of which something is accepted. */
    private static List<Case.Measured> views(Case.Measured of, List<Case> build) {
        List<Case.Measured> views = new ArrayList<>();
        for (Case dataset : build) {
            if (dataset instanceof Case.Measured judged
                    && judged.before().isPresent()
                    && judged.spec()
                            .view()
                            .filter(view -> view.dataset().equals(of.name()) && view.with() == null)
                            .isPresent()) {
                views.add(judged);
            }
        }
        return views;
    }

    /** Partitions that are one batch, and fail. */
    private static List<String> failing(
            Case.Measured judged, List<Case.Measured> views, List<Finding> findings) {
        Map<String, Long> failures =
                Stream.concat(Stream.of(judged), views.stream())
                        .flatMap(one -> failing(one, findings).stream())
                        .collect(Collectors.groupingBy(file -> file, Collectors.counting()));
        Map<String, Long> parts =
                judged.evidence().batches().stream()
                        .collect(Collectors.groupingBy(BatchSummary::file, Collectors.counting()));
        return failures.entrySet().stream()
                .filter(file -> parts.getOrDefault(file.getKey(), 0L) == 1)
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The partition of each failure of a dataset. */
    private static List<String> failing(Case.Measured judged, List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.dataset().equals(judged.name()))
                .filter(f -> f.outcome() == Outcome.FAIL)
                .map(f -> batch(judged, f))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The partition of a finding; the only one, of a dataset that has one. */
    private static Optional<String> batch(Case.Measured judged, Finding f) {
        List<BatchSummary> batches = judged.evidence().batches();
        return f.batch() != null || batches.size() != 1
                ? Optional.ofNullable(f.batch())
                : Optional.of(batches.get(0).file());
    }

    private List<Cause> causes(
            List<Case> build,
            Case.Measured judged,
            List<Case.Measured> views,
            List<Finding> findings,
            String file) {
        Optional<PartitionRows> read = PartitionRows.of(sources.get(judged.name()), file, project);
        long rows =
                judged.evidence().batches().stream()
                        .filter(b -> b.file().equals(file))
                        .mapToLong(BatchSummary::rows)
                        .sum();
        if (read.isEmpty() || read.get().cells().size() != rows) {
            return List.of();
        }
        Rows asTheyCame = new Rows(read.get().columns(), read.get().cells());
        Partition partition =
                Retrial.partition(file, asTheyCame, read.get().pieces(), judged.spec());
        List<Trial> trials = new ArrayList<>();
        trials.add(new Retrial(gate, build, judged, partition, asTheyCame));
        views.stream()
                .filter(view -> failing(view, findings).contains(file))
                .map(view -> ViewTrial.of(gate, build, view, file, asTheyCame))
                .forEach(trials::add);
        Trial trial = changed -> trials.stream().flatMap(t -> t.judge(changed).stream()).toList();
        Patient patient =
                new Patient(
                        judged.spec(),
                        file,
                        asTheyCame,
                        new RowPlaces(read.get().files(), read.get().lines()),
                        judged.before().orElseThrow().evidence());
        return new Causes(trial, Set.of()).of(patient, trial.judge(asTheyCame));
    }
}
