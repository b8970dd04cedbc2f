package dev.assay.plugin.verdict;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.incident.Unjudged;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoFailureException;

/** What is wrong with data is not accepted, unless somebody looked at it and insists. */
public final class Refusal {

    private static final int NAMED = 5;

    private Refusal() {}

    /**
     * Refuses data of which an earlier audit failed, where nobody knows whether that is over.
     *
     * @param open incidents of the last audit that could not be judged
     * @param insists whether it is to be accepted all the same
     * @throws MojoFailureException names the incidents, and says why and what to do
     */
    public static void ofUnjudged(Words words, List<Unjudged> open, boolean insists)
            throws MojoFailureException {
        List<Unjudged> failed =
                open.stream().filter(old -> old.incident().outcome() == Outcome.FAIL).toList();
        if (failed.isEmpty() || insists) {
            return;
        }
        throw new MojoFailureException(
                "Nothing was accepted, because the build failed and it is not known whether that is"
                        + " over: "
                        + failed.stream()
                                .limit(NAMED)
                                .map(
                                        old ->
                                                old.incident().id()
                                                        + " ("
                                                        + words.text(old.reason())
                                                        + ")")
                                .collect(Collectors.joining(", "))
                        + (failed.size() > NAMED ? ", …" : "")
                        + ". Make it possible to look again, and run mvn verify; if the data is right,"
                        + " accept it with -Dassay.acceptFindings");
    }

    /**
     * Refuses to add to a baseline that holds values of columns that are sensitive by now.
     *
     * @param columns of the dataset that are
     * @throws MojoFailureException names them, and says what to do
     */
    public static void ofExposed(String dataset, List<String> columns) throws MojoFailureException {
        if (!columns.isEmpty()) {
            throw new MojoFailureException(
                    "Nothing was accepted, because the baseline of "
                            + dataset
                            + " was made before these columns were sensitive and holds values of"
                            + " them: "
                            + String.join(", ", columns)
                            + ". Make it without them with mvn assay:baseline, or declare public:"
                            + " {column: the reason} what anybody may read");
        }
    }

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
