package dev.assay.report.html.markup;

import dev.assay.report.html.markup.Markup.Element;
import dev.assay.report.words.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A drawing in units of CSS pixels that says in words what it shows. Coordinates have two decimals,
 * so that the same figures give the same bytes. Colours come from the page's style, by class.
 */
public final class Svg {

    /** About how wide a letter of a label is. */
    public static final double LETTER = 6.5;

    /** Hundredths below are exact enough for the digits that are written. */
    private static final double EXACT = 1e9;

    /** How near to the middle of two hundredths their last digits decide. */
    private static final double TIE = 1e-5;

    private final double width;
    private final double height;
    private final List<Markup> shapes = new ArrayList<>();

    /** An empty drawing of that size, in pixels. */
    public Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** A rectangle; its left upper corner is at {@code x} and {@code y}. */
    public Svg rect(String cssClass, double x, double y, double width, double height) {
        return add(
                Markup.element("rect")
                        .classed(cssClass)
                        .with("x", number(x))
                        .with("y", number(y))
                        .with("width", number(Math.max(0, width)))
                        .with("height", number(Math.max(0, height))));
    }

    /** A circle about {@code x} and {@code y}. */
    public Svg circle(String cssClass, double x, double y, double radius) {
        return add(
                Markup.element("circle")
                        .classed(cssClass)
                        .with("cx", number(x))
                        .with("cy", number(y))
                        .with("r", number(radius)));
    }

    /** A line from {@code x1} and {@code y1} to {@code x2} and {@code y2}. */
    public Svg line(String cssClass, double x1, double y1, double x2, double y2) {
        return add(
                Markup.element("line")
                        .classed(cssClass)
                        .with("x1", number(x1))
                        .with("y1", number(y1))
                        .with("x2", number(x2))
                        .with("y2", number(y2)));
    }

    /** A line through points, x and y by turns. */
    public Svg path(String cssClass, List<Double> points) {
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < points.size(); i += 2) {
            d.append(i == 0 ? "M" : "L").append(number(points.get(i)));
            d.append(' ').append(number(points.get(i + 1)));
        }
        return add(Markup.element("path").classed(cssClass).with("d", d.toString()));
    }

    /** Text whose {@code anchor} ({@code start}, {@code middle}, {@code end}) is at x. */
    public Svg label(String anchor, double x, double y, String text) {
        Element label =
                Markup.element("text", PlainText.oneLine(text))
                        .with("x", number(x))
                        .with("y", number(y));
        return add(anchor.equals("start") ? label : label.with("text-anchor", anchor));
    }

    /** At most so many characters of a name, on one line. */
    public static String shortened(String name, int letters) {
        return PlainText.cut(PlainText.oneLine(name), letters);
    }

    private Svg add(Markup shape) {
        shapes.add(shape);
        return this;
    }

    /**
     * The drawing.
     *
     * @param title what it is, a few words
     * @param description what it shows, a sentence
     */
    public Markup markup(String title, String description) {
        return Markup.element(
                        "svg",
                        Markup.element("title", PlainText.sentence(title)),
                        Markup.element("desc", PlainText.sentence(description)),
                        Markup.group(shapes))
                .with("viewBox", "0 0 " + number(width) + " " + number(height))
                .with("width", number(width))
                .with("height", number(height))
                .with("role", "img");
    }

    /** Two digits behind the point at most; charts have thousands, so most are written by hand. */
    static String number(double x) {
        double half = x * 100 + 0.5;
        if (half >= 0.5 && half < EXACT && Math.abs(half - Math.rint(half)) > TIE) {
            long hundredths = (long) half;
            long rest = hundredths % 100;
            return hundredths / 100 + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + rest);
        }
        String digits = String.format(Locale.ROOT, "%.2f", x == 0 ? 0.0 : x);
        return digits.endsWith(".00") ? digits.substring(0, digits.length() - 3) : digits;
    }
}
