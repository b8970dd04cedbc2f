package dev.assay.series.mix;

import dev.assay.series.spread.Share;
import java.util.List;

/**
 * A column of batches as numbers that vary alike: shares as angles, in steps of how far those of
 * accepted batches are from each other.
 *
 * @param means angle of each share over the accepted batches
 * @param spreads variance of each beyond what few rows explain
 * @param chance variance of each that a batch's few rows explain, on average
 */
record Portraits(double[] means, double[] spreads, double[] chance) {

    /** Steps beyond which it does not matter how far a share is out. */
    private static final double FARTHEST = 10;

    /** What fewer batches have is not usual, and whoever has it is not unusual. */
    private static final int FEWEST = 8;

    /** The variance of a share of which nothing is known: no step is far. */
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;

    /**
     * Learned from accepted batches.
     *
     * @param accepted shares of each, in the order of the traits
     */
    static Portraits of(List<Share[]> accepted) {
        int p = accepted.get(0).length;
        double[] means = new double[p];
        double[] spreads = new double[p];
        double[] chances = new double[p];
        for (int j = 0; j < p; j++) {
            double squares = 0;
            double chance = 0;
            int n = 0;
            for (Share[] batch : accepted) {
                if (batch[j].of() > 0) {
                    double angle = batch[j].anscombe();
                    n++;
                    double step = angle - means[j];
                    means[j] += step / n;
                    squares += step * (angle - means[j]);
                    chance += batch[j].anscombeVariance();
                }
            }
            boolean known = n >= FEWEST;
            chances[j] = known ? chance / n : 1;
            spreads[j] = known ? Math.max(0, squares / (n - 1) - chances[j]) : UNKNOWN;
        }
        return new Portraits(means, spreads, chances);
    }

    /** How many steps each share of a batch is from what is usual; 0 where there is none. */
    double[] steps(Share[] batch) {
        double[] steps = new double[means.length];
        for (int j = 0; j < steps.length; j++) {
            if (batch[j].of() > 0) {
                double step = Math.sqrt(spreads[j] + batch[j].anscombeVariance());
                double far = (batch[j].anscombe() - means[j]) / step;
                steps[j] = Math.max(-FARTHEST, Math.min(FARTHEST, far));
            }
        }
        return steps;
    }

    /** By how many steps shares change where that part of the cells is replaced. */
    double[] change(List<Trait> traits, Replacement replacement, double part) {
        double[] change = new double[means.length];
        for (int j = 0; j < change.length; j++) {
            double among = replacement.share(traits.get(j));
            if (!Double.isNaN(among)) {
                double share = Share.ofAngle(means[j]);
                double with = (1 - part) * share + part * among;
                double moved = Share.angle(with) - Share.angle(share);
                change[j] = moved / Math.sqrt(spreads[j] + chance[j]);
            }
        }
        return change;
    }
}
