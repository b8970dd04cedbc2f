package dev.assay.judge;

import java.util.List;

/** How far apart two lists of counts over the same bins are. */
final class Distances {

    /**
     * Added to each bin, so that a bin that is empty on one side has a finite logarithm (Jeffreys
     * prior).
     */
    private static final double PRIOR = 0.5;

    private Distances() {}

    /**
     * Population stability index of two counts.
     *
     * <pre>PSI = Σ (qᵢ - pᵢ) ln(qᵢ / pᵢ)</pre>
     *
     * with shares taken after adding one half to each bin. Range: [0, ∞); below 0.1 is usually
     * called stable, above 0.25 a major shift. O(bins).
     */
    static double populationStabilityIndex(List<Long> accepted, List<Long> today) {
        double p = sum(accepted) + PRIOR * accepted.size();
        double q = sum(today) + PRIOR * today.size();
        double psi = 0;
        for (int i = 0; i < accepted.size(); i++) {
            double pi = (accepted.get(i) + PRIOR) / p;
            double qi = (today.get(i) + PRIOR) / q;
            psi += (qi - pi) * Math.log(qi / pi);
        }
        return psi;
    }

    /**
     * Total variation distance of two counts: the share of rows that would have to change bins.
     *
     * <pre>TV = ½ Σ |qᵢ - pᵢ|</pre>
     *
     * Range: [0, 1]; 0 when either side is empty. O(bins).
     */
    static double totalVariation(List<Long> accepted, List<Long> today) {
        double p = sum(accepted);
        double q = sum(today);
        if (p == 0 || q == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < accepted.size(); i++) {
            sum += Math.abs(today.get(i) / q - accepted.get(i) / p);
        }
        return sum / 2;
    }

    /** The bin whose share moved most, up or down; 0 when nothing moved. */
    static int mostMoved(List<Long> accepted, List<Long> today) {
        double p = Math.max(1, sum(accepted));
        double q = Math.max(1, sum(today));
        int most = 0;
        double greatest = -1;
        for (int i = 0; i < accepted.size(); i++) {
            double moved = Math.abs(today.get(i) / q - accepted.get(i) / p);
            if (moved > greatest) {
                greatest = moved;
                most = i;
            }
        }
        return most;
    }

    static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
