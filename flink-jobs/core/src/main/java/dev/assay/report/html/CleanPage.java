package dev.assay.report.html;

import dev.assay.derive.clean.copy.Copied;
import dev.assay.derive.clean.copy.Weighed;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.log.CleanLines;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Repaired copies as one page: {@code clean.html}.
 *
 * @param words of the report's language
 */
public record CleanPage(Words words) {

    /** The document, a section for each dataset. */
    public String write(List<Weighed> all) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("p", words.text("clean.about")));
        all.forEach(one -> parts.add(section(one)));
        Markup body = Markup.element("div", Markup.group(parts)).classed("assay");
        HtmlPage page = new HtmlPage(words);
        return page.scripted(
                page.write(words.text("clean.title"), words.text("clean.title"), body));
    }

    private Markup section(Weighed weighed) {
        Copied copied = weighed.copied();
        List<Markup> parts = new ArrayList<>();
        String name = PlainText.name(copied.dataset());
        parts.add(Markup.element("h2", name));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                "clean.rows",
                                words.count("count.row", copied.rows().read()),
                                Figures.count(copied.rows().changed()),
                                Figures.count(copied.rows().aside()))));
        parts.add(
                Markup.element(
                        "p",
                        weighed.before() == null || weighed.after() == null
                                ? words.text("clean.unjudged")
                                : words.text(
                                        "log.clean.gate",
                                        CleanLines.standing(words, weighed.before()),
                                        CleanLines.standing(words, weighed.after()))));
        if (!copied.columns().isEmpty()) {
            parts.add(changes(copied));
        }
        if (!copied.examples().isEmpty()) {
            parts.add(examples(copied));
        }
        return Markup.element("section", Markup.group(parts)).with("aria-label", name);
    }

    private Markup changes(Copied copied) {
        Table table = new Table(words, "clean.changes", "column", "why", "times").figures("times");
        copied.columns()
                .forEach(
                        (column, reasons) ->
                                reasons.forEach(
                                        (why, n) ->
                                                table.row(
                                                        column.isEmpty()
                                                                ? Markup.text(
                                                                        words.text(
                                                                                "clean.whole-row"))
                                                                : Markup.value(column),
                                                        Markup.text(words.text("clean.why." + why)),
                                                        Markup.text(Figures.count(n)))));
        return table.markup();
    }

    private Markup examples(Copied copied) {
        Table table =
                new Table(words, "clean.examples", "column", "before", "after", "why", "rows")
                        .figures("rows");
        for (Copied.Example example : copied.examples()) {
            table.row(
                    Markup.value(example.column()),
                    value(example.before()),
                    value(example.after()),
                    Markup.text(words.text("clean.why." + example.reason())),
                    Markup.text(Figures.count(example.rows())));
        }
        return table.markup();
    }

    private Markup value(String text) {
        return text == null ? Markup.text(words.text("clean.no-value")) : Markup.value(text);
    }
}
