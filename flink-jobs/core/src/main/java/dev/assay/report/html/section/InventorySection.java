package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.declare.DerivedDatasets;
import dev.assay.declare.view.Field;
import dev.assay.evidence.Evidence;
import dev.assay.evidence.Inclusion;
import dev.assay.evidence.Inclusions;
import dev.assay.inventory.quality.Judged;
import dev.assay.inventory.quality.Quality;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Profile;
import dev.assay.profile.Shown;
import dev.assay.profile.state.CellCounts;
import dev.assay.report.html.markup.Anchor;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Links;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which data assets there are, whose they are, and how they are.
 *
 * @param words of the report's language
 * @param links where each dataset is told of
 */
public record InventorySection(Words words, Links links) {

    private static final int MOST_REFERENCES = 20;

    /** The datasets that there are: owners, sizes and outcomes. */
    public Markup of(Audit audit) {
        Table table =
                new Table(
                                words,
                                "page.inventory",
                                "asset",
                                "owner",
                                "role",
                                "rows",
                                "size",
                                "columns",
                                "newest",
                                "complete",
                                "quality",
                                "sensitive",
                                "verdict")
                        .figures("rows", "size", "columns", "complete", "quality")
                        .sortable();
        for (int i = 0; i < audit.datasets().size(); i++) {
            row(table, audit, audit.datasets().get(i), i);
        }
        return Markup.element(
                        "section",
                        Markup.element("h2", words.text("page.inventory.title")),
                        Markup.element("div", table.markup()).classed("wide"),
                        missingViews(audit),
                        references(audit))
                .classed("inventory")
                .with("id", Anchor.INVENTORY)
                .with("aria-label", words.text("page.inventory.title"));
    }

    /** Views that are not made, and what they need. */
    private Markup missingViews(Audit audit) {
        List<Markup> items = new ArrayList<>();
        for (DatasetAudit d : audit.datasets()) {
            for (DerivedDatasets.Missing missing : DerivedDatasets.missing(d.spec())) {
                items.add(
                        Markup.element(
                                "li",
                                Markup.value(DerivedDatasets.name(d.name(), missing.view())),
                                Markup.text(words.labelled("", "")),
                                Markup.text(
                                        words.text(
                                                "page.inventory.view.needs",
                                                missing.missing().stream()
                                                        .map(Field::word)
                                                        .collect(words.joining())))));
            }
        }
        return items.isEmpty()
                ? Markup.none()
                : Markup.group(
                        Markup.element("h3", words.text("page.inventory.views")),
                        Markup.element("ul", Markup.group(items)));
    }

    /** Columns that look like references and are not declared. */
    private Markup references(Audit audit) {
        Map<String, Evidence> today = new HashMap<>();
        audit.datasets().stream()
                .filter(d -> d.today() != null)
                .forEach(d -> today.put(d.name(), d.today()));
        List<Markup> items = new ArrayList<>();
        for (Inclusion i :
                Inclusions.of(audit.datasets().stream().map(DatasetAudit::spec).toList(), today)) {
            if (items.size() < MOST_REFERENCES) {
                items.add(
                        Markup.element(
                                "li",
                                Markup.value(i.dataset() + "." + i.column()),
                                Markup.text(" → "),
                                Markup.value(i.toDataset() + "." + i.toColumn()),
                                Markup.text(
                                        words.labelled(
                                                "",
                                                words.text(
                                                        "page.inventory.refers",
                                                        Figures.percent(i.share()))))));
            }
        }
        return items.isEmpty()
                ? Markup.none()
                : Markup.group(
                        Markup.element("h3", words.text("page.inventory.references")),
                        Markup.element("ul", Markup.group(items)));
    }

    private void row(Table table, Audit audit, DatasetAudit d, int index) {
        Profile p = d.today() == null ? null : d.today().profile();
        table.row(
                name(d, index),
                orNone(d.spec().owner()),
                Markup.text(
                        d.spec().view().isPresent()
                                ? words.text("page.inventory.view")
                                : d.spec().role().name().toLowerCase(Locale.ROOT)),
                Markup.text(
                        p == null
                                ? audit.published(d)
                                        .map(noisy -> "≈ " + Figures.count(noisy.rows()))
                                        .orElse(Figures.NONE)
                                : Figures.count(p.rows())),
                Markup.text(
                        p == null || d.spec().view().isPresent()
                                ? Figures.NONE
                                : Figures.bytes(p.bytes())),
                Markup.text(p == null ? Figures.NONE : Figures.count(p.columns().size())),
                Markup.text(newest(d)),
                Markup.text(p == null || p.rows() == 0 ? Figures.NONE : completeness(p)),
                Markup.text(quality(audit, d)),
                sensitive(d),
                Badge.of(words, audit.outcome(d)));
    }

    private Markup name(DatasetAudit d, int index) {
        Markup link =
                Markup.element("a", Markup.value(d.name())).with("href", links.dataset(index));
        String description = d.spec().description();
        return description.isEmpty()
                ? link
                : Markup.group(link, Markup.element("small", PlainText.sentence(description)));
    }

    private static Markup orNone(String text) {
        return text.isEmpty() ? Markup.text(Figures.NONE) : Markup.value(text);
    }

    /** The newest value of the column that is declared to be the time. */
    String newest(DatasetAudit d) {
        String column = d.spec().columns().get("time");
        if (d.today() == null || column == null) {
            return Figures.NONE;
        }
        if (d.spec().isSensitive(column)) {
            return words.value(Shown.SENSITIVE);
        }
        return d.today().profile().columns().stream()
                .filter(c -> c.name().equals(column))
                .map(d::shown)
                .filter(c -> c.times().n() > 0)
                .map(c -> Figures.time(c.times().quantile(1)))
                .findFirst()
                .orElse(Figures.NONE);
    }

    private static String completeness(Profile p) {
        CellCounts all =
                p.columns().stream()
                        .map(ColumnProfile::cells)
                        .reduce(CellCounts.EMPTY, CellCounts::plus);
        return Figures.percent(all.cells() == 0 ? 1 : (double) all.present() / all.cells());
    }

    /** As the inventory rates it, at the time of the audit; views are rated with their dataset. */
    private static String quality(Audit audit, DatasetAudit d) {
        if (d.today() == null || d.spec().view().isPresent()) {
            return Figures.NONE;
        }
        Map<String, Evidence> today = new HashMap<>();
        for (DatasetAudit other : audit.datasets()) {
            if (other.today() != null) {
                today.put(other.name(), other.today());
            }
        }
        LocalDateTime asOf = LocalDateTime.ofInstant(audit.startedAt(), ZoneOffset.UTC);
        return Quality.of(new Judged(d, audit.findings(d), today, asOf))
                .score()
                .map(Figures::percent)
                .orElse(Figures.NONE);
    }

    private Markup sensitive(DatasetAudit d) {
        List<String> names =
                d.today() == null
                        ? d.spec().sensitive()
                        : d.today().profile().names().stream()
                                .filter(d.spec()::isSensitive)
                                .toList();
        if (names.isEmpty()) {
            return Markup.text(words.text("page.inventory.none-sensitive"));
        }
        List<Markup> parts = new ArrayList<>();
        for (String name : names) {
            parts.add(Markup.text(parts.isEmpty() ? "" : words.text("join.names")));
            parts.add(Markup.value(name));
        }
        return Markup.group(parts);
    }
}
