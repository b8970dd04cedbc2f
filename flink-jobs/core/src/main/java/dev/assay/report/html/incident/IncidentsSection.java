package dev.assay.report.html.incident;

import dev.assay.audit.Audit;
import dev.assay.incident.Diagnosis;
import dev.assay.incident.Incident;
import dev.assay.report.html.markup.Anchor;
import dev.assay.report.html.markup.Links;
import dev.assay.report.html.markup.Markup;
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
 * @param links where each dataset is told of
 */
public record IncidentsSection(Words words, Links links) {

    /** Incidents that are shown. */
    public static final int TOLD = 40;

    /** All incidents; nothing where there is none. */
    public Markup of(Audit audit) {
        List<Incident> incidents = audit.incidents();
        List<String> old = old(audit.diagnosis());
        if (incidents.isEmpty() && old.isEmpty()) {
            return Markup.none();
        }
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.element("h2", words.text("page.incidents.title")));
        IncidentCard card = new IncidentCard(words, links);
        for (int i = 0; i < Math.min(TOLD, incidents.size()); i++) {
            parts.add(card.of(audit, incidents.get(i), i));
        }
        if (incidents.size() > TOLD) {
            parts.add(
                    Markup.element(
                            "p", words.text("log.more", Figures.count(incidents.size() - TOLD))));
        }
        old.forEach(text -> parts.add(Markup.element("p", PlainText.sentence(text))));
        return Markup.element("section", Markup.group(parts))
                .classed("findings")
                .with("id", Anchor.INCIDENTS)
                .with("aria-label", words.text("page.incidents.title"));
    }

    /** What became of incidents of the last audit that are not there now. */
    private List<String> old(Diagnosis diagnosis) {
        List<String> said = new ArrayList<>();
        diagnosis.unjudged().forEach(one -> said.add(new IncidentWords(words).unjudged(one)));
        diagnosis.recovered().forEach(id -> said.add(words.text("damage.recovered", id)));
        return said;
    }
}
