package dev.assay.replay;

import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file as it came, judged.
 *
 * @param file path relative to the project
 * @param findings what the gate said of it
 */
public record Clean(String file, List<Finding> findings) {

    public Clean {
        findings = List.copyOf(findings);
    }

    /** Whether it would have failed a build. */
    public boolean isRed() {
        return findings.stream().anyMatch(f -> f.outcome() == Outcome.FAIL);
    }

    /** Names of the checks that were made. */
    Set<String> made() {
        return findings.stream()
                .filter(f -> f.outcome() != Outcome.NOT_MEASURED)
                .map(Finding::name)
                .collect(Collectors.toSet());
    }

    /** Names of the checks that failed. */
    Set<String> failed() {
        return findings.stream()
                .filter(f -> f.outcome() == Outcome.FAIL)
                .map(Finding::name)
                .collect(Collectors.toSet());
    }
}
