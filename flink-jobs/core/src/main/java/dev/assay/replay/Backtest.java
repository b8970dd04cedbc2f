package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.replay.BacktestResult.Judged;
import dev.assay.score.Scores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.FileShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often the gate would have raised a false alarm: each partition after the first ones is judged
 * and then accepted, as in {@link Replay}.
 *
 * <p>A network takes part where it was trained on the first partitions; acceptance trains none.
 */
public final class Backtest {

    private final ReplayedDataset dataset;

    /** Of a dataset that is a build of its own, judged without the ratchet. */
    public Backtest(DatasetSpec declared, double falseAlarmRate) {
        this(declared, new Strictness(falseAlarmRate, false), List.of());
    }

    /**
     * Of a dataset that is judged by itself.
     *
     * @param declared its declaration
     * @param others datasets that it may refer to, as they are accepted
     */
    public Backtest(DatasetSpec declared, Strictness strictness, List<Case.Unchanged> others) {
        this.dataset = new ReplayedDataset(declared, strictness, others);
    }

    /**
     * Replays partitions in their order.
     *
     * @param from how many are accepted before the first one is judged, at least one and fewer than
     *     there are
     * @param scores of the rows of all partitions by a network that was trained on the first ones;
     *     none where networks take no part
     * @param progress is given each partition that was judged
     */
    public BacktestResult run(
            List<Partition> partitions, int from, Optional<VaeScores> scores, Runnable progress) {
        Replay replay = new Replay(dataset, partitions.subList(0, from));
        List<Judged> judged = new ArrayList<>();
        List<Clean> files = new ArrayList<>();
        for (int next = from; next < partitions.size(); next++) {
            Partition partition = partitions.get(next);
            List<Partition> until = partitions.subList(0, next + 1);
            Replay.Build build =
                    scores.isEmpty()
                            ? replay.build(partition)
                            : replay.build(partition, of(scores.get(), until));
            files.add(new Clean(partition.file(), build.findings()));
            judged.add(
                    new Judged(
                            partition.file(),
                            partition.profile().rows(),
                            replay.accepted().batches().size(),
                            build.failures()));
            replay.accept(build);
            progress.run();
        }
        return BacktestResult.of(dataset.name(), from, judged, files);
    }

    /** What the network says of some partitions. */
    private static Scores of(VaeScores all, List<Partition> some) {
        Map<String, FileShare> shares = new TreeMap<>(all.unusualByFile());
        shares.keySet().retainAll(some.stream().map(Partition::file).toList());
        return new Scores(
                new VaeScores(
                        shares.values().stream().mapToLong(FileShare::rows).sum(),
                        all.pHistogram(),
                        shares.values().stream().mapToLong(FileShare::unusual).sum(),
                        all.usual(),
                        all.columns(),
                        all.worst(),
                        shares,
                        all.blocks()),
                null,
                null,
                "acceptance trains none");
    }
}
