package dev.assay.report.html.markup;

import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;

/** The place of a section's content when there is none. */
public final class NotMeasured {

    private NotMeasured() {}

    /** Says why, in a few words without a full stop. */
    public static Markup because(Words words, String reason) {
        return Markup.element(
                        "p",
                        Phrase.of(
                                words,
                                "page.not-measured",
                                Markup.element("b", words.text("page.not-measured.bold")),
                                Markup.text(PlainText.sentence(reason))))
                .classed("unmeasured");
    }
}
