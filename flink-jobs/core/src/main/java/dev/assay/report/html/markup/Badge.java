package dev.assay.report.html.markup;

import dev.assay.finding.Outcome;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;

/** An outcome as a word on its colour; the word alone says it, the colour only helps. */
public final class Badge {

    private Badge() {}

    /** An outcome as a coloured word. */
    public static Markup of(Words words, Outcome outcome) {
        return Markup.element("span", new VerdictWords(words).label(outcome))
                .classed("badge " + cssClass(outcome));
    }

    /** The class that gives an outcome its colour. */
    public static String cssClass(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "pass";
            case WARN -> "warn";
            case NOT_MEASURED -> "none";
            case FAIL -> "fail";
        };
    }
}
