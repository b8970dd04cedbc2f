package dev.assay.job;

import dev.assay.audit.Case;
import dev.assay.declare.DatasetSpec;
import dev.assay.declare.Reference;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.EvidenceFolder;
import dev.assay.finding.Finding;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.job.cluster.Causes;
import dev.assay.job.cluster.Cluster;
import dev.assay.job.flink.PortionJob;
import dev.assay.judge.Acceptance;
import dev.assay.judge.Judge;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.measure.BatchCounts;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.Stopwatch;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.measure.cache.CachedEngine;
import dev.assay.measure.key.KeyStage;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.Dependencies;
import dev.assay.profile.Dependency;
import dev.assay.profile.KeyCount;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import dev.assay.scan.UnreadableDataException;
import dev.assay.score.Scores;
import dev.assay.train.TrainedModels;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All stages that read the data, dataset after dataset. */
final class AuditJob {

    private final AuditRequest request;
    private final Path project;
    private final Inputs inputs;
    private final Engine engine;

    AuditJob(AuditRequest request) throws IOException {
        this(request, Cluster.of(request.master()));
    }

    AuditJob(AuditRequest request, Cluster cluster) throws IOException {
        this.request = request;
        this.project = Path.of(request.project());
        this.inputs = Inputs.of(project);
        this.engine =
                new CachedEngine(
                        project,
                        new PortionJob(request.project(), request.parallelism(), cluster),
                        new AnswerCache(request.cache() == null ? null : Path.of(request.cache())));
    }

    AuditResult run() throws Exception {
        List<MeasuredDataset> measured = new ArrayList<>();
        try (ProgressClock clock = new ProgressClock()) {
            for (RequestedDataset dataset : request.datasets()) {
                measured.add(measure(dataset, clock));
            }
        }
        return new AuditResult(AuditResult.FORMAT, measured, Memory.peakBytes());
    }

    private MeasuredDataset measure(RequestedDataset dataset, ProgressClock clock)
            throws Exception {
        Map<String, Double> seconds = new TreeMap<>();
        String name = dataset.spec().name();
        try {
            measure(dataset, clock, seconds);
            return new MeasuredDataset(name, null, seconds);
        } catch (Exception e) {
            // What is wrong with the data is the answer, wherever in the job it came up.
            String fault = fault(e);
            if (fault == null) {
                throw e;
            }
            return new MeasuredDataset(name, fault, seconds);
        }
    }

    private String fault(Throwable failure) {
        return Causes.find(failure, UnreadableDataException.class)
                .map(Throwable::getMessage)
                .or(() -> Causes.find(failure, FileNotFoundException.class).map(this::vanished))
                .orElse(null);
    }

    private String vanished(FileNotFoundException e) {
        return "A file vanished while it was read ("
                + String.valueOf(e.getMessage()).replace(project + "/", "")
                + "); deliver it again, and build when nobody moves the data";
    }

    private void measure(RequestedDataset dataset, ProgressClock clock, Map<String, Double> seconds)
            throws Exception {
        DatasetSpec declared = dataset.spec();
        Stopwatch scanning = new Stopwatch();
        DataPlan plan = DataPlan.of(inputs, declared, dataset.files());
        clock.phase(declared.name(), "scan", plan.bytes(), "bytes");
        Scanned scanned = new ScanStage(inputs, engine).scan(declared, plan);
        Optional<Evidence> accepted = accepted(dataset);
        // What is personal is known once the values were seen.
        DatasetSpec spec =
                Personal.declared(
                        declared,
                        Stream.concat(
                                        Stream.of(scanned.whole()),
                                        accepted.map(Evidence::profile).stream())
                                .toList());
        Path folder = Path.of(request.output()).resolve(spec.name());
        if (request.replay() != null) {
            seconds.put("scan", scanning.seconds());
            Stopwatch replaying = new Stopwatch();
            ReplayStage stage = new ReplayStage(inputs, engine, clock, request);
            stage.run(declared, dataset.with(spec), referred(declared), plan, scanned, folder);
            seconds.put("replay", replaying.seconds());
            return;
        }
        Bins bins =
                accepted.map(Evidence::bins).orElseGet(() -> Binning.choose(scanned.whole(), spec));
        BatchCounts counting =
                new BatchCounts(plan.files(), bins, BatchCounts.shown(declared, spec));
        List<BatchSummary> batches =
                counting.count(scanned.parts(), scanned.whole(), accepted.map(AuditJob::compared));
        List<Dependency> dependencies =
                Dependencies.measure(scanned.sample(), plan.columns(), bins);
        seconds.put("scan", scanning.seconds());
        Files.createDirectories(folder);
        Scores scores = learned(dataset.with(spec), plan, scanned, bins, folder, clock, seconds);
        // Today's stays in the build; a baseline is kept for good.
        Profile shown =
                trains()
                        ? Acceptance.kept(spec, scanned.whole(), bins, batches)
                        : scanned.whole().withoutValues(spec::isSensitive);
        List<Finding> rules = rules(spec, plan, scanned, bins, clock);
        EvidenceFolder.write(
                folder, new Evidence(shown, bins, batches, dependencies, scores, rules));
    }

