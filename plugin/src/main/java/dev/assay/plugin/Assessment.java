package dev.assay.plugin;

import dev.assay.audit.Audit;
import dev.assay.audit.Case;
import dev.assay.audit.DatasetAudit;
import dev.assay.audit.FileBatches;
import dev.assay.audit.Gate;
import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Verdict;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.history.Entry;
import dev.assay.history.HistoryFile;
import dev.assay.incident.Cause;
import dev.assay.incident.Grouping;
import dev.assay.incident.Remembered;
import dev.assay.judge.Accepted;
import dev.assay.judge.decide.Weighed;
import dev.assay.locate.Locator;
import dev.assay.locate.Source;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.Publications;
import dev.assay.replay.CauseSearch;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Judges measurements, whoever made them and when. */
final class Assessment {

    private static final String MEASURE = "measure again (leave out -Dassay.measure=false)";
    private static final String AGAIN = "; " + MEASURE;

    private Assessment() {}

    /**
     * The audit that the measurements come to.
     *
     * @param accepted evidence by dataset; none where nothing was accepted
     * @param last what the last audit said
     * @param places where each finding can be seen, at most; with 0 nothing is read once more, and
     *     no cause is looked for
     * @throws MeasuringException when they do not fit the declaration or the baseline
     */
    static Audit of(
            AuditSpec spec,
            Map<String, Evidence> accepted,
            Measurements measurements,
            ProjectFiles files,
            Strictness strictness,
            Remembered last,
            int places)
            throws MeasuringException, IOException {
        return of(spec, accepted, measurements, files, strictness, last, places, List.of());
    }

    /**
     * The same, decided together with what was weighed elsewhere.
     *
     * @param more of the datasets of this build
     */
    static Audit of(
            AuditSpec spec,
            Map<String, Evidence> accepted,
            Measurements measurements,
            ProjectFiles files,
            Strictness strictness,
            Remembered last,
            int places,
            List<Weighed> more)
            throws MeasuringException, IOException {
        if (!measurements.exist()) {
            throw new MeasuringException(
                    "There are no measurements in " + files.name(measurements.folder()) + AGAIN);
        }
        Map<String, MeasuredDataset> measured = new TreeMap<>();
        measurements.read().datasets().forEach(dataset -> measured.put(dataset.name(), dataset));
        List<Case> build = new ArrayList<>();
        List<DatasetAudit> audits = new ArrayList<>();
        Map<String, List<DataFile>> data = measurements.files();
        for (DatasetSpec declared : measurements.asRead(spec.datasets())) {
            String name = declared.name();
            MeasuredDataset result = measured.get(name);
            if (isOfUnreadable(declared, measured)) {
                continue;
            }
            if (result == null) {
                throw new MeasuringException("Dataset '" + name + "' was not measured" + AGAIN);
            }
            Optional<Evidence> before =
                    accepted.containsKey(name)
                            ? Optional.of(measurements.knowing(name, accepted.get(name)))
                            : Optional.empty();
            List<Entry> history = HistoryFile.read(files.history(declared));
            Case dataset =
                    result.fault() == null
                            ? new Case.Measured(
                                    declared,
                                    evidence(measurements, declared, before, files),
                                    before.map(Accepted::new),
                                    history,
                                    data.get(name).stream().map(DataFile::path).toList())
                            : new Case.Unreadable(declared, result.fault(), before);
            build.add(dataset);
            audits.add(
                    new DatasetAudit(
                            dataset.spec(),
                            result.seconds(),
                            dataset.today().orElse(null),
                            before.orElse(null),
                            result.fault(),
                            curves(files, declared),
                            history,
                            measurements.howRead(name).orElse(null)));
        }
        Gate gate = new Gate(strictness, measurements.startedAt());
        List<Finding> findings = gate.findings(build, more);
        Map<String, Source> sources =
                places > 0 && findings.stream().anyMatch(Locator::wantsPlaces)
                        ? sources(build, measurements)
                        : Map.of();
        List<Finding> located = Locator.located(findings, sources, files.project(), places);
        List<Cause> causes = new CauseSearch(gate, sources, files.project()).of(build, findings);
        return new Audit(
                measurements.startedAt(),
                files.name(files.declaration()),
                audits,
                new Verdict(located),
                Grouping.of(located, causes, last, FileBatches.names(audits)),
                Publications.of(files).read(spec.datasets()));
    }

    /** What is wrong with a dataset is said of that, and not of its views once more. */
    private static boolean isOfUnreadable(
            DatasetSpec dataset, Map<String, MeasuredDataset> measured) {
        return dataset.view().stream()
                .flatMap(
                        view ->
                                Stream.of(
                                        view.dataset(),
                                        view.with() == null
                                                ? view.dataset()
                                                : view.with().dataset()))
                .map(measured::get)
                .anyMatch(of -> of != null && of.fault() != null);
    }

    /** The datasets that can be read once more. */
    private static Map<String, Source> sources(List<Case> build, Measurements measurements)
            throws IOException {
        Map<String, List<DataFile>> data = measurements.files();
        Map<String, Source> sources = new TreeMap<>();
        for (Case dataset : build) {
            List<DataFile> found = data.get(dataset.name());
            if (found != null && dataset.today().isPresent()) {
                sources.put(
                        dataset.name(),
                        new Source(
                                dataset.spec(),
                                dataset.today().get(),
                                dataset.accepted().orElse(null),
                                found));
            }
        }
        return sources;
    }

    private static TrainingCurves curves(ProjectFiles files, DatasetSpec dataset)
            throws IOException {
        Optional<Path> folder = new Baseline(files.baseline()).folder(dataset);
        return folder.isPresent() ? TrainingCurves.read(folder.get()) : TrainingCurves.NONE;
    }

    /** Counts can be compared only where both were counted into the same bins. */
    private static Evidence evidence(
            Measurements measurements,
            DatasetSpec dataset,
            Optional<Evidence> before,
            ProjectFiles files)
            throws MeasuringException {
        Evidence today = read(measurements, dataset, before, files);
        if (before.isPresent() && !before.get().bins().equals(today.bins())) {
            throw new MeasuringException(
                    "Dataset '"
                            + dataset.name()
                            + "' was measured before its baseline was accepted"
                            + AGAIN);
        }
        return today;
    }

    /** What was measured is made again, never restored; that is for the baseline. */
    private static Evidence read(
            Measurements measurements,
            DatasetSpec dataset,
            Optional<Evidence> before,
            ProjectFiles files)
            throws MeasuringException {
        try {
            Optional<Path> baseline = new Baseline(files.baseline()).folder(dataset);
            return before.isPresent() && baseline.isPresent()
                    ? measurements.evidence(dataset.name(), baseline.get(), before.get())
                    : measurements.evidence(dataset.name());
        } catch (IOException e) {
            throw new MeasuringException(
                    "The measurements of dataset '"
                            + dataset.name()
                            + "' are not whole; delete "
                            + files.name(measurements.folder())
                            + " and "
                            + MEASURE,
                    e);
        }
    }
}
