package dev.assay.replay;

import dev.assay.judge.Acceptance;
import dev.assay.judge.Evidence;
import dev.assay.judge.Finding;
import dev.assay.judge.Judge;
import dev.assay.judge.Outcome;
import dev.assay.judge.SensitiveRules;
import dev.assay.profile.BatchSummary;
import dev.assay.profile.Binning;
import dev.assay.profile.Bins;
import dev.assay.profile.Profile;
import dev.assay.profile.Vocabulary;
import dev.assay.replay.BacktestResult.Judged;
import dev.assay.score.Scores;
import dev.assay.score.VaeScores;
import dev.assay.score.VaeScores.FileShare;
import dev.assay.spec.DatasetSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lives a dataset's history through once more: the first partitions are accepted, and each later
 * one is judged against those accepted before it by the judge of a real build, and then accepted:
 * the question is how often the gate would have cried wolf, so one that fails counts as looked at
 * and found right. A network takes part where it was trained on the first partitions; acceptance
 * trains none. The association of whole datasets, which is measured on rows, does not: that of each
 * partition is judged.
 */
public final class Backtest {

    private static final String OFF = "it takes no part in a replay";

    private final DatasetSpec spec;
    private final double falseAlarmRate;

    /** Of a dataset that is a build of its own. */
    public Backtest(DatasetSpec spec, double falseAlarmRate) {
        this.spec = spec;
        this.falseAlarmRate = falseAlarmRate;
    }

    /**
     * Replays partitions in their order.
     *
     * @param from how many are accepted before the first one is judged, at least one and fewer than
     *     there are
     * @param scores of the rows of all partitions by a network that was trained on the first ones;
     *     none where networks take no part
     * @param progress is told of each partition that was judged
     */
    public BacktestResult run(
            List<Partition> partitions, int from, Optional<VaeScores> scores, Runnable progress) {
        Evidence accepted = baseline(partitions.subList(0, from));
        Profile whole = Partition.sum(partitions.subList(0, from));
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
            List<Finding> findings =
                    Judge.judge(spec, today, Optional.of(accepted), falseAlarmRate);
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
            accepted = Acceptance.of(spec, accepted, today);
            progress.run();
        }
        return BacktestResult.of(spec.name(), from, judged, measured);
    }

    Evidence baseline(List<Partition> first) {
        Profile whole = Partition.sum(first);
        Bins bins = Binning.choose(whole, spec);
        List<BatchSummary> batches = Partition.count(first, whole, bins);
        return new Evidence(
                Acceptance.kept(spec, whole, bins, batches),
                bins,
                batches,
                List.of(),
                Scores.abstained(OFF),
                List.of());
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
        List<BatchSummary> batches = new ArrayList<>(accepted.batches());
        batches.add(next.count(accepted.bins(), Vocabulary.of(accepted.profile())));
        return new Evidence(
                whole.withoutValues(spec::isSensitive),
                accepted.bins(),
                batches,
                List.of(),
                scores.orElse(Scores.abstained(OFF)),
                SensitiveRules.judged(spec, whole, accepted.bins()));
    }
}
