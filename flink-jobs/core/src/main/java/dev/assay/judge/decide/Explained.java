package dev.assay.judge.decide;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Subject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is said already: where a check alone fails, all checks together say nothing new. */
public final class Explained {

    private Explained() {}

    /** The findings without those on all measures of something of which one measure fails. */
    public static List<Finding> without(List<Finding> findings) {
        Set<Subject> failed = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.outcome() == Outcome.FAIL
                    && finding.check() != KnownCheck.COMBINED_EVIDENCE) {
                failed.add(finding.subject());
            }
        }
        return findings.stream()
                .filter(
                        f ->
                                f.check() != KnownCheck.COMBINED_EVIDENCE
                                        || !failed.contains(f.subject()))
                .toList();
    }
}
