package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.finding.Sample;
import dev.assay.incident.Incident;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Where;
import dev.assay.report.words.Figures;
import dev.assay.report.words.IncidentWords;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong, once for each damage, the worst first.
 *
 * @param words of the report's language
 */
public record IncidentsSection(Words words) {

    /** Incidents that are shown. */
    static final int TOLD = 40;

    /** All incidents; nothing where there is none. */
    public Markup of(Audit audit) {
        List<Incident> incidents = audit.incidents();
        if (incidents.isEmpty() && audit.diagnosis().recovered().isEmpty()) {
            return Markup.none();
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h2", words.text("page.incidents.title")));
        incidents.stream().limit(TOLD).forEach(incident -> parts.add(told(incident)));
        if (incidents.size() > TOLD) {
            parts.add(
                    Markup.element(
                            "p", words.text("log.more", Figures.count(incidents.size() - TOLD))));
        }
        audit.diagnosis()
                .recovered()
                .forEach(
                        old ->
                                parts.add(
                                        Markup.element(
                                                "p",
                                                words.text(
                                                        "damage.recovered",
                                                        PlainText.sentence(old)))));
        return Markup.element("section", Markup.group(parts)).classed("findings");
    }

    private Markup told(Incident incident) {
        IncidentWords says = new IncidentWords(words);
        List<Markup> items = incident.places().stream().<Markup>map(this::place).toList();
        return Markup.element(
                        "article",
                        Markup.element(
                                "h3",
                                Badge.of(words, incident.outcome()),
                                Markup.text(" " + PlainText.sentence(says.where(incident)))),
                        Markup.element("p", PlainText.sentence(says.sentence(incident))),
                        items.isEmpty()
                                ? Markup.none()
                                : Markup.element("ul", Markup.group(items)).classed("samples"),
                        Markup.element("p", PlainText.sentence(says.more(incident))))
                .classed("finding " + Badge.cssClass(incident.outcome()));
    }

    private Markup place(Sample s) {
        return Markup.element(
                "li",
                Where.place(s.file(), s.line()),
                Markup.text(" "),
                Where.value(words, s.text()));
    }
}
