package dev.assay.metric;

/**
 * Between what a figure lies; both ends are the same where it is known exactly.
 *
 * @param least it may be; NaN where there is nothing to measure
 * @param greatest it may be
 */
public record Bounds(double least, double greatest) {

    /** There was nothing to measure. */
    public static final Bounds NONE = new Bounds(Double.NaN, Double.NaN);

    /** A figure that is known. */
    public static Bounds exactly(double value) {
        return new Bounds(value, value);
    }

    /** Whether there was nothing to measure. */
    public boolean isNone() {
        return Double.isNaN(least);
    }

    /** Whether the figure is known. */
    public boolean isExact() {
        return least == greatest;
    }

    /** The figure where it is known, else {@link Figure#NONE}. */
    public Figure figure() {
        return isExact() ? Figure.of(least) : Figure.NONE;
    }
}
