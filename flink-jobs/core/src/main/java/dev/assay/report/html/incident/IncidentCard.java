package dev.assay.report.html.incident;

import dev.assay.audit.Audit;
import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Sample;
import dev.assay.incident.Incident;
import dev.assay.incident.Scope;
import dev.assay.report.html.markup.Anchor;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Links;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Table;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Figures;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One damage as a card: what, since when, a picture, where it can be seen, what to do, who sees it
 * too, and how to accept the data if it is right.
 *
 * @param words of the report's language
 * @param links where each dataset is told of
 */
record IncidentCard(Words words, Links links) {

    private static final String ACCEPT =
            String.join(" ", "mvn", "assay:accept", "-Dassay.acceptFindings");

    /** Findings that are named of an incident. */
    private static final int NAMED = 20;

    /** The card; {@code index} is the incident's place among all, for links to it. */
    Markup of(Audit audit, Incident incident, int index) {
        return Markup.element(
                        "article",
                        Markup.element(
                                "h3",
                                Badge.of(words, incident.outcome()),
                                Markup.text(" "),
                                where(audit, incident.scope())),
                        Markup.element(
                                        "div",
                                        Markup.element("div", told(incident)).classed("words"),
                                        new IncidentPicture(words).of(audit, incident))
                                .classed("evidence"),
                        also(incident),
                        incident.leading().check() == KnownCheck.READABLE
                                ? Markup.none()
                                : accept())
                .classed("finding " + Badge.cssClass(incident.outcome()) + " card")
                .with("id", Anchor.incident(index));
    }

    private Markup where(Audit audit, Scope scope) {
        int dataset = audit.position(scope.dataset());
        Markup name = Markup.value(scope.dataset());
        List<Markup> parts = new ArrayList<>();
        parts.add(
                dataset < 0
                        ? name
                        : Markup.element("a", name).with("href", links.dataset(dataset)));
        String rest = new IncidentWords(words).where(scope).substring(scope.dataset().length());
        parts.add(Markup.element("bdi", PlainText.sentence(rest)));
        return Markup.element("span", Markup.group(parts));
    }

    private Markup told(Incident incident) {
        IncidentWords says = new IncidentWords(words);
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("p", PlainText.sentence(says.headline(incident))).classed("lead"));
        String since = says.since(incident);
        if (!since.isBlank()) {
            parts.add(Markup.element("p", PlainText.sentence(since)).classed("since"));
        }
        List<Sample> places = incident.places();
        if (!places.isEmpty()) {
            Table table = new Table(words, "page.places", "place", "value");
            places.forEach(
                    s -> table.row(Where.place(s.file(), s.line()), Where.value(words, s.text())));
            parts.add(table.markup());
        }
        String repair = says.repair(incident);
        if (!repair.isBlank()) {
            parts.add(
                    Markup.element(
                                    "p",
                                    Phrase.of(
                                            words,
                                            "page.incidents.repair",
                                            Markup.element(
                                                    "b", words.text("page.incidents.repair.bold")),
                                            Markup.text(PlainText.sentence(repair))))
                            .classed("repair"));
        }
        return Markup.group(parts);
    }

    /** All findings that the damage explains. */
    private Markup also(Incident incident) {
        List<Finding> findings = incident.findings();
        Table table =
                new Table(words, "page.findings", "check", "where", "found", "expected")
                        .figures("found", "expected");
        for (Finding f : findings.subList(0, Math.min(NAMED, findings.size()))) {
            table.row(
                    Markup.text(words.title(f.check())),
                    Where.of(f),
                    Markup.text(Figures.of(f.check().unit(), f.observed())),
                    Markup.text(Figures.of(f.check().unit(), f.expected())));
        }
        Markup rest =
                findings.size() <= NAMED
                        ? Markup.none()
                        : Markup.element(
                                "p",
                                words.text("log.more", Figures.count(findings.size() - NAMED)));
        return Markup.element(
                "details",
                Markup.element("summary", words.count("page.incidents.seen", findings.size())),
                table.markup(),
                rest);
    }

    private Markup accept() {
        return Markup.element(
                "details",
                Markup.element("summary", words.text("page.incidents.right")),
                Markup.element("p", words.text("page.incidents.right.how")),
                Markup.element("pre", Markup.element("code", ACCEPT)));
    }
}
