package dev.assay.report.words;

import dev.assay.audit.Audit;
import dev.assay.finding.Outcome;
import java.util.Locale;

/**
 * Outcomes in words for people who never trained a network.
 *
 * @param words of the report's language
 */
public record VerdictWords(Words words) {

    /** One or two words for a badge. */
    public String label(Outcome outcome) {
        return words.text(key(outcome));
    }

    /** The same for a line of a log, where it must stand out. */
    public String loud(Outcome outcome) {
        return words.text(key(outcome) + ".loud");
    }

    private static String key(Outcome outcome) {
        return "outcome." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What came of it, one sentence without names. */
    public String headline(Audit audit) {
        return words.text(
                audit.datasets().isEmpty()
                        ? "headline.nothing"
                        : switch (audit.outcome()) {
                            case PASS -> "headline.pass";
                            case WARN -> "headline.warn";
                            case NOT_MEASURED ->
                                    isFirst(audit)
                                            ? "headline.not-measured.first"
                                            : "headline.not-measured";
                            case FAIL -> isFirst(audit) ? "headline.fail.first" : "headline.fail";
                        });
    }

    /** What it means and what to do next, a sentence or two. */
    public String explanation(Audit audit) {
        return words.text(
                audit.datasets().isEmpty()
                        ? "explanation.nothing"
                        : switch (audit.outcome()) {
                            case PASS -> "explanation.pass";
                            case WARN -> "explanation.warn";
                            case NOT_MEASURED ->
                                    isFirst(audit)
                                            ? "explanation.not-measured.first"
                                            : "explanation.not-measured";
                            case FAIL ->
                                    isFirst(audit) ? "explanation.fail.first" : "explanation.fail";
                        });
    }

    private static boolean isFirst(Audit audit) {
        return audit.datasets().stream()
                .allMatch(d -> d.accepted() == null && !d.spec().withholds());
    }
}
