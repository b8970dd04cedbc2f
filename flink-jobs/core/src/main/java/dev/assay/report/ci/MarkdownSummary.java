package dev.assay.report.ci;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.incident.Incident;
import dev.assay.report.log.ConsoleReport;
import dev.assay.report.words.Figures;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Unmeasured;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The audit in a few lines of Markdown, for a pull request.
 *
 * @param words of the report's language
 */
public record MarkdownSummary(Words words) {

    /** Incidents, and groups of what was not measured, that are listed at most. */
    static final int MOST = 20;

    /** Bytes of the document at most: what a comment of a code host takes, and some less. */
    static final int LONGEST = 60_000;

    private static final int MOST_DATASETS = 100;

    /** What each list may take of it, and what headings and last lines need. */
    private static final int LIST = (LONGEST - 6_000) / 3;

    private static final String MEANINGFUL = "&<>|`*_[]\\~!";

    /** What begins a mention, a reference or a link, before the word that would make it one. */
    private static final Pattern LINKED = Pattern.compile("[@#](?=\\w)|:(?=//)|www(?=\\.)");

    /** U+2060, which has no width and ends a word. */
    private static final String JOINER = "\u2060";

    /** The document, with a final line feed. */
    public String write(Audit audit) {
        StringBuilder out = new StringBuilder();
        out.append("### ").append(new VerdictWords(words).headline(audit)).append("\n\n");
        out.append(words.ended(new ConsoleReport(words).summary(audit))).append("\n");
        datasets(audit, out);
        incidents(audit, out);
        List<Unmeasured> unmeasured = Unmeasured.of(words, audit.verdict().findings());
        if (!unmeasured.isEmpty()) {
            out.append("\n" + words.text("summary.unmeasured") + "\n");
            list(unmeasured, MOST, this::line, out);
        }
        return out.toString();
    }

    private void datasets(Audit audit, StringBuilder out) {
        if (audit.datasets().isEmpty()) {
            return;
        }
        head(
                out,
                "summary.datasets.dataset",
                "summary.datasets.verdict",
                "summary.datasets.rows",
                "summary.datasets.size");
        out.append("| --- | --- | ---: | ---: |\n");
        list(audit.datasets(), MOST_DATASETS, d -> row(audit, d), out);
    }

    private String row(Audit audit, DatasetAudit d) {
        return "| "
                + code(d.name())
                + " | "
                + new VerdictWords(words).label(audit.outcome(d))
                + " | "
                + (d.rows() == null
                        ? audit.published(d)
                                .map(noisy -> "≈ " + Figures.count(noisy.rows()))
                                .orElse(Figures.NONE)
                        : Figures.count(d.rows()))
                + " | "
                + (d.bytes() == null ? Figures.NONE : Figures.bytes(d.bytes()))
                + " |\n";
    }

    private void incidents(Audit audit, StringBuilder out) {
        List<Incident> shown = Wrong.of(audit);
        if (shown.isEmpty()) {
            return;
        }
        head(
                out,
                "nothing",
                "summary.incidents.where",
                "summary.incidents.share",
                "summary.incidents.what");
        out.append("| --- | --- | ---: | --- |\n");
        list(shown, MOST, this::row, out);
    }

    private String row(Incident incident) {
        IncidentWords says = new IncidentWords(words);
        return "| "
                + new VerdictWords(words).label(incident.outcome())
                + " | "
                + code(says.where(incident))
                + " | "
                + escaped(incident.share().map(Figures::percent).orElse(Figures.NONE))
                + " | "
                + escaped(
                        words.sentences(
                                PlainText.sentence(words.ended(words.text(incident.headline()))),
                                places(incident),
                                PlainText.sentence(says.more(incident))))
                + " |\n";
    }

    /** As many of a list as there is room for, and how many more there are. */
    private <T> void list(List<T> all, int most, Function<T, String> line, StringBuilder out) {
        int room = LIST;
        int told = 0;
        for (T one : all.subList(0, Math.min(most, all.size()))) {
            String text = line.apply(one);
            room -= text.getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            out.append(text);
            told++;
        }
        if (told < all.size()) {
            String more = words.text("summary.more", Figures.count(all.size() - told));
            out.append("\n").append(more).append("\n");
        }
    }

    private void head(StringBuilder out, String... keys) {
        out.append("\n|");
        for (String key : keys) {
            String title = words.text(key);
            out.append(title.isEmpty() ? "" : " ").append(title).append(" |");
        }
        out.append("\n");
    }

    private String places(Incident incident) {
        String all =
                incident.places().stream()
                        .map(sample -> PlainText.name(sample.file()) + ":" + sample.line())
                        .collect(words.joining());
        return all.isEmpty() ? "" : words.text("summary.at", all);
    }

    private String line(Unmeasured u) {
        return "- "
                + words.text(
                        "summary.unmeasured.checks",
                        code(u.dataset()),
                        words.count("count.check", u.checks().size()),
                        escaped(PlainText.sentence(u.reason())))
                + "\n";
    }

    /** An element rather than back-quotes: those would end at the first one in the text. */
    private static String code(String text) {
        return "<code>" + escaped(PlainText.sentence(text)) + "</code>";
    }

    /**
     * Text without anything that Markdown, or a server that shows it, reads as more than text:
     * markup, tables, links, and names of people who would be notified.
     */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        LINKED.matcher(text)
                .replaceAll("$0" + JOINER)
                .codePoints()
                .forEach(
                        c -> {
                            if (c < 128 && MEANINGFUL.indexOf(c) >= 0) {
                                safe.append("&#").append(c).append(';');
                            } else {
                                safe.appendCodePoint(c);
                            }
                        });
        return safe.toString();
    }
}
