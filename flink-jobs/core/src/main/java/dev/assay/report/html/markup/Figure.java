package dev.assay.report.html.markup;

import dev.assay.report.words.Words;

/** A picture with what it shows below it, and its figures folded behind it. */
public final class Figure {

    private Figure() {}

    /** The picture; {@code figures} are what is drawn, for those who read rather than look. */
    public static Markup of(Words words, Markup picture, Markup caption, Table figures) {
        return Markup.element(
                "figure",
                picture,
                Markup.element("figcaption", caption),
                Markup.element(
                        "details",
                        Markup.element("summary", words.text("page.picture.figures")),
                        figures.markup()));
    }
}
