package dev.assay.plugin;

import dev.assay.audit.Audit;
import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.format.CsvDialect;
import dev.assay.declare.yaml.SpecException;
import dev.assay.derive.clean.copy.Copied;
import dev.assay.derive.clean.copy.OutputName;
import dev.assay.derive.clean.copy.Weighed;
import dev.assay.document.AtomicFile;
import dev.assay.document.CanonicalJson;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Work;
import dev.assay.incident.Remembered;
import dev.assay.plugin.data.ColumnNames;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.derive.CleanFiles;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.OpenedBaseline;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.files.SealedFile;
import dev.assay.plugin.verdict.GateParameters;
import dev.assay.report.html.CleanPage;
import dev.assay.report.log.CleanLines;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes a repaired copy of each dataset in <code>target/assay/clean</code>: what is certain enough
 * is put right, rows that repeat others or hold what they cannot are put aside, each change is a
 * line of <code>changes.csv</code>. The copy is judged as a check judges the data. Neither the data
 * nor the baseline is touched.
 */
@Mojo(name = "clean", threadSafe = true)
final class CleanMojo extends ForkingMojo {

    /** How certain a repair must be, above 0.5 and below 1; what is less so stays as it is. */
    @Parameter(property = "assay.clean.confidence", defaultValue = "0.95")
    private double cleanConfidence;

    /**
     * A list of changes that <code>clean</code> wrote and somebody edited, within the project: it
     * is done again, and nothing else is. A line that does not match the data any more is refused.
     */
    @Parameter(property = "assay.clean.apply")
    private File cleanApply;

    /**
     * How probable it may be that a build fails although nothing changed: the share of false alarms
     * that all comparisons of a build together may have. As in a check.
     */
    @Parameter(property = "assay.falseAlarmRate", defaultValue = "0.01")
    private double falseAlarmRate;

    /** Whether each rule must keep the best value that it had in the history. As in a check. */
    @Parameter(property = "assay.ratchet", defaultValue = "false")
    private boolean ratchet;

    @Inject
    CleanMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        strictness();
        if (!(cleanConfidence > 0.5 && cleanConfidence < 1)) {
            throw new MeasuringException(
                    "assay.clean.confidence is "
                            + cleanConfidence
                            + "; write a number above 0.5 and below 1, such as 0.95");
        }
        list(files);
    }

    private Strictness strictness() throws MeasuringException {
        return GateParameters.strictness(falseAlarmRate, ratchet);
    }

    /** The list relative to the project; null where none is told. */
    private String list(ProjectFiles files) throws MeasuringException {
        if (cleanApply == null) {
            return null;
        }
        Path list = cleanApply.toPath().toAbsolutePath().normalize();
        boolean isWithin = list.startsWith(files.project()) && Files.isRegularFile(list);
        try {
            isWithin = isWithin && list.toRealPath().startsWith(files.project().toRealPath());
        } catch (IOException e) {
            isWithin = false;
        }
        if (!isWithin) {
            throw new MeasuringException(
                    "assay.clean.apply is "
                            + files.name(list)
                            + ", which is no file of the project; name a changes.csv in it that mvn"
                            + " assay:clean wrote");
        }
        return files.name(list);
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws SpecException, MeasuringException, IOException {
        CleanFiles into = new CleanFiles(files);
        List<DatasetSpec> declared =
                spec.datasets().stream().filter(dataset -> dataset.view().isEmpty()).toList();
        for (DatasetSpec dataset : declared) {
            into.of(dataset.name()).requireOurs();
        }
        AuditSpec plain = new AuditSpec(declared);
        DeclaredData data = find(files, plain);
        requireReadable(data.faults().values());
        Measurements made = into.made();
        AuditRequest request =
                request(files, data, made, new Work.Clean(cleanConfidence, list(files), version()));
        new ColumnNames(files.project()).check(files.declaration(), data.requested());
        fork(files, made, made.begin(request), request);
        requireReadable(
                made.read().datasets().stream()
                        .map(MeasuredDataset::fault)
                        .filter(fault -> fault != null)
                        .toList());
        boolean seals = OpenedBaseline.isEncrypted(files);
        List<Copied> copies = new ArrayList<>();
        List<DatasetSpec> read = made.asRead(declared);
        for (DatasetSpec dataset : declared) {
            if (seals) {
                Path aside = made.evidenceFolder(dataset.name()).resolve(Copied.QUARANTINE);
                SealedFile.seal(aside, dataset.name(), keys(files).get(0));
            }
            into.of(dataset.name()).publish(made.evidenceFolder(dataset.name()));
            copies.add(
                    CanonicalJson.read(
                            into.of(dataset.name()).folder().resolve(Copied.FILE), Copied.class));
        }
        List<Weighed> all = new ArrayList<>();
        Files.createDirectories(into.before().audit());
        Measurements before = today(into.before(), plain, session().getStartTime().toInstant());
        for (int i = 0; i < copies.size(); i++) {
            all.add(weighed(into, before, declared.get(i), read.get(i), copies.get(i)));
        }
        CanonicalJson.write(into.document(), all);
        AtomicFile.write(into.page(), new CleanPage(words()).write(all));
        into.clear();
        for (Weighed one : all) {
            new CleanLines(words())
                    .lines(one, shown(into.of(one.copied().dataset()).folder()))
                    .forEach(getLog()::info);
        }
        getLog().info(words().text("goal.see", shown(into.page())));
    }

    /** A copy of a part of the data is none of the dataset. */
    private static void requireReadable(Iterable<String> faults) throws MeasuringException {
        for (String fault : faults) {
            throw new MeasuringException(fault);
        }
    }

    private Weighed weighed(
            CleanFiles into,
            Measurements before,
            DatasetSpec declared,
            DatasetSpec read,
            Copied copied)
            throws SpecException, MeasuringException, IOException {
        boolean isSame =
                copied.inputs().stream().allMatch(file -> OutputName.isSame(read, file.path()));
        if (!isSame) {
            return new Weighed(copied, null, null);
        }
        DatasetSpec copy =
                read.format() instanceof CsvDialect csv
                        ? declared.withFormat(CsvDialect.plain(csv.head().names()))
                        : declared;
        ProjectFiles of = into.after(declared.name());
        Files.createDirectories(of.audit());
        Measurements after =
                today(of, new AuditSpec(List.of(copy)), session().getStartTime().toInstant());
        return new Weighed(
                copied, standing(into.before(), declared, before), standing(of, copy, after));
    }

    private Weighed.Standing standing(ProjectFiles files, DatasetSpec dataset, Measurements today)
            throws MeasuringException, IOException {
        AuditSpec one = new AuditSpec(List.of(dataset));
        Audit audit =
                Assessment.of(
                        one,
                        new Baseline(files.baseline()).evidence(one),
                        today,
                        files,
                        strictness(),
                        Remembered.NOTHING,
                        0);
        return new Weighed.Standing(
                audit.outcome(),
                audit.findings(audit.datasets().get(0)).stream()
                        .filter(finding -> finding.outcome() == Outcome.FAIL)
                        .map(Finding::id)
                        .distinct()
                        .sorted()
                        .toList());
    }
}
