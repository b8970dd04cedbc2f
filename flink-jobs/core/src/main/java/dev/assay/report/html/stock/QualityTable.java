package dev.assay.report.html.stock;

import dev.assay.inventory.quality.Quality;
import dev.assay.inventory.quality.Quality.Rating;
import dev.assay.inventory.quality.Scored;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Phrase;
import dev.assay.report.html.markup.Table;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The dimensions of quality, and what each is made of.
 *
 * @param words of the report's language
 */
record QualityTable(Words words) {

    Markup of(Quality quality) {
        Table table =
                new Table(
                                words,
                                "stock.quality",
                                "dimension",
                                "score",
                                "interval",
                                "weight",
                                "metrics")
                        .figures("score", "interval", "weight");
        quality.dimensions().forEach(rating -> row(table, rating));
        return table.markup();
    }

    private void row(Table table, Rating rating) {
        boolean isMeasured = rating.isMeasured();
        table.row(
                Markup.group(
                        Markup.text(words.text("dimension." + rating.dimension())),
                        Markup.element("small", Markup.value(rating.standard()))),
                Markup.text(
                        isMeasured
                                ? Figures.percent(rating.score())
                                : words.text("stock.quality.none")),
                Markup.text(
                        isMeasured
                                ? words.text(
                                        "chart.range",
                                        Figures.percent(rating.low()),
                                        Figures.percent(rating.high()))
                                : Figures.NONE),
                Markup.text(Figures.number(rating.weight())),
                metrics(rating.metrics()));
    }

    private Markup metrics(List<Scored> metrics) {
        List<Markup> items = new ArrayList<>();
        for (Scored metric : metrics) {
            List<Markup> parts = new ArrayList<>();
            parts.add(
                    Markup.text(
                            words.labelled(
                                    words.text("quality." + metric.metric()),
                                    Figures.percent(metric.score()))));
            if (metric.costs() != null) {
                parts.add(Markup.text(" "));
                parts.add(Phrase.of(words, "stock.quality.costs", Markup.value(metric.costs())));
            }
            parts.add(
                    Markup.element("small", words.text("quality." + metric.metric() + ".formula")));
            items.add(Markup.element("li", Markup.group(parts)));
        }
        return items.isEmpty()
                ? Markup.text(Figures.NONE)
                : Markup.element("ul", Markup.group(items)).classed("plain");
    }
}
