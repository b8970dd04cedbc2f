package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Figures;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** The verdict for someone who reads one paragraph. */
public final class BannerSection {

    private BannerSection() {}

    /** What came of an audit in one sentence, and what to do about it. */
    public static Markup of(Audit audit) {
        Outcome outcome = audit.outcome();
        List<Markup> lines = new ArrayList<>();
        lines.add(Markup.element("h2", VerdictWords.headline(audit)));
        if (outcome == Outcome.FAIL) {
            lines.add(worst(audit));
        }
        lines.add(Markup.element("p", VerdictWords.explanation(audit)));
        lines.add(counts(audit));
        return Markup.element("section", Markup.group(lines))
                .classed("banner " + VerdictWords.cssClass(outcome));
    }

    private static Markup worst(Audit audit) {
        long failing =
                audit.datasets().stream().filter(d -> audit.outcome(d) == Outcome.FAIL).count();
        Finding worst = audit.verdict().of(Outcome.FAIL).get(0);
        List<Markup> sentence = new ArrayList<>();
        sentence.add(
                Markup.text(
                        Figures.count(failing)
                                + " of "
                                + Figures.count(audit.datasets().size(), "dataset")
                                + (failing == 1 ? " fails" : " fail")
                                + ". Worst: "));
        sentence.add(Markup.text(Words.ENGLISH.title(worst.check()) + " in "));
        sentence.add(Markup.element("strong", Where.of(worst)));
        sentence.add(Markup.text("."));
        return Markup.element("p", Markup.group(sentence)).classed("lead");
    }

    private static Markup counts(Audit audit) {
        List<Markup> counts = new ArrayList<>();
        for (Outcome o : List.of(Outcome.FAIL, Outcome.WARN, Outcome.NOT_MEASURED, Outcome.PASS)) {
            int n = audit.count(o);
            String label = o == Outcome.WARN && n != 1 ? "warnings" : VerdictWords.label(o);
            counts.add(
                    Markup.element(
                            "li", Markup.element("b", Figures.count(n)), Markup.text(" " + label)));
        }
        return Markup.element("ul", Markup.group(counts)).classed("counts");
    }
}
