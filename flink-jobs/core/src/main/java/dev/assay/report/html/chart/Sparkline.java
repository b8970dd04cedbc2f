package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** Draws a measure from file to file as a line as high as a line of text. */
public final class Sparkline {

    private static final int POINTS = 40;
    private static final int STEP = 2;
    private static final double HEIGHT = 18;
    private static final double MARGIN = 2;

    /** Fewer than these are no course. */
    private static final int FEWEST = 2;

    private Sparkline() {}

    /**
     * The line; empty where nothing changes, or nothing is known. Of many files, neighbours share a
     * point: the one of them that is farthest from the middle, so that no peak is lost.
     *
     * @param title what is shown, a few words
     * @param values the oldest first; NaN where there is none
     * @param figure writes a value in its unit
     */
    public static Optional<Markup> of(
            Words words, String title, double[] values, DoubleFunction<String> figure) {
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        DoubleSummaryStatistics all = Arrays.stream(known).summaryStatistics();
        if (known.length < FEWEST || all.getMin() == all.getMax()) {
            return Optional.empty();
        }
        double[] points = thinned(known, all.getAverage());
        List<Double> line = new ArrayList<>();
        double span = all.getMax() - all.getMin();
        for (int i = 0; i < points.length; i++) {
            line.add((double) i * STEP);
            double y = HEIGHT - MARGIN - (points[i] - all.getMin()) / span * (HEIGHT - 2 * MARGIN);
            line.add((double) Math.round(y));
        }
        double last = known[known.length - 1];
        Svg svg = new Svg((points.length - 1) * STEP + MARGIN, HEIGHT).path("course", line);
        svg.circle("end", line.get(line.size() - 2), line.get(line.size() - 1), 2);
        return Optional.of(
                svg.markup(
                        title,
                        words.text(
                                "chart.course",
                                words.text(
                                        "chart.range",
                                        figure.apply(all.getMin()),
                                        figure.apply(all.getMax())),
                                words.count("count.file", values.length),
                                figure.apply(last))));
    }

    private static double[] thinned(double[] values, double middle) {
        if (values.length <= POINTS) {
            return values;
        }
        double[] points = new double[POINTS];
        for (int p = 0; p < POINTS; p++) {
            int from = p * values.length / POINTS;
            int to = (p + 1) * values.length / POINTS;
            points[p] = values[from];
            for (int i = from; i < to; i++) {
                if (Math.abs(values[i] - middle) > Math.abs(points[p] - middle)) {
                    points[p] = values[i];
                }
            }
        }
        return points;
    }
}
