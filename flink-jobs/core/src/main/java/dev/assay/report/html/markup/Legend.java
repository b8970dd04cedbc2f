package dev.assay.report.html.markup;

import dev.assay.report.words.Words;

/** What the colours of a chart stand for: a swatch with its word, never apart. */
public final class Legend {

    private Legend() {}

    /** What was accepted. */
    public static Markup accepted(Words words) {
        return entry("accepted", words.text("chart.legend.accepted"));
    }

    /** Today's data. */
    public static Markup today(Words words) {
        return entry("today", words.text("chart.legend.today"));
    }

    /** The part of today's data that is one file. */
    public static Markup file(Words words) {
        return entry("today", words.text("chart.legend.file"));
    }

    private static Markup entry(String side, String word) {
        return Markup.element(
                        "span", Markup.element("i").classed("key " + side), Markup.text(" " + word))
                .classed("entry");
    }
}
