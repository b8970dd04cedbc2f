package dev.assay.plugin;

import dev.assay.audit.Withholding;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Work;
import dev.assay.history.Entry.Event;
import dev.assay.judge.Measures;
import dev.assay.judge.check.PersonalColumns;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.files.Commit;
import dev.assay.plugin.files.FolderSwap;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.OpenedBaseline;
import dev.assay.plugin.files.PrivateTrainings;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.verdict.Refusal;
import dev.assay.profile.Personal;
import dev.assay.report.html.section.SetAside;
import dev.assay.report.log.BaselineTable;
import dev.assay.report.log.ConsoleReport;
import dev.assay.report.log.ReadingLines;
import dev.assay.report.log.UnknownSteps;
import dev.assay.score.TrainingCurves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Accepts the data as it is: measures it, trains the networks on it, and replaces the baseline that
 * later builds are judged against. Nothing is replaced unless all datasets can be read, all rules
 * hold, and no record is broken. Commit the baseline; no row of the data is in it.
 */
@Mojo(name = "baseline", threadSafe = true)
class BaselineMojo extends ForkingMojo {

    /**
     * Whether to accept data of which rules fail, or of which records are broken, because somebody
     * looked at it and it is right.
     */
    @Parameter(property = "assay.acceptFindings", defaultValue = "false")
    private boolean acceptFindings;

    /**
     * Whether what is accepted is kept encrypted from now on, with the project's key; then every
     * goal needs the key. Of an encrypted state, names and types of columns can be read. Unless
     * told, it stays as it is; what is encrypted is not decrypted by <code>false</code>.
     */
    @Parameter(property = "assay.encrypt")
    private Boolean encrypt;

    @Inject
    BaselineMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    boolean encrypts(ProjectFiles files) throws IOException {
        return OpenedBaseline.encrypts(files, encrypt);
    }

    @Override
    boolean accepts() {
        return true;
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        DeclaredData data = find(files, spec);
        Measurements candidate = files.candidate();
        PrivateTrainings trainings = new PrivateTrainings(files, words());
        AuditRequest request = request(files, data, candidate, work(files, spec));
        measure(files, spec, data, request, candidate);
        refuseUnreadable(candidate);
        trainings.check(spec, candidate);
        List<Finding> failures = new ArrayList<>();
        for (DatasetSpec dataset : spec.datasets()) {
            candidate.evidence(dataset.name()).rules().stream()
                    .filter(finding -> finding.outcome() == Outcome.FAIL)
                    .map(finding -> Withholding.finding(dataset, finding))
                    .forEach(failures::add);
        }
        failures.forEach(finding -> getLog().error(words().sentence(finding)));
        Refusal.check(failures, acceptFindings);
        for (DatasetSpec dataset : spec.datasets()) {
            candidate
                    .howRead(dataset.name())
                    .filter(read -> !dataset.withholds())
                    .ifPresent(read -> log(new ReadingLines(words()).of(dataset.name(), read)));
        }
        List<BaselineTable.Row> accepted = new ArrayList<>();
        try (Commit commit = commit(files)) {
            for (DatasetSpec dataset : spec.datasets()) {
                Path folder = candidate.evidenceFolder(dataset.name());
                Evidence evidence = candidate.evidence(dataset.name());
                accepted.add(BaselineTable.Row.of(dataset, evidence, networks(folder)));
                new SetAside(words())
                        .sentence(TrainingCurves.read(folder))
                        .filter(said -> !dataset.withholds())
                        .ifPresent(said -> getLog().warn(dataset.name() + ": " + said));
                new UnknownSteps(words())
                        .sentence(dataset, evidence.bins())
                        .filter(said -> !dataset.withholds())
                        .ifPresent(getLog()::warn);
                FolderSwap.copy(folder, commit.folder(dataset));
                EvidenceFolder.write(commit.folder(dataset), evidence.withoutRules());
                Instant began = session().getStartTime().toInstant();
                Stream.concat(
                                PersonalColumns.findings(dataset, evidence.profile()).stream(),
                                PersonalColumns.recognised(dataset, evidence, Optional.empty())
                                        .stream())
                        .map(finding -> Withholding.finding(dataset, finding))
                        .forEach(finding -> getLog().warn(words().sentence(finding)));
                DatasetSpec shown = Personal.declared(dataset, List.of(evidence.profile()));
                boolean fails =
                        evidence.rules().stream().anyMatch(f -> f.outcome() == Outcome.FAIL);
                Outcome outcome = fails ? Outcome.FAIL : Outcome.PASS;
                commit.remember(
                        shown, Measures.of(shown, Event.BASELINE, began, evidence, outcome));
            }
            // Weights that are not written down are not kept.
            trainings.record(spec, candidate, day()).forEach(getLog()::info);
            commit.run();
        }
        candidate.clear();
        new BaselineTable(words()).lines(accepted).forEach(getLog()::info);
        getLog().info(words().text("goal.accepted", shown(files.kept())));
    }

    /** With the key, where networks are trained with noise. */
    private Work.Baseline work(ProjectFiles files, AuditSpec spec) throws IOException {
        return spec.datasets().stream().anyMatch(dataset -> dataset.learned().hidesRows())
                ? new Work.Baseline(keyFile(), keys(files).get(0).id())
                : new Work.Baseline();
    }

    private void log(List<ConsoleReport.Line> lines) {
        for (ConsoleReport.Line line : lines) {
            if (line.outcome() == Outcome.PASS) {
                getLog().info(line.text());
            } else {
                getLog().warn(line.text());
            }
        }
    }

    /** In a build of many modules some may have no data; alone, the goal has nothing to accept. */
    @Override
    void undeclared(ProjectFiles files) throws SpecException {
        if (session().getProjects().size() == 1) {
            throw new SpecException(
                    nothingDeclared(files) + "; write it first, then accept what it declares");
        }
        super.undeclared(files);
    }

    private static void refuseUnreadable(Measurements candidate)
            throws MojoFailureException, IOException {
        List<String> faults =
                candidate.read().datasets().stream()
                        .map(MeasuredDataset::fault)
                        .filter(fault -> fault != null)
                        .toList();
        if (!faults.isEmpty()) {
            throw new MojoFailureException(
                    "Nothing was accepted, because not all data can be read: "
                            + String.join("; ", faults));
        }
    }

    /** Networks that were trained, by the files they are kept in. */
    private static List<String> networks(Path folder) {
        return Stream.of("vae", "gan")
                .filter(name -> Files.exists(folder.resolve(name + ".zip")))
                .toList();
    }
}
