package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Binning;
import dev.assay.batch.Bins;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.history.Entry;
import dev.assay.judge.Acceptance;
import dev.assay.judge.Accepted;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.util.ArrayList;
import java.util.List;

/**
 * A dataset's past, lived through once more: the first partitions are accepted as a baseline, and
 * each later one is judged by the gate of a real build and then accepted. {@code backtest} asks
 * what the gate says of a partition as it came, {@code mutate} what it says of it with an error, so
 * both mean the same gate.
 *
 * <p>Each build knows what one of that day would: the partitions accepted before, and the history
 * that {@code assay:baseline} and {@code assay:accept} would have written. Values that must be
 * found in another dataset are looked for in what is accepted of that one now, since its own past
 * is not replayed; where nothing of it is accepted, this check is not made. The association of
 * whole datasets, which is measured on rows, is not judged; that of each partition is.
 */
final class Replay {

    private static final Scores OFF = Scores.abstained("it takes no part in a replay");

    private final ReplayedDataset dataset;
    private final List<Entry> history = new ArrayList<>();
    private Profile whole;
    private Accepted accepted;

    /** Accepts the first partitions, at least one. */
    Replay(ReplayedDataset dataset, List<Partition> first) {
        this.dataset = dataset;
        this.whole = Partition.sum(first);
        Evidence baseline = baseline(first);
        this.accepted = new Accepted(baseline.withoutRules());
        history.add(dataset.remembered(dataset.spec(whole), baseline));
    }

    /** The evidence of a baseline of these partitions, with all that is wrong with it alone. */
    private Evidence baseline(List<Partition> first) {
        DatasetSpec spec = dataset.spec(whole);
        Bins bins = Binning.choose(whole, spec);
        List<Partition> shown = first.stream().map(p -> dataset.shown(p, spec)).toList();
        List<BatchSummary> batches = Partition.count(shown, whole, bins);
        return dataset.baseline(spec, whole, bins, batches, OFF);
    }

    /** The partitions that are accepted. */
    Evidence accepted() {
        return accepted.evidence();
    }

    /** The sum of the partitions that are accepted, with all values. */
    Profile whole() {
        return whole;
    }

    /**
     * A build of the partitions that are accepted and the next one, which changes nothing of what
     * is accepted.
     *
     * @param scores of the rows of all of them
     */
    Build build(Partition next, Scores scores) {
        return build(next, whole.plus(next.profile()), scores);
    }

    /** The same where networks take no part. */
    Build build(Partition next) {
        return build(next, OFF);
    }

    /** The same, much of the next one being as it was in another. */
    Build build(Partition next, Summed known) {
        return build(next, known, OFF);
    }

    /** The same with scores of the rows of all of them. */
    Build build(Partition next, Summed known, Scores scores) {
        return build(next, whole.plus(next.profile(), known.part, known.sum), scores);
    }

    /** A partition with all that are accepted. */
    Summed summed(Partition partition) {
        return new Summed(partition.profile(), whole.plus(partition.profile()));
    }

    private Build build(Partition next, Profile sum, Scores scores) {
        Evidence before = accepted.evidence();
        DatasetSpec spec = dataset.spec(sum, before.profile());
        List<BatchSummary> batches = new ArrayList<>(before.batches());
        batches.add(dataset.shown(next, spec).count(before.bins(), accepted.vocabulary()));
        Evidence today = dataset.today(spec, sum, before.bins(), batches, scores);
        Case.Measured build = dataset.build(today, accepted, List.copyOf(history));
        return new Build(sum, build, dataset.findings(build));
    }

    /**
     * What is known of a partition until another one is accepted.
     *
     * @param part its profile
     * @param sum that of all that are accepted and the partition
     */
    record Summed(Profile part, Profile sum) {}

    /** What was judged is accepted, whatever the gate said: it was looked at and found right. */
    void accept(Build build) {
        whole = build.whole;
        DatasetSpec spec = build.judged.spec();
        Evidence now = Acceptance.of(spec, accepted.evidence(), build.judged.evidence());
        accepted = new Accepted(now);
        history.add(dataset.remembered(spec, now, build.findings));
    }

    /**
     * A build that was judged.
     *
     * @param whole the sum of its partitions, with all values
     * @param judged what the gate was asked
     * @param findings what it said
     */
    record Build(Profile whole, Case.Measured judged, List<Finding> findings) {

        /** Why it would have been red; none where it passed. */
        List<Finding> failures() {
            return findings.stream().filter(f -> f.outcome() == Outcome.FAIL).toList();
        }
    }
}
