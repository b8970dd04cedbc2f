package dev.assay.series.mix;

import dev.assay.series.spread.Residuals;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of batches as numbers that vary alike: shares as angles, in steps of how far those of
 * accepted batches are from each other.
 *
 * <p>By its angle, one row of what no batch ever had is no farther than chance moves a share of
 * many rows, about one step. Where hardly any batch breaks how cells go together (rows that are
 * sorted, a value that tells another), one row that does is as far as it is unlikely: such a share
 * is a deviance residual, on the scale of angles.
 *
 * @param strict residuals of each share that hardly any batch has, or hardly any has not; empty of
 *     others
 * @param means angle of each share over the accepted batches
 * @param spreads variance of each beyond what few rows explain
 * @param chance variance of each that a batch's few rows explain, on average
 */
record Portraits(
        List<Optional<Residuals>> strict, double[] means, double[] spreads, double[] chance) {

    /** Steps beyond which it does not matter how far a share is out. */
    private static final double FARTHEST = 10;

    /** What fewer batches have is not usual, and whoever has it is not unusual. */
    private static final int FEWEST = 8;

    /** Rows in a batch, on average, of what hardly any has. */
    private static final double HARDLY_ANY = 0.1;

    /** The variance of a share of which nothing is known: no step is far. */
    private static final double UNKNOWN = Double.POSITIVE_INFINITY;

    /**
     * Learned from accepted batches.
     *
     * @param accepted shares of each, in the order of the traits
     */
    static Portraits of(List<Trait> traits, List<Share[]> accepted) {
        int p = traits.size();
        List<Optional<Residuals>> strict = new ArrayList<>();
        double[] means = new double[p];
        double[] spreads = new double[p];
        double[] chances = new double[p];
        for (int j = 0; j < p; j++) {
            Optional<Residuals> by =
                    traits.get(j).kind().countsOthers() ? strict(accepted, j) : Optional.empty();
            strict.add(by);
            double squares = 0;
            double chance = 0;
            int n = 0;
            for (Share[] batch : accepted) {
                if (batch[j].of() > 0) {
                    double angle = angle(by, batch[j]);
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
        return new Portraits(strict, means, spreads, chances);
    }

    private static Optional<Residuals> strict(List<Share[]> accepted, int trait) {
        long with = 0;
        long without = 0;
        int batches = 0;
        for (Share[] batch : accepted) {
            Share share = batch[trait];
            with += share.with();
            without += share.of() - share.with();
            batches += share.of() > 0 ? 1 : 0;
            // Most shares have enough rows on both sides in the first batch.
            if (Math.min(with, without) > HARDLY_ANY * accepted.size()) {
                return Optional.empty();
            }
        }
        return Math.min(with, without) <= HARDLY_ANY * batches
                ? Optional.of(Residuals.from(List.of(new Share(with, with + without))))
                : Optional.empty();
    }

    /** Whose variance by chance is {@link Share#anscombeVariance}. */
    private static double angle(Optional<Residuals> strict, Share share) {
        return strict.isEmpty()
                ? share.anscombe()
                : strict.get().of(share) * Math.sqrt(share.anscombeVariance());
    }

    /** How many steps each share of a batch is from what is usual; 0 where there is none. */
    double[] steps(Share[] batch) {
        double[] steps = new double[means.length];
        for (int j = 0; j < steps.length; j++) {
            if (batch[j].of() > 0) {
                double chance = batch[j].anscombeVariance();
                double groups = batch[j].effect() * chance;
                double step = Math.sqrt(Math.max(spreads[j] + chance, groups));
                double far = (angle(strict.get(j), batch[j]) - means[j]) / step;
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
                double moved = moved(strict.get(j), means[j], part, among);
                change[j] = moved / Math.sqrt(spreads[j] + chance[j]);
            }
        }
        return change;
    }

    /** By how much the angle of a share changes where that share is among so many cells. */
    private static double moved(
            Optional<Residuals> strict, double mean, double part, double among) {
        double share = strict.map(Residuals::expected).orElseGet(() -> Share.ofAngle(mean));
        double with = (1 - part) * share + part * among;
        return strict.isEmpty()
                ? Share.angle(with) - Share.angle(share)
                : strict.get().of(with, 1) / 2;
    }
}
