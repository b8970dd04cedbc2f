package dev.assay.report.html;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.finding.Verdict;
import dev.assay.report.html.incident.IncidentsSection;
import dev.assay.report.html.markup.Links;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Markup.Element;
import dev.assay.report.html.markup.Room;
import dev.assay.report.html.section.BannerSection;
import dev.assay.report.html.section.DatasetSection;
import dev.assay.report.html.section.FindingsSection;
import dev.assay.report.html.section.InventorySection;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * An audit as pages of a project's site: an index that says what is wrong and which datasets there
 * are, and a page for each of them. Fragments, each with its style.
 *
 * @param words of the site's language
 */
public record SitePages(Words words) {

    /** The file name of the index. */
    public static final String INDEX = "assay.html";

    /**
     * A page.
     *
     * @param file its name; safe whatever the dataset is called
     * @param heading what it is about, for its title
     * @param html its content, a fragment
     */
    public record Page(String file, String heading, String html) {}

    /** The index: the verdict, incidents, and the inventory with a link to each dataset's page. */
    public Page index(Audit audit) {
        Links links = new Links(audit.datasets().stream().map(d -> PageName.of(d.name())).toList());
        List<Markup> sections = new ArrayList<>();
        sections.add(new BannerSection(words).of(audit));
        if (!audit.datasets().isEmpty()) {
            sections.add(new InventorySection(words, links).of(audit));
            sections.add(new IncidentsSection(words, links).of(audit));
            sections.add(homeless(audit));
        }
        HtmlBody body = new HtmlBody(words);
        sections.add(body.footer(audit));
        return page(INDEX, body.name(), HtmlBody.body(sections));
    }

    /** What was found of datasets that have no page, as none is declared of that name. */
    private Markup homeless(Audit audit) {
        List<Finding> findings =
                audit.verdict().findings().stream()
                        .filter(f -> f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN)
                        .filter(f -> audit.position(f.dataset()) < 0)
                        .toList();
        return findings.isEmpty()
                ? Markup.none()
                : new FindingsSection(words)
                        .of(
                                new Audit(
                                        audit.startedAt(),
                                        audit.declaration(),
                                        List.of(),
                                        new Verdict(findings)));
    }

    /** The page of each dataset, in the order of the audit. */
    public List<Page> datasets(Audit audit) {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < audit.datasets().size(); i++) {
            DatasetAudit d = audit.datasets().get(i);
            Audit only = audit.only(d);
            Markup menu = menu(audit, i);
            pages.add(
                    page(
                            PageName.of(d.name()),
                            PlainText.name(d.name()),
                            HtmlBody.fitted(room -> dataset(only, menu, room))));
        }
        return pages;
    }

    private Element dataset(Audit only, Markup menu, Room room) {
        return HtmlBody.body(
                List.of(
                        menu,
                        new BannerSection(words).of(only),
                        new IncidentsSection(words, Links.WITHIN).of(only),
                        new DatasetSection(words, room).of(only, only.datasets().get(0), 0),
                        new FindingsSection(words).of(only),
                        new HtmlBody(words).footer(only)));
    }

    /** Links to the index, and to the datasets before and behind. */
    private Markup menu(Audit audit, int index) {
        List<Markup> links = new ArrayList<>();
        links.add(link(INDEX, Markup.text(words.text("page.heading"))));
        if (index > 0) {
            String before = audit.datasets().get(index - 1).name();
            links.add(
                    link(
                            PageName.of(before),
                            Markup.group(Markup.text("← "), Markup.value(before))));
        }
        if (index + 1 < audit.datasets().size()) {
            String behind = audit.datasets().get(index + 1).name();
            links.add(
                    link(
                            PageName.of(behind),
                            Markup.group(Markup.value(behind), Markup.text(" →"))));
        }
        return Markup.element("nav", Markup.element("ul", Markup.group(links)))
                .classed("contents")
                .with("aria-label", words.text("page.site.pages"));
    }

    private static Markup link(String page, Markup text) {
        return Markup.element("li", Markup.element("a", text).with("href", page));
    }

    private static Page page(String file, String heading, Element body) {
        return new Page(file, heading, Markup.group(HtmlBody.style(), body).render());
    }
}
