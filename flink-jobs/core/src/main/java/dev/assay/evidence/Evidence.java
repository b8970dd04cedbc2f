package dev.assay.evidence;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Dependency;
import dev.assay.batch.key.CandidateKey;
import dev.assay.batch.key.ColumnSets;
import dev.assay.behaviour.Behaviour;
import dev.assay.document.Nullable;
import dev.assay.finding.Finding;
import dev.assay.profile.Profile;
import dev.assay.score.Scores;
import java.util.List;

/**
 * What was measured of one dataset: today's, or the accepted one.
 *
 * @param profile of the whole dataset
 * @param bins into which the batches' values are counted; those of the baseline where there is one
 * @param batches in the order of the data
 * @param dependencies between column pairs, in the order of the columns
 * @param sets columns that tell rows or people apart
 * @param scores what the networks say
 * @param rules what the rules come to that need more than is handed over, judged where the data is
 *     read; of data that is to be accepted, all that is wrong with it alone
 * @param behaviour what its users and items do; null where it is no log of events
 */
public record Evidence(
        Profile profile,
        Bins bins,
        List<BatchSummary> batches,
        List<Dependency> dependencies,
        ColumnSets sets,
        Scores scores,
        List<Finding> rules,
        @Nullable Behaviour behaviour) {

    /** Of which neither keys were looked for nor people, and that is no log of events. */
    public Evidence(
            Profile profile,
            Bins bins,
            List<BatchSummary> batches,
            List<Dependency> dependencies,
            Scores scores,
            List<Finding> rules) {
        this(profile, bins, batches, dependencies, ColumnSets.NONE, scores, rules, null);
    }

    public Evidence {
        batches = List.copyOf(batches);
        dependencies = List.copyOf(dependencies);
        rules = List.copyOf(rules);
    }

    /** Columns that may tell all rows apart. */
    public List<CandidateKey> keys() {
        return sets.keys();
    }

    /** The same with what its users and items do. */
    public Evidence with(@Nullable Behaviour told) {
        return new Evidence(profile, bins, batches, dependencies, sets, scores, rules, told);
    }

    /** The same with another profile. */
    public Evidence with(Profile other) {
        return new Evidence(other, bins, batches, dependencies, sets, scores, rules, behaviour);
    }

    /** The same as it is kept. */
    public Evidence withoutRules() {
        return new Evidence(
                profile, bins, batches, dependencies, sets, scores, List.of(), behaviour);
    }
}
