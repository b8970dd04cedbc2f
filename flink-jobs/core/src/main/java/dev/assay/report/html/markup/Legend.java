package dev.assay.report.html.markup;

/** What the colours of a chart stand for: a swatch with its word, never apart. */
public final class Legend {

    /** What was accepted. */
    public static final Markup ACCEPTED = entry("accepted", "accepted");

    private Legend() {}

    /** Today's data, or the part of it that {@code word} says. */
    public static Markup today(String word) {
        return entry("today", word);
    }

    private static Markup entry(String side, String word) {
        return Markup.element(
                        "span", Markup.element("i").classed("key " + side), Markup.text(" " + word))
                .classed("entry");
    }
}
