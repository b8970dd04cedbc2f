package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.words.PlainText;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Draws named quantities as horizontal bars: accepted in grey below, today over it. */
public final class BarChart {

    private static final double ROW = 18;
    private static final double WIDTH = 248;
    private static final double NAME = 104;
    private static final double FIGURE = 48;
    private static final double MARGIN = 6;
    private static final int LETTERS = (int) ((NAME - MARGIN) / Svg.LETTER);

    private BarChart() {}

    /**
     * A bar.
     *
     * @param name what it counts
     * @param today how much, or NaN where only the accepted one is known
     * @param accepted how much there was, or NaN where nothing was accepted
     */
    public record Bar(String name, double today, double accepted) {}

    /** The chart; {@code figure} writes a quantity in its unit. */
    public static Markup of(String title, List<Bar> bars, DoubleFunction<String> figure) {
        double greatest = 1e-9;
        for (Bar bar : bars) {
            greatest = Math.max(greatest, Math.max(finite(bar.today()), finite(bar.accepted())));
        }
        Svg svg = new Svg(WIDTH, bars.size() * ROW + 2);
        double room = WIDTH - NAME - FIGURE;
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = i * ROW + 2;
            svg.label("end", NAME - MARGIN, y + 11, Svg.shortened(bar.name(), LETTERS));
            svg.rect("accepted", NAME, y, finite(bar.accepted()) / greatest * room, ROW - 4);
            svg.rect("today", NAME, y + 3, finite(bar.today()) / greatest * room, ROW - 10);
            svg.label("end", WIDTH, y + 11, figure.apply(shown(bar)));
        }
        return svg.markup(title, description(bars, figure));
    }

    private static String description(List<Bar> bars, DoubleFunction<String> figure) {
        return bars.stream()
                        .map(bar -> PlainText.name(bar.name()) + " " + figure.apply(shown(bar)))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static double shown(Bar bar) {
        return Double.isNaN(bar.today()) ? bar.accepted() : bar.today();
    }

    private static double finite(double x) {
        return Double.isFinite(x) ? x : 0;
    }
}
