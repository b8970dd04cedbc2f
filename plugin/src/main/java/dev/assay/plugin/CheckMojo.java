package dev.assay.plugin;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.audit.Strictness;
import dev.assay.declare.AuditSpec;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.yaml.SpecException;
import dev.assay.document.CanonicalJson;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Outcome;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.Work;
import dev.assay.fork.Work.Inventory.Probes;
import dev.assay.history.Entry.Event;
import dev.assay.incident.Remembered;
import dev.assay.incident.Unjudged;
import dev.assay.inventory.ProbeCache;
import dev.assay.inventory.Valued;
import dev.assay.judge.Measures;
import dev.assay.judge.decide.Weighed;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.plugin.console.GithubActions;
import dev.assay.plugin.data.DeclaredData;
import dev.assay.plugin.files.AuditFiles;
import dev.assay.plugin.files.Baseline;
import dev.assay.plugin.files.Commit;
import dev.assay.plugin.files.Measurements;
import dev.assay.plugin.files.MeasuringException;
import dev.assay.plugin.files.ProjectFiles;
import dev.assay.plugin.stock.AcceptedProbes;
import dev.assay.plugin.stock.InventoryFiles;
import dev.assay.plugin.verdict.GateParameters;
import dev.assay.plugin.verdict.Grounds;
import dev.assay.plugin.verdict.KeptVerdict;
import dev.assay.report.log.ConsoleReport;
import dev.assay.scan.ContentHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/**
 * Measures the declared datasets, judges them against their rules and the accepted baseline, writes
 * the reports, and fails the build when data got worse. Without a baseline only the rules are
 * judged.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
final class CheckMojo extends ForkingMojo {

    private static final int MOST_SAMPLES = 1000;

    /** Whether a failed check fails the build; <code>false</code> only reports it. */
    @Parameter(property = "assay.failOnFinding", defaultValue = "true")
    private boolean failOnFinding;

    /** Whether a dataset without an accepted baseline fails the build. */
    @Parameter(property = "assay.requireBaseline", defaultValue = "false")
    private boolean requireBaseline;

    /**
     * Whether to measure; <code>false</code> judges the measurements that are there again, with the
     * rules as they are now, and starts nothing.
     */
    @Parameter(property = "assay.measure", defaultValue = "true")
    private boolean measure;

    /**
     * How probable it may be that a build fails although nothing changed: the share of false alarms
     * that all comparisons of a build together may have.
     */
    @Parameter(property = "assay.falseAlarmRate", defaultValue = "0.01")
    private double falseAlarmRate;

    /**
     * Whether to add a line to the history for each dataset that is audited, not only when it is
     * accepted.
     */
    @Parameter(property = "assay.history", defaultValue = "false")
    private boolean history;

    /**
     * Whether each rule of the declaration must keep the best value that it had in the history:
     * limits only ever tighten.
     */
    @Parameter(property = "assay.ratchet", defaultValue = "false")
    private boolean ratchet;

    /**
     * How many places each finding about rows names, in the reports; 0 reads no row once more, and
     * looks for no cause.
     */
    @Parameter(property = "assay.samples", defaultValue = "10")
    private int samples;

    /**
     * Whether recommenders learn from logs whose probe is in the accepted inventory, and a log
     * fails of which they foresee less than then. Needs <code>assay:inventory
     * -Dassay.acceptInventory</code> first.
     */
    @Parameter(property = "assay.probe", defaultValue = "false")
    private boolean probe;

    @Inject
    CheckMojo(RepositorySystem repositories, ToolchainManager toolchains) {
        super(repositories, toolchains);
    }

    @Override
    void validate(ProjectFiles files) throws MeasuringException {
        super.validate(files);
        GateParameters.strictness(falseAlarmRate, ratchet);
        if (samples < 0 || samples > MOST_SAMPLES) {
            throw new MeasuringException(
                    "assay.samples is "
                            + samples
                            + "; write a number from 0 to "
                            + MOST_SAMPLES
                            + ", such as 10");
        }
    }

    @Override
    boolean isDone(ProjectFiles files) {
        Optional<KeptVerdict> kept =
                mayStand() ? KeptVerdict.read(files.verdict()) : Optional.empty();
        boolean stands =
                kept.isPresent()
                        && grounds(files).reports().equals(Optional.of(kept.get().reports()))
                        && grounds(files)
                                .hash(parameters(files), kept.get().paths())
                                .equals(Optional.of(kept.get().grounds()));
        if (stands) {
            getLog().info(words().text("goal.unchanged"));
            kept.get().lines().forEach(this::log);
        }
        return stands;
    }

    /**
     * A verdict is kept where it is the same each time and leaves nothing else behind; a server is
     * told of each build.
     */
    private boolean mayStand() {
        return measure && !history && keeps() && GithubActions.of(System.getenv()).isEmpty();
    }

    private Grounds grounds(ProjectFiles files) {
        return new Grounds(files, CheckMojo.class.getClassLoader(), elsewhere(), Clock.systemUTC());
    }

    private List<String> parameters(ProjectFiles files) {
        List<String> all = new ArrayList<>(measuredWith());
        all.add(String.valueOf(failOnFinding));
        all.add(String.valueOf(requireBaseline));
        all.add(String.valueOf(falseAlarmRate));
        all.add(String.valueOf(ratchet));
        all.add(String.valueOf(samples));
        all.add(probe ? acceptedInventory(files) : "");
        all.add(String.valueOf(keyPlace(files).areThere()));
        all.add(words().language());
        all.add(session().getExecutionRootDirectory());
        return all;
    }

    /** Keeps what a check said that ended well; what failed or is not known is judged again. */
    private void keep(
            ProjectFiles files,
            Map<String, String> paths,
            Optional<String> before,
            List<ConsoleReport.Line> lines,
            Outcome outcome)
            throws IOException {
        boolean isGreen = outcome == Outcome.PASS || outcome == Outcome.WARN;
        Optional<String> reports = grounds(files).reports();
        if (isGreen && mayStand() && before.isPresent() && reports.isPresent()) {
            new KeptVerdict(paths, before.get(), reports.get(), lines).write(files.verdict());
        }
    }

    @Override
    void run(ProjectFiles files, AuditSpec spec)
            throws MojoFailureException, MeasuringException, SpecException, IOException {
        Remembered last = AuditFiles.last(files, spec.datasets());
        AuditFiles.delete(files);
        Map<String, String> paths = new TreeMap<>();
        spec.datasets().forEach(dataset -> paths.put(dataset.name(), dataset.path()));
        // Before anything is read: what changes while it is read was not judged.
        Optional<String> before =
                mayStand() ? grounds(files).hash(parameters(files), paths) : Optional.empty();
        Baseline.Reading reading = new Baseline(files.baseline()).begin(spec);
        Measurements measurements =
                measure ? today(files, spec, session().getStartTime().toInstant()) : files.today();
        Map<String, Evidence> accepted = reading.evidence();
        Strictness strictness = GateParameters.strictness(falseAlarmRate, ratchet);
        List<Weighed> probes = probe && measure ? probes(files, spec) : List.of();
        Audit audit =
                Assessment.of(
                        spec, accepted, measurements, files, strictness, last, samples, probes);
        AuditFiles.write(words(), audit, files);
        if (history) {
            remember(audit, measurements, files);
        }
        String page = shown(files.page());
        ConsoleReport log = new ConsoleReport(words());
        List<ConsoleReport.Line> lines = log.lines(audit, page);
        lines.forEach(this::log);
        GithubActions.of(System.getenv())
                .ifPresent(server -> server.tell(words(), audit, files.project(), getLog()));
        if (failOnFinding && audit.outcome() == Outcome.FAIL) {
            throw new MojoFailureException(log.failure(audit, page));
        }
        List<String> unaccepted =
                spec.datasets().stream()
                        .map(DatasetSpec::name)
                        .filter(name -> !accepted.containsKey(name))
                        .toList();
        if (requireBaseline && !unaccepted.isEmpty()) {
            throw new MojoFailureException(
                    "There is no accepted baseline of "
                            + String.join(", ", unaccepted)
                            + ", and assay.requireBaseline is set; run mvn assay:baseline and commit "
                            + files.name(files.kept()));
        }
        keep(files, paths, before, lines, audit.outcome());
    }

    private static String acceptedInventory(ProjectFiles files) {
        try {
            return ContentHash.of(new InventoryFiles(files).accepted());
        } catch (IOException e) {
            // Whoever reads it says what is wrong.
            return "none";
        }
    }

    /** What recommenders foresee, against what they did when the inventory was accepted. */
    private List<Weighed> probes(ProjectFiles files, AuditSpec spec)
            throws MeasuringException, SpecException, IOException {
        AcceptedProbes known = AcceptedProbes.of(new InventoryFiles(files), spec);
        if (known.isEmpty()) {
            getLog().warn(
                            words().text(
                                            "goal.probe.none",
                                            files.name(new InventoryFiles(files).accepted())));
            return List.of();
        }
        DeclaredData data = find(files, known.logs());
        Measurements into = new Measurements(files.audit().resolve("probe"));
        AuditRequest request =
                request(files, data, into, new Work.Inventory(List.of(), Probes.FIGURES));
        ProbeCache cache = new ProbeCache(new AnswerCache(folder(request.folders().cache())));
        String key =
                cache.key(
                        List.of(
                                CanonicalJson.line(request.asMeasured().datasets()),
                                String.valueOf(request.means().seed())));
        Optional<List<Valued>> kept = cache.get(key);
        if (kept.isEmpty()) {
            fork(files, into, into.begin(request), request);
            kept =
                    Optional.of(
                            List.of(
                                    CanonicalJson.read(
                                            into.folder().resolve(Valued.PROBES), Valued[].class)));
            into.clear();
            cache.put(key, kept.get());
        }
        return known.weigh(kept.get());
    }

    private static Path folder(String cache) {
        return cache == null ? null : Path.of(cache);
    }

    private void remember(Audit audit, Measurements measurements, ProjectFiles files)
            throws IOException {
        try (Commit commit = commit(files)) {
            for (DatasetAudit d : audit.datasets()) {
                // What is kept is judged, and not shown.
                boolean isWithheld = d.spec().withholds() && d.fault() == null;
                Evidence today = isWithheld ? measurements.evidence(d.name()) : d.today();
                if (today != null) {
                    commit.remember(
                            d.spec(),
                            Measures.of(
                                            d.spec(),
                                            Event.CHECK,
                                            audit.startedAt(),
                                            today,
                                            audit.outcome(d))
                                    .with(incidents(audit, d)));
                }
            }
            commit.run();
        }
    }

    /** What is wrong with a dataset, and the first file in which it was seen. */
    private static Map<String, String> incidents(Audit audit, DatasetAudit d) {
        Map<String, String> incidents = new TreeMap<>();
        audit.incidents().stream()
                .filter(i -> i.scope().dataset().equals(d.name()))
                .forEach(
                        i ->
                                incidents.put(
                                        i.id(),
                                        i.since() == null || i.since().partition() == null
                                                ? ""
                                                : i.since().partition()));
        audit.diagnosis().unjudged().stream()
                .map(Unjudged::incident)
                .filter(old -> old.dataset().equals(d.name()))
                .forEach(old -> incidents.put(old.id(), old.since() == null ? "" : old.since()));
        return incidents;
    }

    /** Failures are errors only where they fail the build. */
    private void log(ConsoleReport.Line line) {
        switch (line.outcome()) {
            case PASS -> getLog().info(line.text());
            case WARN, NOT_MEASURED -> getLog().warn(line.text());
            case FAIL -> {
                if (failOnFinding) {
                    getLog().error(line.text());
                } else {
                    getLog().warn(line.text());
                }
            }
        }
    }
}
