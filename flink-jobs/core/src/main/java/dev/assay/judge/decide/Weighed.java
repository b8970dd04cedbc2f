package dev.assay.judge.decide;

import dev.assay.declare.DatasetSpec;
import dev.assay.finding.Finding;
import java.util.List;

/**
 * A dataset's evidence, weighed but not decided.
 *
 * @param dataset its name
 * @param certain findings that need no p-value
 * @param candidates differences that may be chance
 */
public record Weighed(String dataset, List<Finding> certain, List<Candidate> candidates) {

    /** A dataset's findings and differences, with the limits as the declaration loosens them. */
    public static Weighed of(DatasetSpec spec, List<Finding> certain, List<Candidate> candidates) {
        return new Weighed(
                spec.name(),
                certain,
                candidates.stream().map(c -> c.within(spec.limits())).toList());
    }
}
