package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Gate;
import dev.assay.batch.BatchSummary;
import dev.assay.cause.Causes.Trial;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.judge.Accepted;
import dev.assay.mutate.Rows;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A build's dataset, judged again with other rows in the place of one partition's. Networks are not
 * asked again, and take no part.
 */
final class Retrial implements Trial {

    private static final Scores OFF = Scores.abstained("it takes no part in a replay");

    private final Gate gate;
    private final List<Case> others;
    private final Case.Measured judged;
    private final Accepted accepted;
    private final Folded folded;

    /**
     * Of one partition.
     *
     * @param build all datasets of the build
     * @param judged the one that the partition is of; something is accepted of it
     * @param partition with its rows as they came
     */
    Retrial(Gate gate, List<Case> build, Case.Measured judged, Partition partition, Rows rows) {
        this.gate = gate;
        this.others =
                build.stream()
                        .filter(other -> !other.name().equals(judged.name()))
                        .filter(other -> other.today().isPresent())
                        .<Case>map(
                                other ->
                                        new Case.Unchanged(
                                                other.declared(), other.today().orElseThrow()))
                        .toList();
        this.judged = judged;
        this.accepted = judged.before().orElseThrow();
        this.folded = Folded.of(partition, judged.spec(), rows);
    }

    /** A partition of these rows, of which nothing else is known. */
    static Partition partition(String file, Rows rows, List<Long> pieces, DatasetSpec spec) {
        Partition none = new Partition(file, "changed", Profile.empty(rows.columns()), pieces);
        return none.with(rows, spec);
    }

    @Override
    public List<Finding> judge(Rows rows) {
        Partition changed = folded.with(rows);
        DatasetSpec spec = judged.spec();
        Partition shown = spec.equals(judged.declared()) ? changed : changed.withoutContents();
        Evidence today = judged.evidence();
        BatchSummary batch = shown.count(accepted.evidence().bins(), accepted.vocabulary());
        UnaryOperator<BatchSummary> now = b -> b.file().equals(shown.file()) ? batch : b;
        boolean isAll = today.batches().stream().allMatch(b -> b.file().equals(shown.file()));
        Evidence then =
                new Evidence(
                        isAll ? shown.profile().withoutValues(spec::isSensitive) : today.profile(),
                        today.bins(),
                        today.batches().stream().map(now).distinct().toList(),
                        today.dependencies(),
                        today.sets(),
                        OFF,
                        today.rules(),
                        null);
        Case.Measured again =
                new Case.Measured(
                        judged.declared(), then, judged.before(), judged.history(), judged.files());
        return gate
                .findings(
                        Stream.concat(others.stream(), Stream.of(again))
                                .collect(Collectors.toList()))
                .stream()
                .filter(f -> f.dataset().equals(judged.name()))
                .toList();
    }
}
