package dev.assay.report.html;

import dev.assay.derive.anonymize.Anonymized;
import dev.assay.derive.anonymize.Risk;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What became of anonymised copies, for a log and as a page; no value of the data is in it.
 *
 * @param words of the report's language
 */
public record AnonymizedReport(Words words) {

    /** For a build's log: the rows, and the columns that do not stay as they are. */
    public List<String> lines(Anonymized copy) {
        List<String> lines = new ArrayList<>();
        Anonymized.Rows rows = copy.rows();
        lines.add(
                words.text(
                        "log.anonymized",
                        PlainText.name(copy.dataset()),
                        Figures.count(rows.original() - rows.suppressed()),
                        words.count("count.row", rows.original()),
                        Figures.count(rows.suppressed()),
                        Figures.count(copy.before().smallest()),
                        Figures.count(copy.after().smallest()),
                        Figures.percent(rows.loss())));
        copy.columns().stream()
                .filter(column -> column.reason() != Anonymized.Reason.NOTHING)
                .map(
                        column ->
                                words.text(
                                        "log.anonymized.column",
                                        PlainText.name(column.name()),
                                        transform(column),
                                        reason(column)))
                .forEach(line -> lines.add("  " + line));
        if (isFound(copy)) {
            lines.add("  " + words.text("anonymized.found"));
        }
        return lines;
    }

    /** The page {@code anonymized.html}. */
    public String page(List<Anonymized> copies) {
        List<Markup> sections = new ArrayList<>();
        sections.add(Markup.element("p", words.text("anonymized.about")));
        copies.forEach(copy -> sections.add(section(copy)));
        return new HtmlPage(words)
                .write(
                        words.text("anonymized.title"),
                        words.text("anonymized.heading"),
                        Markup.element("div", Markup.group(sections)).classed("assay"));
    }

    private Markup section(Anonymized copy) {
        List<Markup> parts = new ArrayList<>();
        Anonymized.Rows rows = copy.rows();
        parts.add(Markup.element("h2", Markup.value(copy.dataset())));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                "anonymized.rows",
                                Figures.count(rows.original() - rows.suppressed()),
                                words.count("count.row", rows.original()),
                                Figures.count(rows.suppressed()),
                                Figures.count(rows.k()),
                                Figures.percent(rows.loss()))));
        if (isFound(copy)) {
            parts.add(Markup.element("p", words.text("anonymized.found")));
        }
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                "anonymized.linkage",
                                Figures.count(copy.linkage().attacked()),
                                Figures.percent(copy.linkage().found()),
                                Figures.percent(copy.linkage().guessed()))));
        parts.add(risks(copy.before(), copy.after()));
        parts.add(columns(copy));
        return Markup.element("section", Markup.group(parts));
    }

    private static boolean isFound(Anonymized copy) {
        return copy.columns().stream().anyMatch(c -> c.reason() == Anonymized.Reason.FOUND);
    }

    private Markup risks(Risk before, Risk after) {
        Table table =
                new Table(words, "anonymized.risk", "of", "before", "after")
                        .figures("before", "after");
        row(table, "classes", Figures.count(before.classes()), Figures.count(after.classes()));
        row(table, "smallest", Figures.count(before.smallest()), Figures.count(after.smallest()));
        row(table, "unique", Figures.percent(before.unique()), Figures.percent(after.unique()));
        row(
                table,
                "prosecutor",
                Figures.percent(before.prosecutor()),
                Figures.percent(after.prosecutor()));
        row(
                table,
                "journalist",
                Figures.percent(before.journalist()),
                Figures.percent(after.journalist()));
        row(
                table,
                "marketer",
                Figures.percent(before.marketer()),
                Figures.percent(after.marketer()));
        return table.markup();
    }

    private void row(Table table, String key, String before, String after) {
        table.row(
                Markup.text(words.text("anonymized.risk." + key)),
                Markup.text(before),
                Markup.text(after));
    }

    private Markup columns(Anonymized copy) {
        Table table = new Table(words, "anonymized.columns", "column", "transform", "reason");
        for (Anonymized.Column column : copy.columns()) {
            table.row(
                    Markup.value(column.name()),
                    Markup.text(transform(column)),
                    Markup.text(reason(column)));
        }
        return table.markup();
    }

    private String transform(Anonymized.Column column) {
        return words.text("anonymized.transform." + column.transform().word());
    }

    private String reason(Anonymized.Column column) {
        return words.text("anonymized.reason." + column.reason().name().toLowerCase(Locale.ROOT));
    }
}
