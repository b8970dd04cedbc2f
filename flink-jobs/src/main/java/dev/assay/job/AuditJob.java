package dev.assay.job;

import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.judge.Evidence;
import dev.assay.judge.EvidenceFolder;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.Dependencies;
import dev.assay.profile.Profile;
import dev.assay.scan.UnreadableDataException;
import dev.assay.score.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All stages that read the data, dataset after dataset. */
final class AuditJob {

    private final AuditRequest request;
    private final Path project;
    private final RangeJob job;

    AuditJob(AuditRequest request) {
        this.request = request;
        this.project = Path.of(request.project());
        this.job = new RangeJob(request.project(), request.parallelism());
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

    private static String fault(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof UnreadableDataException) {
                return e.getMessage();
            }
        }
        return null;
    }

    private void measure(RequestedDataset dataset, ProgressClock clock, Map<String, Double> seconds)
            throws Exception {
        String name = dataset.spec().name();
        Stopwatch scanning = new Stopwatch();
        DataPlan plan = DataPlan.of(project, dataset);
        clock.phase(name, "scan", plan.bytes(), "bytes");
        ScanStage.Scanned scanned = new ScanStage(project, job).scan(dataset.spec(), plan);
        Bins bins = bins(dataset, scanned.whole());
        List<BatchSummary> batches = Batches.count(scanned.parts(), bins);
        var dependencies = Dependencies.measure(scanned.sample(), plan.columns(), bins);
        seconds.put("scan", scanning.seconds());
        Profile shown = scanned.whole().withoutValues(dataset.spec()::isSensitive);
        Path folder = Path.of(request.output()).resolve(name);
        Files.createDirectories(folder);
        Scores scores = Scores.abstained("no network is trained yet");
        EvidenceFolder.write(folder, new Evidence(shown, bins, batches, dependencies, scores));
    }

    private Bins bins(RequestedDataset dataset, Profile whole) throws BaselineException {
        if (request.train() || dataset.accepted() == null) {
            return Binning.choose(whole, dataset.spec());
        }
        try {
            return EvidenceFolder.bins(Path.of(dataset.accepted()));
        } catch (IOException e) {
            throw new BaselineException(e.getMessage(), e);
        }
    }
}
