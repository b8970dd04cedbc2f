package dev.assay.job;

import dev.assay.audit.Case;
import dev.assay.audit.Strictness;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest;
import dev.assay.fork.AuditRequest.Replay;
import dev.assay.fork.AuditRequest.RequestedDataset;
import dev.assay.fork.AuditRequest.Work;
import dev.assay.measure.BatchCounts;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Engine;
import dev.assay.measure.Inputs;
import dev.assay.measure.Meter;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.ScanStage.ScannedPortion;
import dev.assay.mutate.Rows;
import dev.assay.profile.Binning;
import dev.assay.profile.Profile;
import dev.assay.replay.Backtest;
import dev.assay.replay.MutationResult;
import dev.assay.replay.MutationResult.Mutant;
import dev.assay.replay.MutationRun;
import dev.assay.replay.Partition;
import dev.assay.scan.UnreadableDataException;
import dev.assay.score.VaeScores;
import dev.assay.series.Past;
import dev.assay.train.TrainedModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Replays a dataset that was scanned, file by file. */
final class ReplayStage {

    private final Inputs inputs;
    private final Engine engine;
    private final ProgressClock clock;
    private final AuditRequest request;
    private final Replay replay;

    ReplayStage(Inputs inputs, Engine engine, ProgressClock clock, AuditRequest request) {
        this.inputs = inputs;
        this.engine = engine;
        this.clock = clock;
        this.request = request;
        this.replay = request.replay();
    }

    /**
     * Writes what came of it to {@code folder}. Columns that are known to be personal by now are
     * sensitive from the first day on: a report of today shows none of their values.
     *
     * @param declared the declaration as it was written
     * @param dataset with the personal columns declared sensitive
     * @param others datasets that it refers to, as they are accepted
     */
    void run(
            DatasetSpec declared,
            RequestedDataset dataset,
            List<Case.Unchanged> others,
            DataPlan plan,
            Scanned scanned,
            Path folder)
            throws Exception {
        DatasetSpec spec = dataset.spec();
        UnaryOperator<Profile> shown = BatchCounts.shown(declared, spec);
        List<List<ScannedPortion>> files = new ArrayList<>();
        List<Partition> partitions = new ArrayList<>();
        for (List<ScannedPortion> file : BatchCounts.byFile(scanned.parts())) {
            List<Profile> pieces = new ArrayList<>();
            for (ScannedPortion portion : file) {
                pieces.add(portion.profile());
            }
            Partition partition =
                    Partition.of(
                            file.get(0).portion().first().file(),
                            BatchCounts.hash(file, plan.files()),
                            pieces,
                            shown);
            // A file without rows tells nothing.
            if (partition.profile().rows() > 0) {
                files.add(file);
                partitions.add(partition);
            }
        }
        Files.createDirectories(folder);
        if (request.work() == Work.BACKTEST) {
            backtest(dataset, others, plan, scanned, partitions, folder.resolve("backtest.json"));
        } else {
            mutate(spec, others, plan, files, partitions, folder.resolve("mutation.json"));
        }
    }

    private void backtest(
            RequestedDataset dataset,
            List<Case.Unchanged> others,
            DataPlan plan,
            Scanned scanned,
            List<Partition> partitions,
            Path result)
            throws Exception {
        DatasetSpec spec = dataset.spec();
        int least = Math.max(Past.FEWEST, replay.files());
        requireMore(spec, partitions, least, "assay.backtestFrom");
        Optional<VaeScores> scores = Optional.empty();
        if (replay.learned()) {
            scores = scores(dataset, plan, scanned, partitions.get(least).file());
        }
        clock.phase(spec.name(), "replay", partitions.size() - least, "files");
        CanonicalJson.write(
                result,
                new Backtest(spec, strictness(), others)
                        .run(partitions, least, scores, () -> Meter.OF_THIS_JVM.add(1)));
    }

    /** All rows, scored by a network that was trained on the files before {@code next}. */
    private Optional<VaeScores> scores(
            RequestedDataset dataset, DataPlan plan, Scanned scanned, String next)
            throws Exception {
        DatasetSpec spec = dataset.spec();
        int until = dataset.files().stream().map(DataFile::path).toList().indexOf(next);
        DataPlan first = DataPlan.of(inputs, spec, dataset.files().subList(0, until));
        Scanned known = new ScanStage(inputs, engine).scan(spec, first);
        LearnedStages stages =
                new LearnedStages(engine, clock, request.seed(), request.learnedSeconds());
        TrainedModels models = stages.train(spec, known, Binning.choose(known.whole(), spec));
        return Optional.ofNullable(stages.rows(spec, plan, scanned, models));
    }

    private void mutate(
            DatasetSpec spec,
            List<Case.Unchanged> others,
            DataPlan plan,
            List<List<ScannedPortion>> files,
            List<Partition> partitions,
            Path result)
            throws IOException {
        requireMore(spec, partitions, Past.FEWEST, null);
        MutationRun run = new MutationRun(spec, partitions, strictness(), others);
        int from = Math.max(0, partitions.size() - Math.max(1, replay.files()));
        long all = (long) (partitions.size() - from) * run.mutantsOfEach(replay.strengths());
        clock.phase(spec.name(), "mutate", all, "mutants");
        List<String> damaged = new ArrayList<>();
        List<String> red = new ArrayList<>();
        List<Mutant> mutants = new ArrayList<>();
        for (int i = from; i < partitions.size(); i++) {
            Optional<List<Mutant>> some =
                    run.mutants(
                            i,
                            Rows.read(inputs, plan, files.get(i)),
                            replay.strengths(),
                            request.seed(),
                            () -> Meter.OF_THIS_JVM.add(1));
            (some.isPresent() ? damaged : red).add(partitions.get(i).file());
            some.ifPresent(mutants::addAll);
        }
        CanonicalJson.write(result, MutationResult.of(spec.name(), damaged, red, mutants));
    }

    private Strictness strictness() {
        return new Strictness(replay.falseAlarmRate(), replay.ratchet());
    }

    private static void requireMore(
            DatasetSpec spec, List<Partition> partitions, int least, String parameter)
            throws UnreadableDataException {
        if (partitions.size() <= least) {
            throw new UnreadableDataException(
                    spec.name()
                            + ": there are "
                            + partitions.size()
                            + " files with rows, and history can be replayed from "
                            + (least + 1)
                            + " on; deliver each day or week as a file of its own"
                            + (parameter == null
                                    ? ""
                                    : ", or accept fewer of them beforehand ("
                                            + parameter
                                            + ", at least "
                                            + Past.FEWEST
                                            + ")"));
        }
    }
}
