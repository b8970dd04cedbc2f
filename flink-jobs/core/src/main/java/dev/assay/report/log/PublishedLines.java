package dev.assay.report.log;

import dev.assay.privacy.dp.Published;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.List;

/**
 * What was published with noise, for a build's log.
 *
 * @param words of the report's language
 */
public record PublishedLines(Words words) {

    /** How much was published, and what it cost. */
    public List<String> lines(Published of) {
        return List.of(
                words.text(
                        "log.published",
                        PlainText.name(of.dataset()),
                        words.count("count.statistic", of.cost().spent().size()),
                        Figures.count(of.rows()),
                        Figures.count(of.users())),
                words.text(
                        "published.cost",
                        Figures.number(of.cost().epsilon()),
                        String.valueOf(of.cost().delta()),
                        Figures.count(of.cost().publications()),
                        Figures.count(of.cost().rowsPerUser())));
    }

    /** That the same data was published before. */
    public String unchanged(Published of) {
        return words.text("log.published.unchanged", PlainText.name(of.dataset()));
    }
}
