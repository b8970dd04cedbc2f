package dev.assay.job;

import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.derive.publish.PublishFolder;
import dev.assay.evidence.Evidence;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditResult;
import dev.assay.fork.AuditResult.MeasuredDataset;
import dev.assay.fork.Work;
import dev.assay.job.cluster.Causes;
import dev.assay.job.cluster.Cluster;
import dev.assay.job.derive.FeatureTables;
import dev.assay.job.derive.SyntheticRows;
import dev.assay.job.flink.PortionJob;
import dev.assay.job.process.Memory;
import dev.assay.judge.Acceptance;
import dev.assay.measure.BatchCounts;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Inputs;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.Stopwatch;
import dev.assay.measure.cache.AnswerCache;
import dev.assay.measure.cache.CachedEngine;
import dev.assay.measure.cache.KeptAside;
import dev.assay.measure.cache.KnownColumns;
import dev.assay.privacy.KeyPlace;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import dev.assay.scan.Format;
import dev.assay.scan.UnreadableDataException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** All work that reads the data, dataset after dataset. */
final class AuditJob {

    private final AuditRequest request;
    private final Path project;
    private final Inputs inputs;
    private final DataPlan.Naming naming;
    private final Engine reader;
    private final CachedEngine engine;
    private final AnswerCache cache;
    private final KeptAside kept = new KeptAside();

    AuditJob(AuditRequest request) throws IOException {
        this(request, Cluster.of(request.means().master()));
    }

    AuditJob(AuditRequest request, Cluster cluster) throws IOException {
        this.request = request;
        this.project = Path.of(request.folders().project());
        this.inputs = Inputs.of(project);
        String folder = request.folders().cache();
        this.cache = new AnswerCache(folder == null ? null : Path.of(folder));
        this.naming = new KnownColumns(DataPlan.Naming.of(inputs), cache);
        this.reader =
                new PortionJob(request.folders().project(), request.means().parallelism(), cluster);
        this.engine = new CachedEngine(project, reader, cache, kept);
    }

    AuditResult run() throws Exception {
        List<MeasuredDataset> measured = new ArrayList<>();
        try (kept;
                ProgressClock clock = new ProgressClock()) {
            DatasetWork work =
                    request.work()
                            .by(new Works(new Workshop(request, inputs, engine, cache, clock)));
            for (RequestedDataset dataset : request.datasets()) {
                measured.add(measure(dataset, work, clock));
            }
            work.finish();
        }
        return new AuditResult(AuditResult.FORMAT, measured, Memory.peakBytes());
    }

    /** One class for each goal. */
    private record Works(Workshop workshop) implements Work.Worker<DatasetWork> {
        @Override
        public DatasetWork check(Work.Check work) {
            return new CheckWork(workshop);
        }

        @Override
        public DatasetWork baseline(Work.Baseline work) {
            return new BaselineWork(workshop);
        }

        @Override
        public DatasetWork backtest(Work.Backtest work) {
            return new BacktestWork(workshop, work);
        }

        @Override
        public DatasetWork mutate(Work.Mutate work) {
            return new MutateWork(workshop, work);
        }

        @Override
        public DatasetWork inventory(Work.Inventory work) {
            return new InventoryWork(workshop, work);
        }

        @Override
        public DatasetWork clean(Work.Clean work) {
            return new CleanWork(workshop, work);
        }

        @Override
        public DatasetWork anonymize(Work.Anonymize work) {
            return new AnonymizeWork(workshop, work);
        }

        @Override
        public DatasetWork synthesize(Work.Synthesize work) {
            SyntheticRows rows = SyntheticRows.of(workshop.inputs(), work, workshop.request());
            return dataset -> {
                Optional<Evidence> accepted = dataset.accepted();
                if (accepted.isPresent()) {
                    long known = accepted.get().profile().rows();
                    long wanted = work.rows() == null ? known : work.rows();
                    workshop.clock().phase(dataset.spec().name(), "draw", wanted, "rows");
                    rows.write(
                            dataset.requested(),
                            dataset.plan(),
                            dataset.scanned(),
                            known,
                            dataset.folder());
                }
            };
        }

        @Override
        public DatasetWork publish(Work.Publish work) {
            Path project = Path.of(workshop.request().folders().project());
            KeyPlace key = new KeyPlace(project, work.keyFile());
            return dataset -> {
                Scanned scanned = dataset.scanned();
                String name = dataset.spec().name();
                workshop.clock().phase(name, "draw", dataset.plan().bytes(), "bytes");
                new PublishFolder(dataset.folder(), key)
                        .write(
                                dataset.spec(),
                                work.states().get(name),
                                workshop.inputs(),
                                dataset.plan(),
                                scanned);
            };
        }

