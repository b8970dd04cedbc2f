package dev.assay.job;

import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.document.CanonicalJson;
import dev.assay.fork.Work;
import dev.assay.measure.Meter;
import dev.assay.measure.Stopwatch;
import dev.assay.replay.Backtest;
import dev.assay.replay.Partition;
import dev.assay.replay.RowNetwork;
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
        Optional<RowNetwork> network = Optional.empty();
        if (work.learned()) {
            network = workshop.past(dataset, partitions.get(least).file());
        }
        workshop.clock().phase(spec.name(), "replay", partitions.size() - least, "files");
        Strictness strictness = new Strictness(work.falseAlarmRate(), work.ratchet());
        CanonicalJson.write(
                dataset.folder().resolve("backtest.json"),
                new Backtest(spec, strictness, workshop.referred(dataset.declared()))
                        .run(partitions, least, network, () -> Meter.OF_THIS_JVM.add(1)));
        dataset.seconds().put("replay", replaying.seconds());
    }
}
