package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Strictness;
import dev.assay.declare.DatasetSpec;
import dev.assay.replay.BacktestResult.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @param network that was trained on the first ones; none where networks take no part
     * @param progress is given each partition that was judged
     */
    public BacktestResult run(
            List<Partition> partitions, int from, Optional<RowNetwork> network, Runnable progress) {
        Replay replay = new Replay(dataset, partitions.subList(0, from));
        List<Judged> judged = new ArrayList<>();
        List<Clean> files = new ArrayList<>();
        for (int next = from; next < partitions.size(); next++) {
            Partition partition = partitions.get(next);
            List<Partition> until = partitions.subList(0, next + 1);
            Replay.Build build =
                    network.isEmpty()
                            ? replay.build(partition)
                            : replay.build(partition, network.get().of(until));
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
}
