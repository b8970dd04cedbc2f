package dev.assay.recommend.rank;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Intervals by drawing users anew, with replacement. The same number of users and the same seed
 * give the same draws, so that differences of two figures of the same users are paired.
 *
 * @param resamples draws
 * @param seed of the draws
 * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron (1979), Bootstrap methods</a>
 */
public record Bootstrap(int resamples, long seed) {

    private static final double OUTSIDE = 0.025;

    /** The mean over users, between percentiles of the means of the draws. */
    public Estimate mean(double[] values) {
        int n = values.length;
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += values[random.nextInt(n)];
            }
            means[b] = sum / n;
        }
        Arrays.sort(means);
        double value = Arrays.stream(values).sum() / n;
        return new Estimate(value, at(means, OUTSIDE), at(means, 1 - OUTSIDE));
    }

    /** The mean difference over users, who are drawn with both of their figures. */
    public Estimate difference(double[] values, double[] less) {
        double[] differences = new double[values.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i] - less[i];
        }
        return mean(differences);
    }

    /**
     * The share of a catalogue that is recommended to anybody. A draw has two thirds of the users
     * and so fewer items: the percentiles are moved by how much the draws' mean is below the share,
     * and hold the share itself.
     *
     * @param lists what is recommended to each user
     * @param catalogue items that there are
     */
    public Estimate coverage(int[][] lists, int catalogue) {
        SplittableRandom random = new SplittableRandom(seed);
        double value = share(lists, all(lists.length), catalogue);
        double[] shares = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            int[] drawn = random.ints(lists.length, 0, lists.length).toArray();
            shares[b] = share(lists, drawn, catalogue);
        }
        Arrays.sort(shares);
        double moved = value - Arrays.stream(shares).sum() / resamples;
        return new Estimate(
                value,
                Math.max(0, Math.min(value, at(shares, OUTSIDE) + moved)),
                Math.min(1, Math.max(value, at(shares, 1 - OUTSIDE) + moved)));
    }

    private static int[] all(int n) {
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static double share(int[][] lists, int[] users, int catalogue) {
        BitSet items = new BitSet();
        for (int user : users) {
            for (int item : lists[user]) {
                items.set(item);
            }
        }
        return (double) items.cardinality() / catalogue;
    }

    private static double at(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
