package dev.assay.report;

import dev.assay.judge.Outcome;

/** An outcome as a word on its colour; the word alone says it, the colour only helps. */
final class Badge {

    private Badge() {}

    static Markup of(Outcome outcome) {
        return Markup.element("span", VerdictWords.label(outcome))
                .classed("badge " + VerdictWords.cssClass(outcome));
    }
}
