package dev.assay.recommend.rank;

/**
 * A figure and where it may lie.
 *
 * @param value the figure
 * @param low end of its 95 % interval
 * @param high end of its 95 % interval
 */
public record Estimate(double value, double low, double high) {

    private static final double DIGITS = 1e6;

    /** Rounds to a millionth. */
    public Estimate {
        value = rounded(value);
        low = rounded(low);
        high = rounded(high);
    }

    private static double rounded(double figure) {
        // A zero has no sign here.
        return Math.rint(figure * DIGITS) / DIGITS + 0.0;
    }

    /** Whether the interval leaves 0 out. */
    public boolean leavesZeroOut() {
        return low > 0 || high < 0;
    }
}
