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

    /** Of a normal distribution, 95 % lie within so many standard deviations. */
    private static final double Z = 1.959963984540054;

    /** Rounds to a millionth. */
    public Estimate {
        value = rounded(value);
        low = rounded(low);
        high = rounded(high);
    }

    /**
     * A share that was counted, with Wilson's interval.
     *
     * @param some how many have it
     * @param all of so many, at least 1
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927), Probable
     *     inference, the law of succession, and statistical inference</a>
     */
    public static Estimate ofShare(long some, long all) {
        double share = (double) some / all;
        return new Estimate(
                share, some == 0 ? 0 : end(share, all, -1), some == all ? 1 : end(share, all, 1));
    }

    private static double end(double share, double n, int side) {
        double root = Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        double middle = share + Z * Z / (2 * n);
        return Math.max(0, Math.min(1, (middle + side * Z * root) / (1 + Z * Z / n)));
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
