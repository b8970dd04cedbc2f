package dev.assay.report.html.section;

import dev.assay.report.html.chart.BarChart;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.score.GanScores.Fit;
import java.util.Comparator;
import java.util.List;

/** How many cells of each column fit another row better than their own. */
final class CoherenceSection {

    private static final int MOST = 12;

    private CoherenceSection() {}

    static Markup of(List<Fit> fits) {
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
                Markup.element("h4", "Do the values of a row belong together?"),
                Markup.element(
                        "p",
                        "For each value the network was asked how likely it is beside the rest of its"
                                + " row, and how likely among all rows. Where a join broke or a column"
                                + " was shifted, each value alone is still right, but fits another"
                                + " row better than its own."),
                Markup.element(
                        "figure",
                        BarChart.of(
                                "Rows in which a value fits another row better",
                                bars,
                                Figures::percent),
                        Markup.element(
                                "figcaption",
                                "Estimated share of rows in which the column's value fits another row"
                                        + " better than its own; accepted rows in grey.")));
    }
}
