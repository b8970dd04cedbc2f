package dev.assay.report.html.markup;

import dev.assay.finding.Outcome;
import dev.assay.report.words.VerdictWords;

/** An outcome as a word on its colour; the word alone says it, the colour only helps. */
public final class Badge {

    private Badge() {}

    /** An outcome as a coloured word. */
    public static Markup of(Outcome outcome) {
        return Markup.element("span", VerdictWords.label(outcome))
                .classed("badge " + VerdictWords.cssClass(outcome));
    }
}
