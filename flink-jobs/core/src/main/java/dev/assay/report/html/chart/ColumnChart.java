package dev.assay.report.html.chart;

import dev.assay.audit.DatasetAudit;
import dev.assay.declare.ColumnType;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.Shown;
import dev.assay.profile.state.Quantiles;
import dev.assay.report.html.chart.BarChart.Bar;
import dev.assay.report.html.markup.Markup;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.List;

/** How a column's values are spread today and were when accepted. */
public final class ColumnChart {

    private static final int BARS = 5;

    private ColumnChart() {}

    /**
     * The chart.
     *
     * @param c today's column as it may be shown
     * @param before the accepted column, or null
     */
    public static Markup of(Words words, DatasetAudit d, ColumnProfile c, ColumnProfile before) {
        if (d.spec().isSensitive(c.name())) {
            return Markup.text(words.value(Shown.SENSITIVE));
        }
        ColumnType type = d.type(c.name());
        ColumnProfile all = d.today().profile().column(c.name());
        if (type.isNumeric() && c.quantiles().n() > 0) {
            Quantiles was = before == null ? Quantiles.EMPTY : before.quantiles();
            boolean whole = type == ColumnType.INTEGER;
            return HistogramChart.of(
                    words,
                    c.name(),
                    Histogram.ofNumbers(counted(c.quantiles(), all.quantiles(), was), was, whole),
                    Figures::number);
        }
        if (type.isTemporal() && c.times().n() > 0) {
            Quantiles was = before == null ? Quantiles.EMPTY : before.times();
            return HistogramChart.of(
                    words, c.name(), Histogram.ofTimes(c.times(), was), Figures::time);
        }
        if (c.cells().present() == 0) {
            return Markup.text(Figures.NONE);
        }
        if (type == ColumnType.TEXT) {
            Quantiles was = before == null ? Quantiles.EMPTY : before.lengths();
            Quantiles now = counted(c.lengths(), all.lengths(), was);
            return now.n() == 0
                    ? Markup.text(Figures.NONE)
                    : HistogramChart.of(
                            words,
                            words.text("chart.lengths", c.name()),
                            Histogram.ofNumbers(now, was, true),
                            x -> words.text("chart.characters", Figures.number(x)));
        }
        List<Bar> bars =
                c.values().top(BARS).stream()
                        .map(
                                e ->
                                        new Bar(
                                                e.getKey(),
                                                share(c, e.getKey()),
                                                before == null
                                                        ? Double.NaN
                                                        : share(before, e.getKey())))
                        .toList();
        if (bars.isEmpty()) {
            return Markup.text(Figures.NONE);
        }
        return BarChart.of(
                words.text("chart.frequent", PlainText.name(c.name())), bars, Figures::percent);
    }

    /** Where bins are those of what was accepted, they tell nothing of single rows. */
    private static Quantiles counted(Quantiles shown, Quantiles all, Quantiles was) {
        return was.n() == 0 ? shown : all;
    }

    private static double share(ColumnProfile c, String value) {
        return c.cells().present() == 0
                ? 0
                : (double) c.values().count(value) / c.cells().present();
    }
}
