package dev.assay.job;

import dev.assay.document.CanonicalJson;
import dev.assay.fork.AuditRequest.Replay;
import dev.assay.job.ScanStage.Scanned;
import dev.assay.job.ScanStage.ScannedPortion;
import dev.assay.replay.Backtest;
import dev.assay.replay.BacktestResult;
import dev.assay.replay.Partition;
import dev.assay.scan.UnreadableDataException;
import dev.assay.series.Past;
import dev.assay.spec.DatasetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Replays a dataset that was scanned, file by file. */
final class ReplayStage {

    private final ProgressClock clock;
    private final Replay replay;

    ReplayStage(ProgressClock clock, Replay replay) {
        this.clock = clock;
        this.replay = replay;
    }

    /** Writes what came of it to {@code folder}. */
    void backtest(DatasetSpec spec, Scanned scanned, Path folder) throws IOException {
        List<Partition> partitions = partitions(scanned);
        int least = Math.max(Past.FEWEST, replay.from());
        if (partitions.size() <= least) {
            throw new UnreadableDataException(
                    spec.name()
                            + ": there are "
                            + partitions.size()
                            + " files with rows, and history can be replayed from "
                            + (least + 1)
                            + " on; deliver each day or week as a file of its own, or accept fewer of"
                            + " them beforehand (assay.backtestFrom, at least "
                            + Past.FEWEST
                            + ")");
        }
        clock.phase(spec.name(), "replay", partitions.size() - least, "files");
        BacktestResult result =
                new Backtest(spec, replay.falseAlarmRate())
                        .run(partitions, least, () -> Meter.OF_THIS_JVM.add(1));
        Files.createDirectories(folder);
        CanonicalJson.write(folder.resolve("backtest.json"), result);
    }

    /** Files in the order of the data; one without rows tells nothing. */
    private static List<Partition> partitions(Scanned scanned) throws IOException {
        List<Partition> all = new ArrayList<>();
        for (List<ScannedPortion> file : Batches.byFile(scanned.parts())) {
            Partition partition =
                    new Partition(
                            file.get(0).portion().first().file(),
                            Batches.hash(file),
                            Batches.profile(file));
            if (partition.profile().rows() > 0) {
                all.add(partition);
            }
        }
        return all;
    }
}
