package dev.assay.derive.clean;

/** How certain a share is that was seen in few rows. */
final class Certainty {

    /** Of a one-sided bound that holds in 95 of 100 cases. */
    private static final double Z = 1.645;

    private Certainty() {}

    /** The lower Wilson bound of a share: {@code hits} of {@code all}; 0 of none. */
    static double atLeast(long hits, long all) {
        if (all == 0) {
            return 0;
        }
        double p = (double) hits / all;
        double z2 = Z * Z / all;
        double centre = p + z2 / 2;
        double spread = Z * Math.sqrt(p * (1 - p) / all + z2 / (4 * all));
        return Math.max(0, (centre - spread) / (1 + z2));
    }
}
