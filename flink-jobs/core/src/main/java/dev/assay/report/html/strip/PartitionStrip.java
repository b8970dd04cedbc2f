package dev.assay.report.html.strip;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.audit.FileBatches;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import dev.assay.incident.Incident;
import dev.assay.report.html.incident.IncidentsSection;
import dev.assay.report.html.markup.Anchor;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Room;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.VerdictWords;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One square for each file of a dataset, in the order of the data: what came of it, and a link to
 * what is wrong with it. A sign says it beside the colour.
 *
 * @param words of the report's language
 * @param room how many squares there may be
 */
public record PartitionStrip(Words words, Room room) {

    /** Squares that are shown at most: the last ones. */
    private static final int MOST = 400;

    /** The strip; nothing where there is a single file. */
    public Markup of(Audit audit, DatasetAudit d) {
        List<FileBatches> all = FileBatches.of(d.today());
        if (all.size() < 2) {
            return Markup.none();
        }
        Map<String, Outcome> outcomes = outcomes(audit, d, all);
        Map<String, Integer> incidents = incidents(audit, d);
        List<FileBatches> shown = all.subList(Math.max(0, all.size() - room.of(MOST)), all.size());
        List<Markup> squares = new ArrayList<>();
        for (FileBatches file : shown) {
            squares.add(square(file.name(), outcomes.get(file.name()), incidents.get(file.name())));
        }
        String said = counts(outcomes);
        return Markup.group(
                Markup.element("h3", words.text("page.strip.title")),
                Markup.element(
                        "p",
                        shown.size() == all.size()
                                ? said
                                : words.sentences(
                                        said,
                                        words.text(
                                                "page.strip.last", Figures.count(shown.size())))),
                Markup.element("div", Markup.group(squares))
                        .classed("strip")
                        .with("role", "group")
                        .with("aria-label", words.text("page.strip.title")));
    }

    /** The worst of each file's findings; what was not held against anything was not measured. */
    private static Map<String, Outcome> outcomes(
            Audit audit, DatasetAudit d, List<FileBatches> files) {
        Map<String, Outcome> outcomes = new HashMap<>();
        Outcome unless = d.accepted() == null ? Outcome.NOT_MEASURED : Outcome.PASS;
        files.forEach(file -> outcomes.put(file.name(), unless));
        for (Finding f : audit.findings(d)) {
            if (f.batch() != null
                    && (f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN)
                    && outcomes.containsKey(f.batch())) {
                Outcome before = outcomes.get(f.batch());
                outcomes.put(
                        f.batch(),
                        before == Outcome.FAIL || f.outcome() == Outcome.FAIL
                                ? Outcome.FAIL
                                : Outcome.WARN);
            }
        }
        return outcomes;
    }

    /** The first incident that is told of each file. */
    private static Map<String, Integer> incidents(Audit audit, DatasetAudit d) {
        Map<String, Integer> incidents = new HashMap<>();
        List<Incident> all = audit.incidents();
        for (int i = 0; i < Math.min(IncidentsSection.TOLD, all.size()); i++) {
            for (Finding f : all.get(i).findings()) {
                if (f.dataset().equals(d.name()) && f.batch() != null) {
                    incidents.putIfAbsent(f.batch(), i);
                }
            }
        }
        return incidents;
    }

    private String counts(Map<String, Outcome> outcomes) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        outcomes.values().forEach(o -> counts.merge(o, 1L, Long::sum));
        List<String> said = new ArrayList<>();
        for (Outcome o : List.of(Outcome.FAIL, Outcome.WARN, Outcome.NOT_MEASURED, Outcome.PASS)) {
            if (counts.containsKey(o)) {
                said.add(
                        words.text(
                                "page.strip.count",
                                sign(o),
                                Figures.count(counts.get(o)),
                                new VerdictWords(words).label(o)));
            }
        }
        return words.ended(
                words.labelled(words.count("count.file", outcomes.size()), words.joined(said)));
    }

    private Markup square(String file, Outcome outcome, Integer incident) {
        String says = words.labelled(PlainText.name(file), new VerdictWords(words).label(outcome));
        String css = Badge.cssClass(outcome);
        return incident == null
                ? Markup.element("i", sign(outcome))
                        .classed(css)
                        .with("title", says)
                        .with("aria-hidden", "true")
                : Markup.element("a", sign(outcome))
                        .classed(css)
                        .with("title", says)
                        .with("aria-label", says)
                        .with("href", "#" + Anchor.incident(incident));
    }

    private static String sign(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "·";
            case WARN -> "!";
            case NOT_MEASURED -> "–";
            case FAIL -> "×";
        };
    }
}
