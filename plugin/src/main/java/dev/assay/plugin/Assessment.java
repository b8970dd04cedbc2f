package dev.assay.plugin;

import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.history.HistoryFile;
import dev.assay.judge.Evidence;
import dev.assay.judge.Finding;
import dev.assay.judge.Judge;
import dev.assay.judge.Measures;
import dev.assay.judge.Outcome;
import dev.assay.judge.PersonalColumns;
import dev.assay.judge.Ratchet;
import dev.assay.judge.References;
import dev.assay.judge.Trends;
import dev.assay.judge.Verdict;
import dev.assay.locate.Locator;
import dev.assay.locate.Source;
import dev.assay.profile.Personal;
import dev.assay.report.Audit;
import dev.assay.report.DatasetAudit;
import dev.assay.spec.AuditSpec;
import dev.assay.spec.DataFile;
import dev.assay.spec.DatasetSpec;
import dev.assay.train.TrainingCurves;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @throws MeasuringException when they do not fit the declaration or the baseline
     */
    static Audit of(
            AuditSpec spec,
            Map<String, Evidence> accepted,
            Measurements measurements,
            ProjectFiles files,
            Strictness strictness)
            throws MeasuringException, IOException {
        if (!measurements.exist()) {
            throw new MeasuringException(
                    "There are no measurements in " + files.name(measurements.folder()) + AGAIN);
        }
        Map<String, MeasuredDataset> measured = new TreeMap<>();
        measurements.read().datasets().forEach(dataset -> measured.put(dataset.name(), dataset));
        List<DatasetAudit> audits = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<Judge.Weighed> build = new ArrayList<>();
        Map<String, Evidence> readable = new TreeMap<>();
        List<DatasetSpec> shown = new ArrayList<>();
        for (DatasetSpec declared : spec.datasets()) {
            String name = declared.name();
            MeasuredDataset result = measured.get(name);
            if (result == null) {
                throw new MeasuringException("Dataset '" + name + "' was not measured" + AGAIN);
            }
            Evidence before = accepted.get(name);
            Evidence today =
                    result.fault() == null ? evidence(measurements, name, before, files) : null;
            DatasetSpec dataset = declared(declared, today, before);
            shown.add(dataset);
            if (today != null) {
                findings.addAll(PersonalColumns.findings(declared, today.profile()));
                build.add(Judge.weigh(dataset, today, Optional.ofNullable(before)));
                readable.put(name, today);
            } else {
                findings.add(Judge.unreadable(dataset, result.fault()));
            }
            DatasetAudit audited =
                    new DatasetAudit(
                            dataset,
                            result.seconds(),
                            today,
                            before,
                            result.fault(),
                            curves(files, dataset),
                            HistoryFile.read(files.history(dataset)));
            audits.add(audited);
            if (today != null) {
                build.addAll(history(audited, measurements.startedAt(), strictness));
            }
        }
        shown.forEach(d -> build.add(References.weigh(d, readable, accepted)));
        findings.addAll(Judge.decide(build, strictness.falseAlarmRate()));
        return new Audit(
                measurements.startedAt(),
                files.name(files.declaration()),
                audits,
                new Verdict(located(findings, shown, readable, accepted, measurements, files)));
    }

    /** Findings with the rows that show them; nothing is read where nothing was found. */
    private static List<Finding> located(
            List<Finding> findings,
            List<DatasetSpec> specs,
            Map<String, Evidence> readable,
            Map<String, Evidence> accepted,
            Measurements measurements,
            ProjectFiles files)
            throws IOException {
        if (findings.stream().noneMatch(Locator::wantsPlaces)) {
            return findings;
        }
        Map<String, List<DataFile>> data = measurements.files();
        Map<String, Source> sources = new TreeMap<>();
        for (DatasetSpec spec : specs) {
            String name = spec.name();
            if (readable.containsKey(name) && data.containsKey(name)) {
                sources.put(
                        name,
                        new Source(spec, readable.get(name), accepted.get(name), data.get(name)));
            }
        }
        return Locator.located(findings, sources, files.project());
    }

    /** The declaration, with columns that are evidently personal declared sensitive. */
    static DatasetSpec declared(DatasetSpec spec, Evidence today, Evidence accepted) {
        return Personal.declared(
                spec,
                Stream.of(today, accepted)
                        .filter(Objects::nonNull)
                        .map(Evidence::profile)
                        .toList());
    }

    /** What was before against what is now. */
    private static List<Judge.Weighed> history(
            DatasetAudit d, Instant startedAt, Strictness strictness) {
        Entry now = Measures.of(d.spec(), Event.CHECK, startedAt, d.today(), Outcome.PASS);
        List<Judge.Weighed> all = new ArrayList<>();
        all.add(Trends.weigh(d.spec(), d.history(), now));
        if (strictness.ratchet()) {
            all.add(Ratchet.weigh(d.spec(), d.history(), now));
        }
        return all;
    }

    private static TrainingCurves curves(ProjectFiles files, DatasetSpec dataset)
            throws IOException {
        Optional<Path> folder = new Baseline(files.baseline()).folder(dataset);
        return folder.isPresent() ? TrainingCurves.read(folder.get()) : TrainingCurves.NONE;
    }

    /** Counts can be compared only where both were counted into the same bins. */
    private static Evidence evidence(
            Measurements measurements, String name, Evidence before, ProjectFiles files)
            throws MeasuringException {
        Evidence today = read(measurements, name, files);
        if (before != null && !before.bins().equals(today.bins())) {
            throw new MeasuringException(
                    "Dataset '" + name + "' was measured before its baseline was accepted" + AGAIN);
        }
        return today;
    }

    /** What was measured is made again, never restored; that is for the baseline. */
    private static Evidence read(Measurements measurements, String name, ProjectFiles files)
            throws MeasuringException {
        try {
            return measurements.evidence(name);
        } catch (IOException e) {
            throw new MeasuringException(
                    "The measurements of dataset '"
                            + name
                            + "' are not whole; delete "
                            + files.name(measurements.folder())
                            + " and "
                            + MEASURE,
                    e);
        }
    }
}
