package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Figures;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The verdict for someone who reads one paragraph.
 *
 * @param words of the report's language
 */
public record BannerSection(Words words) {

    /** What came of an audit in one sentence, and what to do about it. */
    public Markup of(Audit audit) {
        Outcome outcome = audit.outcome();
        List<Markup> lines = new ArrayList<>();
        lines.add(Markup.element("h2", new VerdictWords(words).headline(audit)));
        if (outcome == Outcome.FAIL) {
            lines.add(worst(audit));
        }
        lines.add(Markup.element("p", new VerdictWords(words).explanation(audit)));
        lines.add(counts(audit));
        return Markup.element("section", Markup.group(lines))
                .classed("banner " + Badge.cssClass(outcome));
    }

    private Markup worst(Audit audit) {
        long failing =
                audit.datasets().stream().filter(d -> audit.outcome(d) == Outcome.FAIL).count();
        Finding worst = audit.verdict().of(Outcome.FAIL).get(0);
        return Markup.element(
                        "p",
                        Phrase.of(
                                words,
                                "page.banner.lead",
                                Markup.text(
                                        words.count(
                                                "page.banner.failing",
                                                failing,
                                                words.count(
                                                        "count.dataset", audit.datasets().size()))),
                                Markup.text(words.title(worst.check())),
                                Markup.element("strong", Where.of(worst))))
                .classed("lead");
    }

    private Markup counts(Audit audit) {
        List<Markup> counts = new ArrayList<>();
        for (Outcome o : List.of(Outcome.FAIL, Outcome.WARN, Outcome.NOT_MEASURED, Outcome.PASS)) {
            int n = audit.count(o);
            counts.add(
                    Markup.element(
                            "li",
                            Markup.element("b", Figures.count(n)),
                            Markup.text(" " + words.count(label(o), n))));
        }
        return Markup.element("ul", Markup.group(counts)).classed("counts");
    }

    private static String label(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "page.banner.passed";
            case WARN -> "page.banner.warnings";
            case NOT_MEASURED -> "page.banner.not-measured";
            case FAIL -> "page.banner.failed";
        };
    }
}
