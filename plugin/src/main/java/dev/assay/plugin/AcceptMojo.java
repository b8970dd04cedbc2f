package dev.assay.plugin;

import dev.assay.audit.Audit;
import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.finding.Outcome;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.Work;
import dev.assay.history.Entry.Event;
import dev.assay.judge.Acceptance;
import dev.assay.judge.Measures;
import dev.assay.plugin.files.AuditFiles;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.Commit;
import dev.assay.plugin.files.FolderSwap;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.OpenedBaseline;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.verdict.GateParameters;
import dev.assay.plugin.verdict.Refusal;
import dev.assay.profile.Personal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Accepts what the last <code>check</code> measured and passed: its files join the history that
 * later files are judged against. Nothing is measured and no network is trained, so that it can
 * follow each green build of the main branch. Commit the baseline.
 */
@Mojo(name = "accept", threadSafe = true)
final class AcceptMojo extends ForkingMojo {

    /**
     * Whether to accept data of which checks failed, because somebody looked at it and it is right.
     */
    @Parameter(property = "assay.acceptFindings", defaultValue = "false")
    private boolean acceptFindings;

    /**
     * How probable it may be that a build fails although nothing changed: the share of false alarms
     * that all comparisons of a build together may have.
     */
    @Parameter(property = "assay.falseAlarmRate", defaultValue = "0.01")
    private double falseAlarmRate;

    /**
     * Whether each rule of the declaration must keep the best value that it had in the history:
     * limits only ever tighten.
     */
    @Parameter(property = "assay.ratchet", defaultValue = "false")
    private boolean ratchet;

    /**
     * Whether the accepted state is kept encrypted. It stays as <code>baseline</code> made it: what
     * is asked for is refused where it is another thing.
     */
    @Parameter(property = "assay.encrypt")
    private Boolean encrypt;

    @Inject
    AcceptMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        GateParameters.strictness(falseAlarmRate, ratchet);
    }

    @Override
    boolean encrypts(ProjectFiles files) throws IOException {
        boolean encrypts = OpenedBaseline.encrypts(files, encrypt);
        if (encrypts && !OpenedBaseline.isEncrypted(files)) {
            throw new IOException(
                    "assay.encrypt is true, and "
                            + files.name(files.kept())
                            + " is not encrypted: what is accepted is kept as the rest is, and"
                            + " nothing was accepted. Leave assay.encrypt out, or encrypt all with"
                            + " mvn assay:baseline -Dassay.encrypt=true");
        }
        return encrypts;
    }

    @Override
    boolean accepts() {
        return true;
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, IOException {
        Baseline baseline = new Baseline(files.baseline());
        Map<String, Evidence> accepted = baseline.evidence(spec);
        Measurements today = measurements(files, spec, accepted);
        Strictness strictness = GateParameters.strictness(falseAlarmRate, ratchet);
        Audit audit =
                Assessment.of(
                        spec,
                        accepted,
                        today,
                        files,
                        strictness,
                        AuditFiles.last(files, spec.datasets()),
                        0);
        Refusal.check(audit.verdict().of(Outcome.FAIL), acceptFindings);
        Refusal.ofUnjudged(words(), audit.diagnosis().unjudged(), acceptFindings);
        List<String> said = new ArrayList<>();
        boolean news = false;
        try (Commit commit = commit(files)) {
            for (DatasetSpec dataset : spec.datasets()) {
                String name = dataset.name();
                Evidence before = accepted.get(name);
                Evidence measured = today.evidence(name);
                if (!Acceptance.isOther(before, measured)) {
                    said.add(name + ": nothing is new, nothing was accepted");
                    continue;
                }
                news = true;
                DatasetSpec shown =
                        Personal.declared(dataset, List.of(measured.profile(), before.profile()));
                Refusal.ofExposed(name, Acceptance.exposed(shown, before));
                Evidence now = Acceptance.of(shown, before, measured);
                Path folder = commit.folder(dataset);
                FolderSwap.copy(baseline.folder(dataset).orElseThrow(), folder);
                EvidenceFolder.write(folder, now);
                commit.remember(
                        shown,
                        Measures.of(
                                shown,
                                Event.ACCEPT,
                                audit.startedAt(),
                                now,
                                audit.verdict().outcome(name)));
                said.add(
                        dataset.withholds()
                                ? words().text("goal.accepted.withheld", name)
                                : String.format(
                                        Locale.ROOT,
                                        "%s: %,d rows accepted, history of %,d batches (%,d before)",
                                        name,
                                        now.profile().rows(),
                                        now.batches().size(),
                                        before.batches().size()));
            }
            commit.run();
        }
        said.forEach(getLog()::info);
        getLog().info(
                        news
                                ? words().text("goal.accepted", shown(files.kept()))
                                : words().text("goal.nothing-new"));
    }

    /** Those of the last check, of the data as it is now. */
    private Measurements measurements(
            ProjectFiles files, AuditSpec spec, Map<String, Evidence> accepted)
            throws MeasuringException, MojoFailureException, IOException {
        List<String> unaccepted =
                spec.datasets().stream()
                        .map(DatasetSpec::name)
                        .filter(name -> !accepted.containsKey(name))
                        .toList();
        if (!unaccepted.isEmpty()) {
            throw new MojoFailureException(
                    "There is no baseline of "
                            + String.join(", ", unaccepted)
                            + " that anything could be added to; accept the data with mvn"
                            + " assay:baseline");
        }
        Measurements today = files.today();
        AuditRequest request = request(files, find(files, spec), today, new Work.Check());
        if (!today.answer(request, Instant.EPOCH)) {
            throw new MeasuringException(
                    "The measurements in "
                            + files.name(today.folder())
                            + (today.exist()
                                    ? " are not of the data, the declaration and the baseline as they are now"
                                    : " are not there")
                            + "; run mvn verify first, and mvn assay:accept when it passes");
        }
        return today;
    }
}
