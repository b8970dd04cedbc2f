package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.words.Figures;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Draws a {@link Histogram}: accepted as grey bars, today as an outline over them. */
final class HistogramChart {

    private static final double WIDTH = 240;
    private static final double HEIGHT = 92;
    private static final double TOP = 14;
    private static final double BOTTOM = 76;
    private static final double TAIL = 9;
    private static final double GAP = 4;
    private static final double WIDEST = 60;

    private HistogramChart() {}

    /**
     * The chart.
     *
     * @param words of the page's language
     * @param what whose values, such as {@code UnitPrice}
     * @param edge writes an edge in the column's unit
     */
    static Markup of(Words words, String what, Histogram h, DoubleFunction<String> edge) {
        Svg svg = new Svg(WIDTH, HEIGHT);
        double greatest = Math.max(h.greatest(), 1e-9);
        for (int bin = 0; bin < h.accepted().size(); bin++) {
            double top = y(h.accepted().get(bin), greatest);
            svg.rect("accepted", x(h, bin), top, width(h, bin), BOTTOM - top);
        }
        today(svg, h, greatest);
        svg.line("axis", 0, BOTTOM, WIDTH, BOTTOM);
        labels(svg, edge.apply(h.first()), edge.apply(h.last()), h);
        svg.label("end", WIDTH, TOP - 4, words.text("chart.highest", Figures.percent(greatest)));
        String titled =
                h.accepted().isEmpty() ? "chart.histogram.today" : "chart.histogram.accepted";
        return svg.markup(words.text(titled, PlainText.name(what)), description(words, h, edge));
    }

    private static void labels(Svg svg, String first, String last, Histogram h) {
        if (first.equals(last)) {
            svg.label("middle", WIDTH / 2, HEIGHT - 3, first);
        } else {
            svg.label("start", x(h, 0), HEIGHT - 3, first);
            svg.label("end", x(h, h.today().size() - 1) + TAIL, HEIGHT - 3, last);
        }
    }

    private static String description(Words words, Histogram h, DoubleFunction<String> edge) {
        String range = words.text("chart.range", edge.apply(h.first()), edge.apply(h.last()));
        int last = h.today().size() - 1;
        double beyond = h.today().get(0) + h.today().get(last);
        if (h.accepted().isEmpty()) {
            return words.text("chart.histogram", range, Figures.percent(beyond));
        }
        double before = h.accepted().get(0) + h.accepted().get(last);
        return words.text(
                "chart.histogram.both", range, Figures.percent(beyond), Figures.percent(before));
    }

    /** One outline a tail, one over all inner bins. */
    private static void today(Svg svg, Histogram h, double greatest) {
        int last = h.today().size() - 1;
        for (int bin : new int[] {0, last}) {
            double top = y(h.today().get(bin), greatest);
            svg.rect("today", x(h, bin), top, width(h, bin), BOTTOM - top);
        }
        List<Double> outline = new ArrayList<>(List.of(x(h, 1), BOTTOM));
        for (int bin = 1; bin < last; bin++) {
            double top = y(h.today().get(bin), greatest);
            outline.addAll(List.of(x(h, bin), top, x(h, bin) + width(h, bin), top));
        }
        outline.addAll(List.of(x(h, last) - GAP, BOTTOM));
        svg.path("today", outline);
    }

    private static double inner(Histogram h) {
        return Math.min(WIDEST, (WIDTH - 2 * (TAIL + GAP)) / (h.today().size() - 2));
    }

    /** Few bins stand in the middle. */
    private static double x(Histogram h, int bin) {
        int inner = h.today().size() - 2;
        double from = (WIDTH - inner * inner(h)) / 2;
        double at = from + Math.max(0, Math.min(inner, bin - 1)) * inner(h);
        return bin == 0 ? at - GAP - TAIL : bin > inner ? at + GAP : at;
    }

    private static double width(Histogram h, int bin) {
        return bin == 0 || bin == h.today().size() - 1 ? TAIL : inner(h);
    }

    private static double y(double share, double greatest) {
        return BOTTOM - share / greatest * (BOTTOM - TOP);
    }
}
