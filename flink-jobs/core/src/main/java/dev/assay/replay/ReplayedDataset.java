package dev.assay.replay;

import dev.assay.audit.Case;
import dev.assay.audit.Gate;
import dev.assay.audit.Strictness;
import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.history.Entry;
import dev.assay.history.Entry.Event;
import dev.assay.judge.Acceptance;
import dev.assay.judge.Accepted;
import dev.assay.judge.Judge;
import dev.assay.judge.Measures;
import dev.assay.judge.rule.SensitiveRules;
import dev.assay.profile.Personal;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dataset in builds that are replayed: what each of them would measure, accept, remember and
 * find. No check depends on when a build was, so all of them are at the same moment.
 */
final class ReplayedDataset {

    private static final Instant MOMENT = Instant.EPOCH;

    private final DatasetSpec declared;
    private final Gate gate;
    private final List<Case.Unchanged> others;

    /**
     * A dataset that is judged by itself.
     *
     * @param declared its declaration
     * @param others datasets that it may refer to, as they are accepted
     */
    ReplayedDataset(DatasetSpec declared, Strictness strictness, List<Case.Unchanged> others) {
        this.declared = declared;
        this.gate = new Gate(strictness, MOMENT);
        this.others = List.copyOf(others);
    }

    String name() {
        return declared.name();
    }

    /** The declaration, with columns that are evidently personal declared sensitive. */
    DatasetSpec spec(Profile... known) {
        return Personal.declared(declared, List.of(known));
    }

    /**
     * The partition as it is counted. Where a personal column is not declared, it does not say
     * which rows it has as a whole, since values of that column are part of them.
     *
     * @param spec the declaration with the personal columns
     */
    Partition shown(Partition partition, DatasetSpec spec) {
        return spec.equals(declared) ? partition : partition.withoutContents();
    }

    /**
     * The evidence of a new baseline, with all that is wrong with it alone.
     *
     * @param whole the sum of all partitions, with all values
     */
    Evidence baseline(
            DatasetSpec spec, Profile whole, Bins bins, List<BatchSummary> batches, Scores off) {
        return new Evidence(
                Acceptance.kept(spec, whole, bins, batches),
                bins,
                Acceptance.kept(spec, bins, batches),
                List.of(),
                off,
                Judge.alone(spec, whole, bins, Map.of()));
    }

    /**
     * The evidence of a build that compares with what was accepted.
     *
     * @param whole the sum of all partitions, with all values
     * @param bins those of the baseline
     */
    Evidence today(
            DatasetSpec spec, Profile whole, Bins bins, List<BatchSummary> batches, Scores scores) {
        return new Evidence(
                whole.withoutValues(spec::isSensitive),
                bins,
                batches,
                List.of(),
                scores,
                SensitiveRules.judged(spec, whole, bins));
    }

    /** The line of the history that {@code assay:baseline} writes. */
    Entry remembered(DatasetSpec spec, Evidence baseline) {
        boolean fails = baseline.rules().stream().anyMatch(f -> f.outcome() == Outcome.FAIL);
        Outcome outcome = fails ? Outcome.FAIL : Outcome.PASS;
        return Measures.of(spec, Event.BASELINE, MOMENT, baseline, outcome);
    }

    /**
     * The line of the history that {@code assay:accept} writes.
     *
     * @param findings of the build whose data is accepted
     */
    Entry remembered(DatasetSpec spec, Evidence accepted, List<Finding> findings) {
        Outcome outcome = new Verdict(findings).outcome(name());
        return Measures.of(spec, Event.ACCEPT, MOMENT, accepted, outcome);
    }

    /** A build of the dataset. */
    Case.Measured build(Evidence today, Accepted accepted, List<Entry> history) {
        List<String> files = today.batches().stream().map(BatchSummary::file).toList();
        return new Case.Measured(declared, today, Optional.of(accepted), history, files);
    }

    /** All findings of a build. */
    List<Finding> findings(Case.Measured build) {
        List<Case> all = new ArrayList<>(others);
        all.add(build);
        return gate.findings(all);
    }
}
