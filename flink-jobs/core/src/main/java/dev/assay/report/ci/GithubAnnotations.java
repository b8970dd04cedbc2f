package dev.assay.report.ci;

import dev.assay.audit.Audit;
import dev.assay.finding.Outcome;
import dev.assay.incident.Incident;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.stream.Stream;

/**
 * Incidents as commands of GitHub Actions: printed at the beginning of a line, they stand beside
 * the lines of the data that a pull request shows.
 *
 * @see <a
 *     href="https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands">the
 *     commands</a>
 * @param words of the report's language
 */
public record GithubAnnotations(Words words) {

    /** GitHub shows no more of a step, of errors and of warnings each. */
    static final int MOST = 10;

    /**
     * One line for each.
     *
     * @param folder of the project, relative to the repository; blank where it is the same
     */
    public List<String> lines(Audit audit, String folder) {
        return Stream.of(Outcome.FAIL, Outcome.WARN)
                .flatMap(
                        outcome ->
                                Wrong.of(audit).stream()
                                        .filter(i -> i.outcome() == outcome)
                                        .limit(MOST))
                .map(i -> line(audit, i, folder))
                .toList();
    }

    private String line(Audit audit, Incident incident, String folder) {
        IncidentWords says = new IncidentWords(words);
        Place place = Wrong.places(audit, incident).get(0);
        String file = folder.isBlank() ? place.file() : folder + "/" + place.file();
        return (incident.outcome() == Outcome.FAIL ? "::error" : "::warning")
                + " file="
                + property(PlainText.oneLine(file))
                + ",line="
                + place.line()
                + ",col="
                + place.column()
                + ",title="
                + property(PlainText.name("Assay: " + words.title(incident.leading().check())))
                + "::"
                + message(
                        PlainText.sentence(
                                words.sentences(says.sentence(incident), says.more(incident))));
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
