package dev.assay.judge.decide;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said already: where a check alone fails, all checks together say nothing new. */
public final class Explained {

    private Explained() {}

    /** A file of a dataset. */
    private record File(String dataset, String name) {
        static File of(Finding finding) {
            return new File(finding.subject().dataset(), finding.batch());
        }
    }

    /** The findings without those on all measures together of a file of which one measure fails. */
    public static List<Finding> without(List<Finding> findings) {
        Set<File> failed =
                findings.stream()
                        .filter(f -> f.outcome() == Outcome.FAIL && !isOfAll(f))
                        .map(File::of)
                        .collect(Collectors.toSet());
        return findings.stream().filter(f -> !isOfAll(f) || !failed.contains(File.of(f))).toList();
    }

    private static boolean isOfAll(Finding finding) {
        return finding.check() == KnownCheck.COMBINED_EVIDENCE;
    }
}
