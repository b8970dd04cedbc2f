package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** Draws one measure from state to state as a line. */
public final class CourseChart {

    private static final double WIDTH = 240;
    private static final double HEIGHT = 92;
    private static final double TOP = 16;
    private static final double BOTTOM = 74;

    private CourseChart() {}

    /**
     * The chart.
     *
     * @param words of the page's language
     * @param title what is shown, a few words
     * @param values the oldest first, at least two; NaN where there is none
     * @param first when the first one was
     * @param last when the last one was
     * @param figure writes a value in its unit
     */
    public static Markup of(
            Words words,
            String title,
            double[] values,
            String first,
            String last,
            DoubleFunction<String> figure) {
        double greatest = known(values).max().orElse(0);
        double least = Math.min(known(values).min().orElse(0), greatest);
        double span = Math.max(1e-9, greatest - least);
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                points.add(i * WIDTH / (values.length - 1));
                points.add(BOTTOM - 4 - (values[i] - least) / span * (BOTTOM - 4 - TOP));
            }
        }
        Svg svg = new Svg(WIDTH, HEIGHT).path("course", points);
        svg.line("axis", 0, BOTTOM, WIDTH, BOTTOM);
        String range = words.text("chart.range", figure.apply(least), figure.apply(greatest));
        svg.label("end", WIDTH, TOP - 5, range);
        svg.label("start", 0, HEIGHT - 4, first);
        svg.label("end", WIDTH, HEIGHT - 4, last);
        return svg.markup(
                title,
                words.text(
                        "chart.course",
                        range,
                        words.count("count.point", values.length),
                        figure.apply(known(values).reduce(0, (a, b) -> b))));
    }

    private static DoubleStream known(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value));
    }
}
