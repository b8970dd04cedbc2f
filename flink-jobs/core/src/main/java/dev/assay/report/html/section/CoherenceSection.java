package dev.assay.report.html.section;

import dev.assay.report.html.chart.BarChart;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.Words;
import dev.assay.score.GanScores.Fit;
import java.util.Comparator;
import java.util.List;

/**
 * How many cells of each column fit another row better than their own.
 *
 * @param words of the report's language
 */
record CoherenceSection(Words words) {

    private static final int MOST = 12;

    Markup of(List<Fit> fits) {
        List<Bar> bars =
                fits.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        fit -> -Math.max(fit.share(), fit.acceptedShare())))
                        .limit(MOST)
                        .map(fit -> new Bar(fit.column(), fit.share(), fit.acceptedShare()))
                        .toList();
        if (bars.isEmpty()) {
            return Markup.none();
        }
        return Markup.group(
                Markup.element("h4", words.text("page.coherence.title")),
                Markup.element("p", words.text("page.coherence.about")),
                Markup.element(
                        "figure",
                        BarChart.of(words.text("page.coherence.chart"), bars, Figures::percent),
                        Markup.element("figcaption", words.text("page.coherence.chart.caption"))));
    }
}
