package dev.assay.report.html.chart;

import dev.assay.report.html.markup.Markup;
import dev.assay.report.html.markup.Svg;
import dev.assay.report.words.PlainText;
import dev.assay.report.words.Words;
import java.util.List;
import java.util.function.DoubleFunction;

/** Draws one quantity of each file as a row of bars, in the order of the data. */
public final class FileBars {

    private static final double HEIGHT = 84;
    private static final double BOTTOM = 66;
    private static final double TOP = 16;

    private final Words words;
    private final double width;

    /** So many CSS pixels wide. */
    public FileBars(Words words, double width) {
        this.words = words;
        this.width = width;
    }

    /**
     * A file's bar.
     *
     * @param marked whether it is the one that is spoken of
     */
    public record Bar(String file, double value, boolean marked) {

        /** One among others. */
        public Bar(String file, double value) {
            this(file, value, false);
        }
    }

    /**
     * The chart.
     *
     * @param title what is shown, a few words
     * @param bars at least one
     * @param level where a dashed line stands for what is usual; NaN for none
     * @param figure writes a quantity in its unit
     */
    public Markup draw(String title, List<Bar> bars, double level, DoubleFunction<String> figure) {
        Bar highest = bars.get(0);
        for (Bar bar : bars) {
            highest = bar.value() > highest.value() ? bar : highest;
        }
        double top = Math.max(1e-9, Double.isNaN(level) ? 0 : level);
        top = Math.max(top, highest.value());
        Svg svg = new Svg(width, HEIGHT);
        double step = width / bars.size();
        for (int i = 0; i < bars.size(); i++) {
            double tall = bars.get(i).value() / top * (BOTTOM - TOP);
            if (bars.get(i).marked()) {
                svg.rect("marked", i * step + step / 8, BOTTOM - tall, step * 3 / 4, tall);
                svg.circle("marked", i * step + step / 2, BOTTOM + 4, 2.5);
            } else {
                svg.rect("today", i * step + step / 8, BOTTOM - tall, step * 3 / 4, tall);
            }
        }
        svg.line("axis", 0, BOTTOM, width, BOTTOM);
        if (!Double.isNaN(level)) {
            double y = BOTTOM - level / top * (BOTTOM - TOP);
            svg.line("even", 0, y, width, y);
        }
        String most = figure.apply(highest.value());
        svg.label("end", width, TOP - 5, words.text("chart.highest", most));
        svg.label("start", 0, HEIGHT - 4, Svg.shortened(fileName(bars.get(0)), letters()));
        svg.label(
                "end",
                width,
                HEIGHT - 4,
                Svg.shortened(fileName(bars.get(bars.size() - 1)), letters()));
        return svg.markup(
                title,
                words.text(
                        "chart.files",
                        words.count("count.file", bars.size()),
                        most,
                        PlainText.name(highest.file())));
    }

    private int letters() {
        return (int) (width / 2 / Svg.LETTER);
    }

    private static String fileName(Bar bar) {
        return bar.file().substring(bar.file().lastIndexOf('/') + 1);
    }
}
