package dev.assay.view.fact;

/** How regularly somebody acts, by which a program can be told from a habit. */
public final class Rhythm {

    /** Gaps by which a machine can be told from chance. */
    private static final int FEWEST_GAPS = 8;

    /** Part of the gaps that are alike where a program acts. */
    private static final double EQUAL = 0.8;

    /** Whole seconds cut an even step into two gaps. */
    private static final double A_SECOND = 1;

    /**
     * Of times that are finer, how much longer a gap may be that is alike: what one look at a page
     * sends comes within a second, and its gaps are alike in nothing else.
     */
    private static final double LONGER = 0.1;

    private Rhythm() {}

    /**
     * The greatest share of gaps that are alike, where it is that of a program; 0 otherwise, and of
     * fewer than eight gaps.
     *
     * @param pauses gaps above zero, in seconds
     * @param areWhole whether all times are whole seconds
     */
    public static double equalGaps(Spread pauses, boolean areWhole) {
        double alike =
                areWhole
                        ? pauses.shareWithin(gap -> A_SECOND)
                        : pauses.shareWithin(gap -> Math.min(A_SECOND, LONGER * gap));
        return pauses.size() >= FEWEST_GAPS && alike >= EQUAL ? alike : 0;
    }

    /**
     * The same of times.
     *
     * @param times in seconds, in their order
     */
    public static double equalGaps(double[] times) {
        Spread pauses = new Spread();
        boolean areWhole = true;
        for (int i = 0; i < times.length; i++) {
            areWhole &= isWhole(times[i]);
            pauses.add(i > 0 && times[i] > times[i - 1] ? times[i] - times[i - 1] : Double.NaN);
        }
        return equalGaps(pauses, areWhole);
    }

    /** Whether a time is a whole second. */
    static boolean isWhole(double time) {
        return time == Math.rint(time);
    }
}
