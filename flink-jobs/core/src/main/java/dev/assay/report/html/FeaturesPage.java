package dev.assay.report.html;

import dev.assay.derive.features.Alignment;
import dev.assay.derive.features.Feature;
import dev.assay.derive.features.FeatureManifest;
import dev.assay.derive.features.FeatureTable;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tables of features as one page: {@code features.html}. No value of the data is in it.
 *
 * @param words of the report's language
 */
public record FeaturesPage(Words words) {

    /** The document, a section for each table. */
    public String write(FeatureManifest manifest) {
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("p", words.text("features.about")));
        if (manifest.asOf() != null) {
            parts.add(Markup.element("p", words.text("features.as-of", manifest.asOf())));
        }
        manifest.tables().forEach(table -> parts.add(section(table)));
        HtmlPage page = new HtmlPage(words);
        return page.scripted(
                page.write(
                        words.text("features.title"),
                        words.text("features.title"),
                        Markup.element("div", Markup.group(parts)).classed("assay")));
    }

    private Markup section(FeatureTable table) {
        List<Markup> parts = new ArrayList<>();
        String name = PlainText.name(table.dataset());
        parts.add(Markup.element("h2", name));
        parts.add(
                Markup.element(
                        "p",
                        words.text(
                                "features.rows",
                                words.count("count.row", table.rows()),
                                words.count("count.column", table.columns().size()),
                                PlainText.name(table.joinKey()))));
        if (!table.alignments().isEmpty()) {
            parts.add(alignments(table));
        }
        Table columns = new Table(words, "features.columns", "column", "type").sortable();
        for (Feature feature : table.columns()) {
            columns.row(Markup.value(feature.name()), Markup.text(feature.type()));
        }
        parts.add(columns.markup());
        for (String remark : table.remarks()) {
            parts.add(Markup.element("p", PlainText.oneLine(remark)));
        }
        return Markup.element("section", Markup.group(parts)).with("aria-label", name);
    }

    private Markup alignments(FeatureTable table) {
        Table aligned =
                new Table(words, "features.aligned", "numbers", "shared", "before", "after")
                        .figures("shared", "before", "after");
        for (Alignment alignment : table.alignments()) {
            aligned.row(
                    Markup.value(alignment.numbers()),
                    Markup.text(Figures.count(alignment.shared())),
                    Markup.text(String.format(Locale.ROOT, "%.3f", alignment.before())),
                    Markup.text(String.format(Locale.ROOT, "%.3f", alignment.after())));
        }
        return aligned.markup();
    }
}