        @Override
        public DatasetWork features(Work.Features work) {
            FeatureTables tables =
                    new FeatureTables(
                            workshop.inputs(),
                            workshop.request().folders().project(),
                            work,
                            workshop.request().means().seed());
            return dataset -> {
                if (FeatureTables.isOf(dataset.spec())) {
                    Scanned scanned = dataset.scanned();
                    long rows = scanned.whole().rows();
                    workshop.clock().phase(dataset.spec().name(), "write", rows, "rows");
                    tables.write(
                            dataset.requested(),
                            dataset.plan().columns(),
                            scanned.whole(),
                            dataset.folder());
                }
            };
        }
    }

    private MeasuredDataset measure(RequestedDataset dataset, DatasetWork work, ProgressClock clock)
            throws Exception {
        Map<String, Double> seconds = new TreeMap<>();
        String name = dataset.spec().name();
        try {
            work.run(scanned(dataset, clock, seconds));
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

    /** All files of a dataset, and how they were read. */
    private record Read(DataPlan plan, Scanned scanned) {}

    private Read read(DatasetSpec declared, List<DataFile> files, ProgressClock clock)
            throws Exception {
        Optional<DataPlan> guessed = DataPlan.guessed(inputs, naming, declared, files);
        if (guessed.isPresent()) {
            try {
                return read(declared, guessed.get(), clock);
            } catch (Exception e) {
                if (Causes.find(e, Format.UnforeseenColumn.class).isEmpty()) {
                    throw e;
                }
            }
        }
        return read(declared, DataPlan.of(inputs, naming, declared, files), clock);
    }

    private Read read(DatasetSpec declared, DataPlan all, ProgressClock clock) throws Exception {
        DataPlan plan = isFound(declared) ? all.sampled() : all;
        clock.phase(declared.name(), "scan", plan.bytes(), "bytes");
        return new Read(plan, scan(declared).scan(declared, plan));
    }

    /** Of what is not declared nobody has said which values may be kept, so none are. */
    private ScanStage scan(DatasetSpec spec) {
        return isFound(spec)
                ? new ScanStage(inputs, reader)
                : new ScanStage(inputs, engine, engine.rows(spec.name()));
    }

    /** Whether it is not declared, but was found. */
    private boolean isFound(DatasetSpec spec) {
        return request.work() instanceof Work.Inventory stock
                && stock.undeclared().contains(spec.name());
    }

    private ScannedDataset scanned(
            RequestedDataset dataset, ProgressClock clock, Map<String, Double> seconds)
            throws Exception {
        DatasetSpec declared = dataset.spec();
        Stopwatch scanning = new Stopwatch();
        // Read while the data is: the one is work for many threads at times, the other for one.
        FutureTask<Optional<Evidence>> reading =
                new FutureTask<>(
                        () ->
                                request.work() instanceof Work.Baseline
                                        ? Optional.empty()
                                        : Workshop.accepted(dataset));
        Thread aside = new Thread(reading, "accepted");
        aside.setDaemon(true);
        aside.start();
        Read read = read(declared, dataset.files(), clock);
        Optional<Evidence> accepted = of(reading);
        seconds.put("scan", scanning.seconds());
        // What is personal is known once the values were seen.
        DatasetSpec spec =
                Personal.declared(
                        declared,
                        Stream.concat(
                                        Stream.of(read.scanned.whole()),
                                        accepted.map(Evidence::profile).stream())
                                .toList());
        return new ScannedDataset(
                declared,
                dataset.with(spec),
                read.plan,
                read.scanned,
                accepted.isPresent() && !accepted.get().profile().hasHashes()
                        ? Optional.of(knowing(spec, accepted.get(), read))
                        : accepted,
                Path.of(request.folders().output()).resolve(spec.name()),
                seconds);
    }

    private static <T> T of(Future<T> reading) throws Exception {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** What is not kept without a key is told by the accepted files that are still there. */
    private Evidence knowing(DatasetSpec spec, Evidence accepted, Read read) throws Exception {
        Profile still =
                BatchCounts.still(
                        read.scanned, accepted.batches(), read.plan.files(), engine.parallelism());
        return Acceptance.knowing(spec, accepted, still);
    }
}
