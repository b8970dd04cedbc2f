package dev.assay.job;

import dev.assay.audit.Strictness;
import dev.assay.declare.DataFile;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.Work;
import dev.assay.measure.DataPlan;
import dev.assay.measure.Meter;
import dev.assay.measure.ScanStage;
import dev.assay.measure.ScanStage.Scanned;
import dev.assay.measure.Stopwatch;
import dev.assay.replay.Backtest;
import dev.assay.replay.Partition;
import dev.assay.score.VaeScores;
import dev.assay.series.Norms;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Replays a dataset's history: judges each file against those before it. */
final class BacktestWork implements DatasetWork {

    private final Workshop workshop;
    private final Work.Backtest work;

    BacktestWork(Workshop workshop, Work.Backtest work) {
        this.workshop = workshop;
        this.work = work;
    }

    @Override
    public void run(ScannedDataset dataset) throws Exception {
        Stopwatch replaying = new Stopwatch();
        DatasetSpec spec = dataset.spec();
        Replayed replayed = Replayed.of(dataset);
        List<Partition> partitions = replayed.partitions();
        Files.createDirectories(dataset.folder());
        int least = Math.max(Norms.FEWEST, work.from());
        replayed.requireMore(
                spec.name(),
                least,
                ", or accept fewer of them beforehand (assay.backtestFrom, at least "
                        + Norms.FEWEST
                        + ")");
        Optional<VaeScores> scores = Optional.empty();
        if (work.learned()) {
            scores = scores(dataset, partitions.get(least).file());
        }
        workshop.clock().phase(spec.name(), "replay", partitions.size() - least, "files");
        Strictness strictness = new Strictness(work.falseAlarmRate(), work.ratchet());
        CanonicalJson.write(
                dataset.folder().resolve("backtest.json"),
                new Backtest(spec, strictness, workshop.referred(dataset.declared()))
                        .run(partitions, least, scores, () -> Meter.OF_THIS_JVM.add(1)));
        dataset.seconds().put("replay", replaying.seconds());
    }

    /** All rows, scored by a network that was trained on the files before {@code next}. */
    private Optional<VaeScores> scores(ScannedDataset dataset, String next) throws Exception {
        DatasetSpec spec = dataset.spec();
        List<DataFile> files = dataset.requested().files();
        int until =
                files.stream()
                        .map(file -> spec.partitions().of(file.path()))
                        .toList()
                        .indexOf(next);
        DataPlan first = DataPlan.of(workshop.inputs(), spec, files.subList(0, until));
        Scanned known = new ScanStage(workshop.inputs(), workshop.engine()).scan(spec, first);
        return workshop.learned().rows(dataset, known);
    }
}
