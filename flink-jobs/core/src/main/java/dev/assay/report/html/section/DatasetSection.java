package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DatasetSpec;
import dev.assay.evidence.Evidence;
import dev.assay.profile.Profile;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Unmeasured;
import dev.assay.scan.Oddity;
import dev.assay.series.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All that was measured of one dataset. */
public final class DatasetSection {

    private static final List<String> STAGES = List.of("scan", "train", "score");

    private DatasetSection() {}

    /**
     * All that is known of one dataset; {@code index} is its place in the audit, for links to it.
     */
    public static Markup of(Audit audit, DatasetAudit d, int index) {
        DatasetSpec spec = d.spec();
        List<Markup> parts = new ArrayList<>();
        parts.add(
                Markup.element(
                        "h2",
                        Markup.value(d.name()),
                        Markup.text(" "),
                        Badge.of(audit.outcome(d))));
        if (!spec.description().isEmpty()) {
            parts.add(Markup.element("p", PlainText.sentence(spec.description())));
        }
        if (d.today() == null) {
            String fault = d.fault() == null ? "It was not measured." : d.fault();
            parts.add(Markup.element("p", PlainText.sentence(fault)).classed("fault"));
        } else {
            parts.add(facts(d));
            parts.add(FamilySection.of(audit.findings(d)));
            parts.add(ColumnsSection.of(audit, d));
            parts.add(VaeSection.of(d));
            parts.add(GanSection.of(d));
            parts.add(DependencySection.of(d));
            parts.add(BatchSection.of(d));
            parts.add(HistorySection.of(d));
        }
        parts.add(unmeasured(Unmeasured.of(audit.findings(d))));
        return Markup.element("section", Markup.group(parts))
                .classed("dataset")
                .with("id", InventorySection.anchor(index));
    }

    private static Markup facts(DatasetAudit d) {
        Profile p = d.today().profile();
        Evidence accepted = d.accepted();
        List<Markup> facts = new ArrayList<>();
        fact(facts, "Files", Markup.value(d.spec().path()));
        fact(facts, "Rows", Markup.text(Figures.count(p.rows())));
        fact(
                facts,
                "Accepted rows",
                Markup.text(
                        accepted == null
                                ? "no baseline"
                                : Figures.count(accepted.profile().rows())));
        fact(facts, "Judged against", Markup.text(behind(d)));
        fact(facts, "Size", Markup.text(Figures.bytes(p.bytes())));
        fact(facts, "Rows that repeat", Markup.text(Figures.percent(p.duplicateRate())));
        fact(facts, "Ragged records", Markup.text(Figures.count(p.odd(Oddity.RAGGED).count())));
        if (!d.seconds().isEmpty()) {
            fact(facts, "Time", Markup.element("span", seconds(d.seconds())).classed("seconds"));
        }
        return Markup.element("dl", Markup.group(facts)).classed("facts");
    }

    /** How much history stands behind the verdict. */
    private static String behind(DatasetAudit d) {
        if (d.accepted() == null) {
            return "rules only";
        }
        int batches = d.accepted().batches().size();
        String of = Figures.count(batches) + " accepted batch" + (batches == 1 ? "" : "es");
        return batches < Past.FEWEST
                ? of + "; too few to tell how much is usual from one to the next"
                : of;
    }

    private static String seconds(Map<String, Double> seconds) {
        return seconds.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> STAGES.indexOf(e.getKey())))
                .map(e -> e.getKey() + " " + Figures.seconds(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static void fact(List<Markup> facts, String name, Markup value) {
        facts.add(Markup.element("div", Markup.element("dt", name), Markup.element("dd", value)));
    }

    private static Markup unmeasured(List<Unmeasured> groups) {
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
                                                                String.join(", ", u.checks()))),
                                                Markup.text(": " + PlainText.sentence(u.reason()))))
                        .toList();
        return Markup.group(
                Markup.element("h3", "Not measured"), Markup.element("ul", Markup.group(items)));
    }
}
