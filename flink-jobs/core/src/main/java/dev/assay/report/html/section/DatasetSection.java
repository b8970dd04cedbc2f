package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.profile.Profile;
import dev.assay.report.html.behaviour.BehaviourSection;
import dev.assay.report.html.markup.Anchor;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Room;
import dev.assay.report.html.strip.PartitionStrip;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Unmeasured;
import dev.assay.report.words.Words;
import dev.assay.scan.Oddity;
import dev.assay.series.Norms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that was measured of one dataset.
 *
 * @param words of the report's language
 * @param room how much of it is shown
 */
public record DatasetSection(Words words, Room room) {

    private static final List<String> STAGES = List.of("scan", "behaviour", "train", "score");

    /**
     * All that is known of one dataset; {@code index} is its place in the audit, for links to it.
     */
    public Markup of(Audit audit, DatasetAudit d, int index) {
        DatasetSpec spec = d.spec();
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Markup.element(
                        "h2",
                        Markup.value(d.name()),
                        Markup.text(" "),
                        Badge.of(words, audit.outcome(d))));
        if (!spec.description().isEmpty()) {
            parts.add(Markup.element("p", PlainText.sentence(spec.description())));
        }
        if (d.spec().withholds() && d.fault() == null) {
            parts.add(new PublishedSection(words).of(d, audit.published(d)));
        } else if (d.today() == null) {
            String fault = d.fault() == null ? words.text("page.dataset.not-measured") : d.fault();
            parts.add(Markup.element("p", PlainText.sentence(fault)).classed("fault"));
        } else {
            parts.add(facts(d));
            parts.add(new PartitionStrip(words, room).of(audit, d));
            parts.add(new ReadingSection(words).of(d));
            parts.add(new FamilySection(words).of(audit.findings(d)));
            parts.add(new ColumnsSection(words, room).of(audit, d));
            parts.add(new BehaviourSection(words).of(d));
            parts.add(new TrainingSection(words).ofPrivacy(d.curves().dp()));
            parts.add(new VaeSection(words).of(d));
            parts.add(new GanSection(words).of(d));
            parts.add(new KeySection(words).of(d));
            parts.add(new KeySection(words).ofPeople(d));
            parts.add(new DependencySection(words, room).of(d));
            parts.add(new BatchSection(words, room).of(d));
            parts.add(new HistorySection(words, room).of(d));
        }
        parts.add(unmeasured(Unmeasured.of(words, audit.findings(d))));
        return Markup.element("section", Markup.group(parts))
                .classed("dataset")
                .with("aria-label", PlainText.name(d.name()))
                .with("id", Anchor.dataset(index));
    }

    private Markup facts(DatasetAudit d) {
        Profile p = d.today().profile();
        Evidence accepted = d.accepted();
        List<Markup> facts = new ArrayList<>();
        fact(facts, "page.dataset.files", Markup.value(d.spec().path()));
        fact(facts, "page.dataset.rows", Markup.text(Figures.count(p.rows())));
        fact(
                facts,
                "page.dataset.accepted-rows",
                Markup.text(
                        accepted == null
                                ? words.text("page.dataset.no-baseline")
                                : Figures.count(accepted.profile().rows())));
        fact(facts, "page.dataset.judged-against", Markup.text(behind(d)));
        fact(facts, "page.dataset.size", Markup.text(Figures.bytes(p.bytes())));
        fact(facts, "page.dataset.repeat", Markup.text(Figures.percent(p.duplicateRate())));
        fact(
                facts,
                "page.dataset.ragged",
                Markup.text(Figures.count(p.odd(Oddity.RAGGED).count())));
        if (!d.seconds().isEmpty()) {
            fact(
                    facts,
                    "page.dataset.time",
                    Markup.element("span", seconds(d.seconds())).classed("seconds"));
        }
        return Markup.element("dl", Markup.group(facts)).classed("facts");
    }

    /** How much history stands behind the verdict. */
    private String behind(DatasetAudit d) {
        if (d.accepted() == null) {
            return words.text("page.dataset.rules-only");
        }
        int batches = d.accepted().batches().size();
        String of = words.count("count.accepted-batch", batches);
        return batches < Norms.FEWEST ? words.text("page.dataset.too-few", of) : of;
    }

    private String seconds(Map<String, Double> seconds) {
        return seconds.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> STAGES.indexOf(e.getKey())))
                .map(e -> stage(e.getKey()) + " " + Figures.seconds(e.getValue()))
                .collect(words.joining());
    }

    private String stage(String name) {
        return STAGES.contains(name) ? words.text("page.stage." + name) : name;
    }

    private void fact(List<Markup> facts, String key, Markup value) {
        facts.add(
                Markup.element(
                        "div", Markup.element("dt", words.text(key)), Markup.element("dd", value)));
    }

    private Markup unmeasured(List<Unmeasured> groups) {
        if (groups.isEmpty()) {
            return Markup.none();
        }
        List<Markup> items =
                groups.stream()
                        .limit(FindingsSection.LISTED)
                        .<Markup>map(
                                u ->
                                        Markup.element(
                                                "li",
                                                Markup.element(
                                                        "b",
                                                        PlainText.sentence(
                                                                words.joined(u.checks()))),
                                                Markup.text(
                                                        words.labelled(
                                                                "",
                                                                PlainText.sentence(u.reason())))))
                        .toList();
        return Markup.group(
                Markup.element("h3", words.text("page.dataset.unmeasured")),
                Markup.element("ul", Markup.group(items)));
    }
}
