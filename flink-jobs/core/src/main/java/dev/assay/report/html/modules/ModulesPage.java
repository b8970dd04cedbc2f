package dev.assay.report.html.modules;

import dev.assay.finding.Outcome;
import dev.assay.report.ci.AuditJson;
import dev.assay.report.html.HtmlBody;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.html.modules.LastAudit.Dataset;
import dev.assay.report.html.modules.LastAudit.Told;
import dev.assay.report.words.Figures;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;

/**
 * The datasets of all modules of a build on one page: verdicts, incidents, and links to their own
 * pages. A module of which nothing is known has a line that says why, and what to do.
 *
 * @param words of the page's language
 */
public record ModulesPage(Words words) {

    /** What a menu calls it. */
    public String name() {
        return words.text("page.modules.heading");
    }

    /** What an index says of it, one sentence. */
    public String description() {
        return words.text("page.modules.description");
    }

    /** A fragment that brings its style with it. */
    public String write(List<Module> modules) {
        Table table =
                new Table(
                                words,
                                "page.modules",
                                "module",
                                "dataset",
                                "verdict",
                                "rows",
                                "incidents",
                                "warnings",
                                "what",
                                "audited")
                        .figures("rows", "incidents", "warnings")
                        .sortable();
        modules.forEach(module -> rows(table, module));
        return new HtmlBody(words)
                .fragment(
                        List.of(
                                lead(modules),
                                Markup.element("div", table.markup()).classed("wide")));
    }

    private Markup lead(List<Module> modules) {
        List<Dataset> all = modules.stream().flatMap(m -> datasets(m).stream()).toList();
        Outcome worst = all.stream().map(Dataset::verdict).reduce(Outcome.PASS, Outcome::and);
        boolean isKnown = modules.stream().allMatch(m -> m.audit() instanceof LastAudit.Read);
        Outcome shown = isKnown ? worst : Outcome.NOT_MEASURED.and(worst);
        long failing = all.stream().filter(d -> d.verdict() == Outcome.FAIL).count();
        return Markup.element(
                        "section",
                        Markup.element(
                                "p",
                                Badge.of(words, shown),
                                Markup.text(" "),
                                Markup.text(
                                        words.ended(
                                                words.count(
                                                        "page.banner.failing",
                                                        failing,
                                                        words.count(
                                                                "count.dataset", all.size()))))))
                .classed("banner " + Badge.cssClass(shown));
    }

    private static List<Dataset> datasets(Module module) {
        return module.audit() instanceof LastAudit.Read read ? read.datasets() : List.of();
    }

    private void rows(Table table, Module module) {
        if (module.audit() instanceof LastAudit.Read read) {
            read.datasets().forEach(d -> row(table, module, read.startedAt(), d));
        } else {
            table.row(
                    Markup.value(module.name()),
                    Markup.text(Figures.NONE),
                    Badge.of(words, Outcome.NOT_MEASURED),
                    Markup.text(Figures.NONE),
                    Markup.text(Figures.NONE),
                    Markup.text(Figures.NONE),
                    Markup.text(PlainText.sentence(unknown(module))),
                    Markup.text(Figures.NONE));
        }
    }

    private String unknown(Module module) {
        if (module.audit() instanceof LastAudit.OtherFormat other) {
            return words.text(
                    "page.modules.other", module.file(), other.format(), AuditJson.FORMAT);
        }
        if (module.audit() instanceof LastAudit.Unreadable unreadable) {
            return words.text("page.modules.unreadable", module.file(), unreadable.fault());
        }
        return words.text("page.modules.missing", module.file());
    }

    private void row(Table table, Module module, Instant startedAt, Dataset d) {
        Markup name = Markup.value(d.name());
        table.row(
                Markup.value(module.name()),
                module.page()
                        .apply(d.name())
                        .<Markup>map(page -> Markup.element("a", name).with("href", page))
                        .orElse(name),
                Badge.of(words, d.verdict()),
                Markup.text(d.rows() == null ? Figures.NONE : Figures.count(d.rows())),
                Markup.text(Figures.count(d.failing())),
                Markup.text(Figures.count(d.warning())),
                told(d),
                Markup.element("time", Figures.instant(startedAt))
                        .classed("startedAt")
                        .with("datetime", startedAt.toString()));
    }

    private Markup told(Dataset d) {
        if (d.worst().isEmpty()) {
            return Markup.text(Figures.NONE);
        }
        List<Markup> items = new ArrayList<>();
        d.worst().forEach(i -> items.add(Markup.element("li", PlainText.sentence(sentence(i)))));
        int more = d.failing() + d.warning() - d.worst().size();
        if (more > 0) {
            items.add(Markup.element("li", words.text("log.more", Figures.count(more))));
        }
        return Markup.element("ul", Markup.group(items));
    }

    /** In the page's language, as far as its words are known here; else as the build said it. */
    private String sentence(Told told) {
        if (told.headline() == null || words == Words.ENGLISH) {
            return told.sentence();
        }
        try {
            String says = words.text(told.headline());
            return told.headline().key().equals("fault")
                    ? says
                    : words.text(
                            "damage.sentence",
                            new IncidentWords(words).where(told.scope()),
                            words.ended(says));
        } catch (MissingResourceException | IndexOutOfBoundsException e) {
            return told.sentence();
        }
    }
}
