package dev.assay.report.log;

import dev.assay.derive.clean.copy.Copied;
import dev.assay.derive.clean.copy.Weighed;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Repaired copies for a build's log.
 *
 * @param words of the report's language
 */
public record CleanLines(Words words) {

    /**
     * What was done to a dataset.
     *
     * @param folder of the copy
     */
    public List<String> lines(Weighed weighed, String folder) {
        Copied copied = weighed.copied();
        List<String> lines = new ArrayList<>();
        lines.add(
                words.text(
                        "log.clean",
                        PlainText.name(copied.dataset()),
                        words.count("count.row", copied.rows().read()),
                        Figures.count(copied.rows().changed()),
                        Figures.count(copied.rows().aside()),
                        folder));
        copied.reasons()
                .forEach(
                        (why, n) ->
                                lines.add(
                                        "  "
                                                + words.text(
                                                        "log.clean.reason",
                                                        words.text("clean.why." + why),
                                                        Figures.count(n))));
        if (weighed.before() != null && weighed.after() != null) {
            lines.add(
                    "  "
                            + words.text(
                                    "log.clean.gate",
                                    standing(words, weighed.before()),
                                    standing(words, weighed.after())));
        } else {
            lines.add("  " + words.text("clean.unjudged"));
        }
        return lines;
    }

    /** The outcome, and the checks that failed. */
    public static String standing(Words words, Weighed.Standing standing) {
        String outcome =
                words.text(
                        "outcome."
                                + standing.outcome()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
        return standing.failed().isEmpty()
                ? outcome
                : words.text("join.within", outcome, String.join(", ", standing.failed()));
    }
}
