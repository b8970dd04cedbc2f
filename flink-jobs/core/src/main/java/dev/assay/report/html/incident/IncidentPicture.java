package dev.assay.report.html.incident;

import dev.assay.audit.Audit;
import dev.assay.finding.Finding;
import dev.assay.incident.Extent;
import dev.assay.incident.Incident;
import dev.assay.report.html.chart.BarChart;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.chart.FindingChart;
import dev.assay.report.html.markup.Figure;
import dev.assay.report.html.markup.Legend;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;

/**
 * Today against what was accepted, on one axis, as far as the figures of an incident allow it: the
 * counts that the first finding compares that has some, else its two numbers, else how much is
 * damaged.
 *
 * @param words of the report's language
 */
record IncidentPicture(Words words) {

    /** Nothing where there are no figures at all. */
    Markup of(Audit audit, Incident incident) {
        Set<String> partitions = Set.copyOf(incident.scope().partitions());
        for (Finding f : incident.findings()) {
            int dataset = audit.position(f.dataset());
            if (dataset >= 0) {
                Markup chart = FindingChart.of(words, audit.datasets().get(dataset), f, partitions);
                if (!chart.render().isEmpty()) {
                    return chart;
                }
            }
        }
        return incident.extent()
                .map(this::extent)
                .orElseGet(
                        () ->
                                incident.findings().stream()
                                        .filter(IncidentPicture::hasBoth)
                                        .findFirst()
                                        .map(this::both)
                                        .orElse(Markup.none()));
    }

    private static boolean hasBoth(Finding f) {
        return f.observed() != null
                && f.expected() != null
                && Double.isFinite(f.observed())
                && Double.isFinite(f.expected())
                && f.observed() >= 0
                && f.expected() >= 0;
    }

    private Markup both(Finding f) {
        return bar(
                words.title(f.check()),
                f.observed(),
                f.expected(),
                x -> Figures.of(f.check().unit(), x));
    }

    private Markup extent(Extent extent) {
        return bar(words.text("page.picture.damaged"), extent.share(), 0, Figures::percent);
    }

    private Markup bar(String title, double today, double accepted, DoubleFunction<String> figure) {
        List<Bar> bars =
                List.of(
                        new Bar(words.text("chart.legend.today"), today, Double.NaN),
                        new Bar(words.text("chart.legend.accepted"), Double.NaN, accepted));
        Table table =
                new Table(words, "page.picture", "what", "today", "accepted")
                        .figures("today", "accepted")
                        .row(
                                Markup.text(title),
                                Markup.text(figure.apply(today)),
                                Markup.text(figure.apply(accepted)));
        return Figure.of(
                words,
                BarChart.of(title, bars, figure),
                Phrase.of(
                        words,
                        "page.picture.caption",
                        Markup.text(title),
                        Legend.today(words),
                        Legend.accepted(words)),
                table);
    }
}
