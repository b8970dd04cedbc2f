package dev.assay.report.html.section;

import dev.assay.audit.Audit;
import dev.assay.audit.DatasetAudit;
import dev.assay.finding.Outcome;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Shown;
import dev.assay.profile.value.SemanticType;
import dev.assay.report.html.chart.ColumnChart;
import dev.assay.report.html.markup.Badge;
import dev.assay.report.html.markup.Legend;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Room;
import dev.assay.report.html.markup.Table;
import dev.assay.report.html.strip.ColumnCourse;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each column: what it is, how full, how varied, and how its values are spread.
 *
 * @param words of the report's language
 * @param room how much of it is shown
 */
public record ColumnsSection(Words words, Room room) {

    /** Columns that are shown at most; the worst stay. */
    public static final int MOST = 100;

    private static final int PATTERNS = 3;

    Markup of(Audit audit, DatasetAudit d) {
        Map<String, Outcome> worst = new HashMap<>();
        audit.findings(d).stream()
                .filter(f -> f.column() != null)
                .forEach(f -> worst.merge(f.column(), f.outcome(), Outcome::and));
        List<ColumnProfile> columns = d.today().profile().columns();
        List<ColumnProfile> shown = shown(columns, worst);
        ColumnCourse course = new ColumnCourse(words, d);
        List<String> titles =
                new ArrayList<>(
                        List.of("column", "complete", "distinct", "values", "distribution"));
        titles.add("written");
        if (course.isAny()) {
            titles.add("course");
        }
        Table table = new Table(words, "page.columns", titles.toArray(String[]::new)).sortable();
        for (ColumnProfile c : shown) {
            List<Markup> cells = new ArrayList<>(cells(d, d.shown(c), worst.get(c.name())));
            if (course.isAny()) {
                cells.add(course.of(c.name()));
            }
            table.row(cells.toArray(Markup[]::new));
        }
        String left =
                shown.size() == columns.size()
                        ? ""
                        : words.text(
                                "page.columns.shown",
                                Figures.count(shown.size()),
                                words.count("count.column", columns.size()));
        return Markup.group(
                Markup.element("h3", words.text("page.columns.title")),
                left.isEmpty() ? Markup.none() : Markup.element("p", left),
                legend(d),
                Markup.element("div", table.markup()).classed("columns"));
    }

    private List<ColumnProfile> shown(List<ColumnProfile> columns, Map<String, Outcome> worst) {
        Set<String> kept =
                columns.stream()
                        .sorted(
                                Comparator.comparing(
                                                (ColumnProfile c) ->
                                                        worst.getOrDefault(c.name(), Outcome.PASS))
                                        .reversed())
                        .limit(room.of(MOST))
                        .map(ColumnProfile::name)
                        .collect(Collectors.toSet());
        return columns.stream().filter(c -> kept.contains(c.name())).toList();
    }

    private Markup legend(DatasetAudit d) {
        return Markup.element(
                        "p",
                        Legend.today(words),
                        d.accepted() == null ? Markup.none() : Legend.accepted(words),
                        Markup.text(words.text("page.columns.tails")))
                .classed("legend");
    }

    private List<Markup> cells(DatasetAudit d, ColumnProfile c, Outcome worst) {
        ColumnProfile before = accepted(d, c.name());
        return List.of(
                name(d, c, worst),
                Markup.group(
                        Markup.text(Figures.percent(c.completeness())),
                        was(before == null ? null : Figures.percent(before.completeness()))),
                Markup.group(
                        Markup.text(Figures.count(c.distinctCount())),
                        was(before == null ? null : Figures.count(before.distinctCount()))),
                new ColumnValues(words).of(d, c),
                ColumnChart.of(words, d, c, before),
                patterns(d, c, before));
    }

    /** The accepted column of that name, or null. */
    static ColumnProfile accepted(DatasetAudit d, String column) {
        return d.accepted() == null
                ? null
                : d.accepted().profile().columns().stream()
                        .filter(c -> c.name().equals(column))
                        .findFirst()
                        .orElse(null);
    }

    private Markup was(String accepted) {
        return accepted == null
                ? Markup.none()
                : Markup.element("small", words.text("page.columns.was", accepted));
    }

    private Markup name(DatasetAudit d, ColumnProfile c, Outcome worst) {
        List<String> kinds = new ArrayList<>();
        kinds.add(d.type(c.name()).name().toLowerCase(Locale.ROOT));
        c.meaning().map(this::meaning).ifPresent(kinds::add);
        d.spec().columns().entrySet().stream()
                .filter(e -> e.getValue().equals(c.name()))
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(kinds::add);
        if (c.spread().isNearlyConstant()) {
            kinds.add(words.text("page.columns.constant"));
        }
        if (d.spec().key().contains(c.name())) {
            kinds.add(words.text("page.columns.key"));
        }
        if (d.spec().isSensitive(c.name())) {
            kinds.add(words.text("page.columns.sensitive"));
        }
        boolean marked = worst == Outcome.FAIL || worst == Outcome.WARN;
        return Markup.group(
                Markup.value(c.name()),
                Markup.element("small", PlainText.name(String.join(" · ", kinds))),
                marked ? Badge.of(words, worst) : Markup.none());
    }

    private String meaning(SemanticType type) {
        return words.text("meaning." + type.id());
    }

    private Markup patterns(DatasetAudit d, ColumnProfile c, ColumnProfile before) {
        if (d.spec().isSensitive(c.name())) {
            return Markup.text(words.value(Shown.SENSITIVE));
        }
        List<Markup> items = new ArrayList<>();
        for (Map.Entry<String, Long> e : c.patterns().top(PATTERNS)) {
            boolean isNew = before != null && before.patterns().count(e.getKey()) == 0;
            double share = (double) e.getValue() / c.cells().present();
            items.add(
                    Markup.element(
                            "li",
                            Markup.element("code", Markup.value(e.getKey())),
                            Markup.text(
                                    " "
                                            + (isNew
                                                    ? words.text(
                                                            "page.columns.new",
                                                            Figures.percent(share))
                                                    : Figures.percent(share)))));
        }
        return items.isEmpty()
                ? Markup.text(Figures.NONE)
                : Markup.element("ul", Markup.group(items)).classed("plain");
    }
}
