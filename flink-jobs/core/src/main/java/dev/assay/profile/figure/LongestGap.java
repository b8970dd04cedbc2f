package dev.assay.profile.figure;

import dev.assay.metric.Bounds;
import dev.assay.profile.state.Quantiles;

/**
 * The longest time between a time of a column and the next one in order, in seconds. Exact up to
 * {@value Quantiles#CAPACITY} different times; beyond that times are known by their bucket, and the
 * gap within the widths of two.
 */
public final class LongestGap {

    private LongestGap() {}

    /** Of times in seconds; nothing where there are fewer than two different ones. */
    public static Bounds of(Quantiles times) {
        double least = 0;
        double greatest = 0;
        for (int i = 0; i < times.buckets(); i++) {
            greatest = Math.max(greatest, times.high(i) - times.low(i));
            if (i > 0) {
                least = Math.max(least, times.low(i) - times.high(i - 1));
                greatest = Math.max(greatest, times.high(i) - times.low(i - 1));
            }
        }
        return greatest == 0 ? Bounds.NONE : new Bounds(least, greatest);
    }
}
