package dev.assay.judge;

import dev.assay.profile.BatchSummary;
import dev.assay.profile.Bins;
import dev.assay.profile.Dependency;
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
 * @param scores what the networks say
 * @param rules what the rules on sensitive columns come to: judged where their values are, which
 *     stay there
 */
public record Evidence(
        Profile profile,
        Bins bins,
        List<BatchSummary> batches,
        List<Dependency> dependencies,
        Scores scores,
        List<Finding> rules) {
    public Evidence {
        batches = List.copyOf(batches);
        dependencies = List.copyOf(dependencies);
        rules = List.copyOf(rules);
    }
}
