package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Sample;
import dev.assay.report.html.chart.FindingChart;
import dev.assay.report.html.markup.Anchor;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Table;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Unmeasured;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that was found, worst first: what, where, found, expected, what to do next.
 *
 * @param words of the report's language
 */
public record FindingsSection(Words words) {

    /** Findings that are written in full; the next ones have a line each. */
    static final int TOLD = 40;

    /** Lines of a list at most. */
    static final int LISTED = 500;

    /** What failed and what is worth a look, the worst first. */
    public Markup of(Audit audit) {
        List<Finding> findings =
                audit.verdict().findings().stream()
                        .filter(f -> f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN)
                        .toList();
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h2", words.text("page.findings.title")));
        if (findings.isEmpty()) {
            parts.add(Markup.element("p", words.text("page.findings.none")));
        }
        List<Markup> told = findings.stream().limit(TOLD).<Markup>map(f -> told(audit, f)).toList();
        if (!told.isEmpty()) {
            parts.add(
                    folded(
                            words.count("page.findings.told", told.size()),
                            told.toArray(Markup[]::new)));
        }
        parts.add(listed("page.findings.more", findings.stream().skip(TOLD).toList()));
        parts.add(unmeasured(Unmeasured.of(words, audit.verdict().findings())));
        parts.add(listed("page.findings.passed", audit.verdict().of(Outcome.PASS)));
        return Markup.element("section", Markup.group(parts))
                .classed("findings")
                .with("id", Anchor.FINDINGS)
                .with("aria-label", words.text("page.findings.title"));
    }

    private Markup told(Audit audit, Finding f) {
        KnownCheck check = f.check();
        int dataset = audit.position(f.dataset());
        return Markup.element(
                        "article",
                        Markup.element(
                                "h3",
                                Badge.of(words, f.outcome()),
                                Markup.text(" " + words.title(check) + " "),
                                Markup.element("span", where(dataset, f)).classed("where")),
                        Markup.element(
                                        "div",
                                        Markup.element(
                                                        "div",
                                                        Markup.element(
                                                                "p",
                                                                PlainText.sentence(
                                                                        words.sentence(f))),
                                                        figures(f, check))
                                                .classed("words"),
                                        dataset < 0
                                                ? Markup.none()
                                                : FindingChart.of(
                                                        words, audit.datasets().get(dataset), f))
                                .classed("evidence"),
                        samples(f.samples()),
                        Markup.element(
                                        "p",
                                        Phrase.of(
                                                words,
                                                "page.findings.about",
                                                Markup.text(words.meaning(check)),
                                                Markup.element("code", PlainText.name(f.name()))))
                                .classed("about"))
                .classed("finding " + Badge.cssClass(f.outcome()));
    }

    private static Markup where(int dataset, Finding f) {
        return dataset < 0
                ? Where.of(f)
                : Markup.element("a", Where.of(f)).with("href", "#" + Anchor.dataset(dataset));
    }

    private Markup figures(Finding f, KnownCheck check) {
        List<Markup> list = new ArrayList<>();
        figure(
                list,
                "page.findings.observed",
                f.observed() == null ? null : Figures.of(check.unit(), f.observed()));
        figure(
                list,
                "page.findings.wanted",
                f.expected() == null ? null : Figures.of(check.unit(), f.expected()));
        figure(
                list,
                "page.findings.effect",
                f.effect() == null ? null : Figures.number(f.effect()));
        figure(
                list,
                "page.findings.p-value",
                f.pValue() == null ? null : Figures.pValue(f.pValue()));
        return list.isEmpty() ? Markup.none() : Markup.element("dl", Markup.group(list));
    }

    private void figure(List<Markup> list, String key, String value) {
        if (value != null) {
            list.add(
                    Markup.element(
                            "div",
                            Markup.element("dt", words.text(key)),
                            Markup.element("dd", value)));
        }
    }

    private Markup samples(List<Sample> samples) {
        if (samples.isEmpty()) {
            return Markup.none();
        }
        List<Markup> items =
                samples.stream()
                        .<Markup>map(
                                s ->
                                        Markup.element(
                                                "li",
                                                Where.place(s.file(), s.line()),
                                                Markup.text(" "),
                                                Where.value(words, s.text())))
                        .toList();
        return Markup.element("ul", Markup.group(items)).classed("samples");
    }

    private Markup listed(String key, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Markup.none();
        }
        Table table =
                new Table(words, "page.findings", "where", "check", "found", "expected")
                        .figures("found", "expected")
                        .sortable();
        for (Finding f : findings.subList(0, Math.min(LISTED, findings.size()))) {
            KnownCheck check = f.check();
            table.row(
                    Where.of(f),
                    Markup.value(f.name()),
                    Markup.text(Figures.of(check.unit(), f.observed())),
                    Markup.text(Figures.of(check.unit(), f.expected())));
        }
        Markup rest =
                findings.size() <= LISTED
                        ? Markup.none()
                        : Markup.element(
                                "p", words.text("page.findings.listed", Figures.count(LISTED)));
        return folded(words.count(key, findings.size()), table.markup(), rest);
    }

    private Markup unmeasured(List<Unmeasured> groups) {
        if (groups.isEmpty()) {
            return Markup.none();
        }
        Table table = new Table(words, "page.unmeasured", "dataset", "checks", "reason");
        for (Unmeasured u : groups.subList(0, Math.min(LISTED, groups.size()))) {
            table.row(
                    Markup.value(u.dataset()),
                    Markup.text(PlainText.sentence(words.joined(u.checks()))),
                    Markup.text(PlainText.sentence(u.reason())));
        }
        int checks = groups.stream().mapToInt(u -> u.checks().size()).sum();
        return folded(words.count("page.unmeasured.title", checks), table.markup());
    }

    private static Markup folded(String summary, Markup... content) {
        return Markup.element("details", Markup.element("summary", summary), Markup.group(content));
    }
}
