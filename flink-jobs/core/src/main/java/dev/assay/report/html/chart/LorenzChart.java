package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import java.util.ArrayList;
import java.util.List;

/** Draws which share of all the least active have; a dashed line is where all have the same. */
public final class LorenzChart {

    private static final double SIZE = 160;
    private static final double BOTTOM = 176;
    private static final double TOP = BOTTOM - SIZE;
    private static final double HEIGHT = 194;

    private LorenzChart() {}

    /**
     * The chart.
     *
     * @param title what is shown, a few words
     * @param curve shares at even steps, the last of which is 1
     * @param least what stands at the left end of the axis
     * @param most what stands at the right end
     * @param description what is shown, a sentence
     */
    public static Markup of(
            String title, List<Double> curve, String least, String most, String description) {
        List<Double> points = new ArrayList<>(List.of(0.0, BOTTOM));
        for (int i = 0; i < curve.size(); i++) {
            points.add(SIZE * (i + 1) / curve.size());
            points.add(BOTTOM - SIZE * curve.get(i));
        }
        Svg svg = new Svg(2 * SIZE, HEIGHT);
        svg.line("axis", 0, BOTTOM, SIZE, BOTTOM);
        svg.line("axis", SIZE, TOP, SIZE, BOTTOM);
        svg.line("even", 0, BOTTOM, SIZE, TOP);
        svg.path("course", points);
        svg.label("start", 0, HEIGHT - 5, least);
        svg.label("end", SIZE, HEIGHT - 5, most);
        svg.label("start", SIZE + 6, TOP + 9, "100 %");
        svg.label("start", SIZE + 6, BOTTOM, "0 %");
        return svg.markup(title, description);
    }
}
