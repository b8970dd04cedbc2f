package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Strictness;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.batch.Vocabulary;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.history.Entry;
import dev.assay.judge.Acceptance;
import dev.assay.profile.Profile;
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
 * Lives a dataset's history through once more: the first partitions are accepted, and each later
 * one is judged by the gate of a real build, and then accepted: the question is how often the gate
 * would have raised a false alarm, so one that fails counts as looked at and found right.
 *
 * <p>Each gate knows what a build of that day would: the partitions accepted before it, and the
 * history that {@code assay:baseline} and {@code assay:accept} would have written, so that a drift
 * over many days is judged too. Values that must be found in another dataset are looked for in what
 * is accepted of that one now, since its own past is not replayed; where nothing of it is accepted,
 * this check is not made.
 *
 * <p>A network takes part where it was trained on the first partitions; acceptance trains none. The
 * association of whole datasets, which is measured on rows, does not: that of each partition is
 * judged.
 */
public final class Backtest {

    private static final String OFF = "it takes no part in a replay";

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
        Profile whole = Partition.sum(partitions.subList(0, from));
        Evidence first = baseline(partitions.subList(0, from));
        Evidence accepted = first.withoutRules();
        List<Entry> history = new ArrayList<>();
        history.add(dataset.remembered(dataset.spec(whole), first));
        List<Judged> judged = new ArrayList<>();
        Map<String, Integer> measured = new TreeMap<>();
        for (Partition next : partitions.subList(from, partitions.size())) {
            int until = judged.size() + from + 1;
            whole = whole.plus(next.profile());
            Evidence today =
                    with(
                            accepted,
                            whole,
                            next,
                            scores.map(s -> of(s, partitions.subList(0, until))));
            Case.Measured build = dataset.build(today, accepted, history);
            List<Finding> findings = dataset.findings(build);
            List<Finding> failures =
                    findings.stream().filter(f -> f.outcome() == Outcome.FAIL).toList();
            findings.stream()
                    .filter(f -> f.outcome() != Outcome.NOT_MEASURED)
                    .map(Finding::name)
                    .distinct()
                    .forEach(check -> measured.merge(check, 1, Integer::sum));
            judged.add(
                    new Judged(
                            next.file(),
                            next.profile().rows(),
                            accepted.batches().size(),
                            failures));
            accepted = Acceptance.of(build.spec(), accepted, today);
            history.add(dataset.remembered(build.spec(), accepted, findings));
            progress.run();
        }
        return BacktestResult.of(dataset.name(), from, judged, measured);
    }

    /** The evidence of a baseline of these partitions, with all that is wrong with it alone. */
    Evidence baseline(List<Partition> first) {
        Profile whole = Partition.sum(first);
        DatasetSpec spec = dataset.spec(whole);
        Bins bins = Binning.choose(whole, spec);
        List<Partition> shown = first.stream().map(p -> dataset.shown(p, spec)).toList();
        List<BatchSummary> batches = Partition.count(shown, whole, bins);
        return dataset.baseline(spec, whole, bins, batches, Scores.abstained(OFF));
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
                OFF);
    }

    /**
     * What a build would measure.
     *
     * @param whole all that was accepted, and the next one
     */
    Evidence with(Evidence accepted, Profile whole, Partition next, Optional<Scores> scores) {
        DatasetSpec spec = dataset.spec(whole, accepted.profile());
        List<BatchSummary> batches = new ArrayList<>(accepted.batches());
        batches.add(
                dataset.shown(next, spec)
                        .count(accepted.bins(), Vocabulary.of(accepted.profile())));
        return dataset.today(
                spec, whole, accepted.bins(), batches, scores.orElse(Scores.abstained(OFF)));
    }
}
