package dev.assay.finding;

import java.util.Comparator;
import java.util.List;

/**
 * What came of a build's audit.
 *
 * @param findings worst first
 */
public record Verdict(List<Finding> findings) {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing(Finding::outcome)
                    .reversed()
                    .thenComparing(f -> f.batch() == null ? 0 : 1)
                    // What has no size is a matter of yes or no: a column is lost, a rule is
                    // broken.
                    .thenComparing(f -> f.effect() == null ? Double.NEGATIVE_INFINITY : -f.effect())
                    .thenComparing(Finding::id);

    public Verdict {
        findings = findings.stream().sorted(WORST_FIRST).toList();
    }

    /** The worst outcome of all findings; an audit that checked nothing is not healthy. */
    public Outcome outcome() {
        return findings.stream()
                .map(Finding::outcome)
                .reduce(Outcome::and)
                .orElse(Outcome.NOT_MEASURED);
    }

    /** The worst outcome of one dataset's findings. */
    public Outcome outcome(String dataset) {
        return new Verdict(findings.stream().filter(f -> f.dataset().equals(dataset)).toList())
                .outcome();
    }

    /** The findings of one outcome, worst first. */
    public List<Finding> of(Outcome outcome) {
        return findings.stream().filter(f -> f.outcome() == outcome).toList();
    }
}
