package dev.assay.report.html.markup;

import dev.assay.report.words.PlainText;

/** The place of a section's content when there is none. */
public final class NotMeasured {

    private NotMeasured() {}

    /** Says why; {@code reason} may be null where nobody said. */
    public static Markup because(String reason) {
        String why = reason == null ? "it was not asked for" : PlainText.sentence(reason);
        return Markup.element("p", Markup.element("b", "Not measured: "), Markup.text(why + "."))
                .classed("unmeasured");
    }
}
