package dev.assay.view.kind;

/**
 * The difference of two shares that are of different users, and between what it lies in 95 of 100
 * such samples: the interval that Newcombe makes of Wilson's intervals of both shares, which holds
 * for few users and for shares of 0 and 1 too.
 *
 * @param some users of the first share
 * @param of all users of the first
 * @param others users of the second share; NaN where they are not known
 * @param ofOthers all users of the second
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I">Newcombe
 *     (1998), Interval estimation for the difference between independent proportions, method 10</a>
 */
record Difference(double some, double of, double others, double ofOthers) {

    /** Standard deviations of a normal distribution on both sides of its mean that are 95 %. */
    private static final double Z = 1.959963984540054;

    /** The first share less the second; NaN where one is of nobody. */
    double value() {
        return some / of - others / ofOthers;
    }

    /** The lower end. */
    double low() {
        return value()
                - Math.hypot(
                        some / of - wilson(some, of, -1),
                        wilson(others, ofOthers, 1) - others / ofOthers);
    }

    /** The upper end. */
    double high() {
        return value()
                + Math.hypot(
                        wilson(some, of, 1) - some / of,
                        others / ofOthers - wilson(others, ofOthers, -1));
    }

    /** An end of the interval of a share (Wilson, 1927). */
    private static double wilson(double some, double of, int side) {
        double share = some / of;
        double root = Math.sqrt(share * (1 - share) / of + Z * Z / (4 * of * of));
        return (share + Z * Z / (2 * of) + side * Z * root) / (1 + Z * Z / of);
    }
}