    private List<Finding> rules(
            DatasetSpec spec, DataPlan plan, Scanned scanned, Bins bins, ProgressClock clock)
            throws Exception {
        List<List<String>> uncounted = SensitiveRules.uncounted(spec, scanned.whole());
        if (!uncounted.isEmpty()) {
            clock.phase(spec.name(), "count keys", scanned.whole().rows(), "rows");
        }
        KeyStage keys =
                new KeyStage(
                        inputs,
                        Path.of(System.getProperty("java.io.tmpdir")),
                        request.parallelism());
        Map<List<String>, KeyCount> counted = keys.count(plan, scanned, uncounted);
        return trains()
                ? Judge.alone(spec, scanned.whole(), bins, counted)
                : SensitiveRules.judged(spec, scanned.whole(), bins, counted);
    }

    private boolean trains() {
        return request.work() == AuditRequest.Work.BASELINE;
    }

    /** Trains for a new baseline, or scores against the accepted one. */
    private Scores learned(
            RequestedDataset dataset,
            DataPlan plan,
            Scanned scanned,
            Bins bins,
            Path folder,
            ProgressClock clock,
            Map<String, Double> seconds)
            throws Exception {
        LearnedStages stages =
                new LearnedStages(engine, clock, request.seed(), request.learnedSeconds());
        Stopwatch watch = new Stopwatch();
        if (trains()) {
            TrainedModels models = stages.train(dataset.spec(), scanned, bins);
            models.write(folder);
            seconds.put("train", watch.seconds());
            String made = "it was trained on this very data";
            return new Scores(
                    null,
                    models.vae() == null ? models.vaeReason() : made,
                    null,
                    models.gan() == null ? models.ganReason() : made);
        }
        if (dataset.accepted() == null) {
            return Scores.abstained("there is no accepted baseline");
        }
        Scores scores =
                stages.score(
                        dataset.spec(),
                        plan,
                        scanned,
                        TrainedModels.read(Path.of(dataset.accepted())));
        seconds.put("score", watch.seconds());
        return scores;
    }

    private static BatchCounts.Accepted compared(Evidence accepted) {
        return new BatchCounts.Accepted(accepted.profile(), accepted.batches());
    }

    /** Other datasets that this one refers to and of which something is accepted. */
    private List<Case.Unchanged> referred(DatasetSpec spec) throws BaselineException {
        Set<String> names =
                spec.references().values().stream()
                        .map(Reference::dataset)
                        .filter(name -> !name.equals(spec.name()))
                        .collect(Collectors.toSet());
        List<Case.Unchanged> all = new ArrayList<>();
        for (RequestedDataset other : request.datasets()) {
            Optional<Evidence> accepted =
                    names.contains(other.spec().name()) ? accepted(other) : Optional.empty();
            accepted.ifPresent(known -> all.add(new Case.Unchanged(other.spec(), known)));
        }
        return all;
    }

    private Optional<Evidence> accepted(RequestedDataset dataset) throws BaselineException {
        if (trains() || dataset.accepted() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(EvidenceFolder.read(Path.of(dataset.accepted())));
        } catch (IOException e) {
            throw new BaselineException(e.getMessage(), e);
        }
    }
}
