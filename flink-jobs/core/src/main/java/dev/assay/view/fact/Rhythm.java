package dev.assay.view.fact;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How regularly somebody acts, by which a program can be told from a habit: its gaps are alike.
 * Gaps are alike that are within one second of each other, because whole seconds cut an even step
 * into two gaps; where times are finer, within a tenth of the shorter one as well, since what one
 * look at a page sends comes within a second, and is alike in nothing else.
 *
 * @param gaps between times that are not the same
 * @param alike the most gaps that are alike
 * @param neighbours pairs of gaps one after the other
 * @param alikeNeighbours those of them that are alike
 */
public record Rhythm(int gaps, int alike, int neighbours, int alikeNeighbours) {

    /** Gaps by which a machine can be told from chance at all. */
    private static final int FEWEST_GAPS = 4;

    /** Part of the gaps that are alike where a program acts. */
    private static final double EQUAL = 0.8;

    private static final double A_SECOND = 1;

    /** Of times that are finer than seconds, how much longer a gap may be that is alike. */
    private static final double LONGER = 0.1;

    /** Partitions in which chance makes one user act like a program. */
    private static final double BY_CHANCE = 1e-3;

    /**
     * How often a gap is as long as the one before where nobody else is there to tell: in logs
     * whose times are of seconds, of four kinds, 2 to 9 in 100 are.
     */
    private static final double USUAL = 0.2;

    /** Pairs of gaps that this is worth. */
    private static final double KNOWN = 5;

    /**
     * What several users do.
     *
     * @param told users with so many gaps that a program could be told
     * @param neighbours as of a rhythm
     * @param alike likewise
     */
    public record Several(long told, long neighbours, long alike) {

        /** Nobody. */
        public static final Several NOBODY = new Several(0, 0, 0);

        /** With another one. */
        public Several with(Rhythm one) {
            return new Several(
                    told + (one.gaps >= FEWEST_GAPS ? 1 : 0),
                    neighbours + one.neighbours,
                    alike + one.alikeNeighbours);
        }
    }

    /**
     * Of times.
     *
     * @param times in seconds, ascending
     * @param size how many of them
     */
    public static Rhythm of(double[] times, int size) {
        double[] gaps = new double[Math.max(0, size - 1)];
        boolean areWhole = size == 0 || times[0] == Math.rint(times[0]);
        int n = 0;
        for (int i = 1; i < size; i++) {
            areWhole &= times[i] == Math.rint(times[i]);
            // What comes at one time was sent together, by whoever it was.
            if (times[i] > times[i - 1]) {
                gaps[n++] = times[i] - times[i - 1];
            }
        }
        int alike = 0;
        for (int i = 1; i < n; i++) {
            double shorter = Math.min(gaps[i - 1], gaps[i]);
            alike += Math.abs(gaps[i] - gaps[i - 1]) <= reach(shorter, areWhole) ? 1 : 0;
        }
        Arrays.sort(gaps, 0, n);
        return new Rhythm(n, most(gaps, n, areWhole), Math.max(0, n - 1), alike);
    }

    /** The most gaps that are no farther from the shortest of them than those that are alike. */
    private static int most(double[] sorted, int n, boolean areWhole) {
        int most = 0;
        for (int from = 0, i = 0; i < n; i++) {
            while (sorted[i] - sorted[from] > reach(sorted[from], areWhole)) {
                from++;
            }
            most = Math.max(most, i - from + 1);
        }
        return most;
    }

    private static double reach(double gap, boolean areWhole) {
        return areWhole ? A_SECOND : Math.min(A_SECOND, LONGER * gap);
    }

    /**
     * The share of the gaps that are alike, where it is that of a program; 0 otherwise. It is where
     * by chance, each of the others being alike as often as two gaps of another user one after the
     * other are, one user in a thousand such partitions would have as many alike.
     *
     * @param all users, with this one
     */
    public double equalGaps(Several all) {
        double share = (double) alike / gaps;
        if (gaps < FEWEST_GAPS || share < EQUAL) {
            return 0;
        }
        double chance =
                (all.alike - alikeNeighbours + KNOWN * USUAL)
                        / (all.neighbours - neighbours + KNOWN);
        double asMany = BinomialDistribution.of(gaps - 1, chance).survivalProbability(alike - 2);
        return all.told * gaps * asMany < BY_CHANCE ? share : 0;
    }
}
