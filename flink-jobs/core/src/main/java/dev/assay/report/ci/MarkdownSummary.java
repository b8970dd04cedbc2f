package dev.assay.report.ci;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.log.ConsoleReport;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Unmeasured;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The audit in a few lines of Markdown, for a pull request.
 *
 * @param words of the report's language
 */
public record MarkdownSummary(Words words) {

    /** Findings that are listed at most. */
    static final int MOST = 20;

    private static final int PLACES = 3;

    private static final String MEANINGFUL = "&<>|`*_[]\\~!";

    /** What begins a mention, a reference or a link, before the word that would make it one. */
    private static final Pattern LINKED = Pattern.compile("[@#](?=\\w)|:(?=//)|www(?=\\.)");

    /** U+2060, which has no width and ends a word. */
    private static final String JOINER = "\u2060";

    /** The document, with a final line feed. */
    public String write(Audit audit) {
        StringBuilder out = new StringBuilder();
        out.append("### ").append(new VerdictWords(words).headline(audit)).append("\n\n");
        out.append(new ConsoleReport(words).summary(audit)).append(".\n");
        datasets(audit, out);
        findings(audit, out);
        List<Unmeasured> unmeasured = Unmeasured.of(words, audit.verdict().findings());
        if (!unmeasured.isEmpty()) {
            out.append("\n" + words.text("summary.unmeasured") + "\n");
            unmeasured.stream().limit(MOST).forEach(u -> out.append(line(u)));
            more(unmeasured.size() - MOST, out);
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
        for (DatasetAudit d : audit.datasets()) {
            out.append("| ").append(code(d.name()));
            out.append(" | ").append(new VerdictWords(words).label(audit.outcome(d)));
            out.append(" | ").append(d.rows() == null ? Figures.NONE : Figures.count(d.rows()));
            out.append(" | ").append(d.bytes() == null ? Figures.NONE : Figures.bytes(d.bytes()));
            out.append(" |\n");
        }
    }

    private void findings(Audit audit, StringBuilder out) {
        List<Finding> shown =
                audit.verdict().findings().stream()
                        .filter(f -> f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN)
                        .toList();
        if (shown.isEmpty()) {
            return;
        }
        head(
                out,
                "nothing",
                "summary.findings.where",
                "summary.findings.found",
                "summary.findings.expected",
                "summary.findings.what");
        out.append("| --- | --- | ---: | ---: | --- |\n");
        for (Finding f : shown.subList(0, Math.min(MOST, shown.size()))) {
            KnownCheck check = f.check();
            out.append("| ").append(new VerdictWords(words).label(f.outcome()));
            out.append(" | ").append(code(where(f)));
            out.append(" | ").append(escaped(Figures.of(check.unit(), f.observed())));
            out.append(" | ").append(escaped(Figures.of(check.unit(), f.expected())));
            out.append(" | ").append(escaped(PlainText.sentence(words.sentence(f)) + places(f)));
            out.append(" |\n");
        }
        more(shown.size() - MOST, out);
    }

    private void head(StringBuilder out, String... keys) {
        out.append("\n|");
        for (String key : keys) {
            String title = words.text(key);
            out.append(title.isEmpty() ? "" : " ").append(title).append(" |");
        }
        out.append("\n");
    }

    private static String where(Finding f) {
        return PlainText.name(f.dataset())
                + (f.column() == null ? "" : " / " + PlainText.name(f.column()));
    }

    private String places(Finding f) {
        return f.samples().stream()
                .limit(PLACES)
                .map(sample -> PlainText.name(sample.file()) + ":" + sample.line())
                .collect(
                        Collectors.collectingAndThen(
                                words.joining(),
                                all -> all.isEmpty() ? "" : " " + words.text("summary.at", all)));
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

    private void more(int n, StringBuilder out) {
        if (n > 0) {
            out.append("\n").append(words.text("summary.more", Figures.count(n))).append("\n");
        }
    }

    /** An element rather than back-quotes: those would end at the first one in the text. */
    private static String code(String text) {
        return "<code>" + escaped(PlainText.oneLine(text)) + "</code>";
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
