package dev.assay.metric;

import dev.assay.document.Nullable;
import java.math.BigDecimal;

/**
 * What a metric came to.
 *
 * @param value as a double; NaN where there is nothing to measure
 * @param exact all digits of it; null for a figure that was computed in doubles, or is infinite
 */
public record Figure(double value, @Nullable BigDecimal exact) {

    /** There was nothing to measure. */
    public static final Figure NONE = of(Double.NaN);

    /** A figure that was computed in doubles. */
    public static Figure of(double value) {
        return new Figure(value, null);
    }

    /** A figure of which all digits are known. */
    public static Figure of(BigDecimal exact) {
        return new Figure(exact.doubleValue(), exact);
    }

    /** A part of a whole, at most 1; {@link #NONE} of nothing. */
    public static Figure share(long part, long whole) {
        return whole == 0 ? NONE : of(Math.min(1, (double) part / whole));
    }

    /** How it compares: exactly where it is exact, else as the double nearest to the limit does. */
    public int compareTo(BigDecimal limit) {
        if (exact != null) {
            return exact.compareTo(limit);
        }
        double nearest = limit.doubleValue();
        return value < nearest ? -1 : value > nearest ? 1 : 0;
    }
}
