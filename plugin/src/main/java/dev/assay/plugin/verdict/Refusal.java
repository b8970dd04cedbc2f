package dev.assay.plugin.verdict;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** What is wrong with data is not accepted, unless somebody looked at it and insists. */
public final class Refusal {

    private static final int NAMED = 5;

    private Refusal() {}

    /**
     * Refuses data of which checks fail.
     *
     * @param insists whether it is to be accepted all the same
     * @throws MojoFailureException names the checks, and says what to do
     */
    public static void check(List<Finding> failures, boolean insists) throws MojoFailureException {
        boolean unreadable = failures.stream().anyMatch(f -> f.check() == KnownCheck.READABLE);
        if (failures.isEmpty() || insists && !unreadable) {
            return;
        }
        throw new MojoFailureException(
                "Nothing was accepted, because "
                        + (failures.size() == 1
                                ? "1 check fails: "
                                : failures.size() + " checks fail: ")
                        + failures.stream()
                                .limit(NAMED)
                                .map(Finding::id)
                                .collect(Collectors.joining(", "))
                        + (failures.size() > NAMED ? ", …" : "")
                        + (unreadable
                                ? ". Data that cannot be read cannot be accepted; repair it"
                                : ". Repair the data; if it is right, accept it with"
                                        + " -Dassay.acceptFindings"));
    }
}
