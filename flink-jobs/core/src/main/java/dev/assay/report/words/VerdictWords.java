package dev.assay.report.words;

import dev.assay.audit.Audit;
import dev.assay.finding.Outcome;

/** Outcomes in words for people who never trained a network. */
public final class VerdictWords {

    private VerdictWords() {}

    /** One or two words for a badge. */
    public static String label(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "passed";
            case WARN -> "warning";
            case NOT_MEASURED -> "not measured";
            case FAIL -> "failed";
        };
    }

    /** The class that gives an outcome its colour. */
    public static String cssClass(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "pass";
            case WARN -> "warn";
            case NOT_MEASURED -> "none";
            case FAIL -> "fail";
        };
    }

    /** What came of it, one sentence without names. */
    public static String headline(Audit audit) {
        if (audit.datasets().isEmpty()) {
            return "No data was audited";
        }
        return switch (audit.outcome()) {
            case PASS -> "The data is as good as what was accepted";
            case WARN -> "The data is as good as what was accepted, with something worth a look";
            case NOT_MEASURED ->
                    isFirst(audit)
                            ? "There is nothing to compare the data with yet"
                            : "Nothing got worse, but not everything could be measured";
            case FAIL -> isFirst(audit) ? "The data fails its checks" : "The data got worse";
        };
    }

    /** What it means and what to do next, a sentence or two. */
    public static String explanation(Audit audit) {
        if (audit.datasets().isEmpty()) {
            return "The declaration names no dataset. Add one, then run the build again.";
        }
        return switch (audit.outcome()) {
            case PASS -> "Every check that was made is within what is expected. Nothing to do.";
            case WARN ->
                    "No check failed. The warnings below are not strong enough to stop a build; look"
                            + " at them when you can.";
            case NOT_MEASURED ->
                    isFirst(audit)
                            ? "Whatever rules are declared hold. To accept this data as the state that later"
                                    + " builds are compared with, run mvn assay:baseline and commit src/assay/baseline."
                            : "No check failed, but some could not be made; their reasons are below. What"
                                    + " was not measured may be healthy or not.";
            case FAIL ->
                    isFirst(audit)
                            ? "Read the findings below, worst first. Then correct the data; or, if it is"
                                    + " right, the declaration."
                            : "Read the findings below, worst first. Then correct the data; or, if it is"
                                    + " right, do what the finding says to accept it.";
        };
    }

    private static boolean isFirst(Audit audit) {
        return audit.datasets().stream().allMatch(d -> d.accepted() == null);
    }
}
