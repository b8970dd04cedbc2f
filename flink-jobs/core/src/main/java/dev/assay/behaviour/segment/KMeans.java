package dev.assay.behaviour.segment;

import java.util.SplittableRandom;

/**
 * Points in groups so that squared distances from the groups' middles are small (Lloyd 1982), begun
 * several times from points that are far from each other (Arthur and Vassilvitskii 2007). The same
 * points in the same order give the same groups.
 *
 * @param centres the middle of each group
 * @param groups the group of each point
 * @param inertia sum of the squared distances
 */
record KMeans(double[][] centres, int[] groups, double inertia) {

    private static final int STARTS = 10;
    private static final int MOST_ROUNDS = 100;

    /** The best that was found. */
    static KMeans of(double[][] points, int k, SplittableRandom random) {
        KMeans best = null;
        for (int start = 0; start < STARTS; start++) {
            KMeans found = from(points, first(points, k, random));
            if (best == null || found.inertia < best.inertia) {
                best = found;
            }
        }
        return best;
    }

    private static KMeans from(double[][] points, double[][] first) {
        KMeans last = assigned(points, first);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            KMeans next = assigned(points, middles(points, last));
            if (next.inertia >= last.inertia) {
                return last;
            }
            last = next;
        }
        return last;
    }

    private static KMeans assigned(double[][] points, double[][] centres) {
        int[] groups = new int[points.length];
        double inertia = 0;
        for (int i = 0; i < points.length; i++) {
            groups[i] = nearest(centres, points[i]);
            inertia += distance(centres[groups[i]], points[i]);
        }
        return new KMeans(centres, groups, inertia);
    }

    /** The group whose middle is nearest to a point; of several the first. */
    static int nearest(double[][] centres, double[] point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centres.length; k++) {
            double distance = distance(centres[k], point);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    /** A group without points stays where it is. */
    private static double[][] middles(double[][] points, KMeans last) {
        int k = last.centres.length;
        double[][] middles = new double[k][points[0].length];
        int[] counts = new int[k];
        for (int i = 0; i < points.length; i++) {
            int group = last.groups[i];
            counts[group]++;
            for (int d = 0; d < points[i].length; d++) {
                middles[group][d] += points[i][d];
            }
        }
        for (int group = 0; group < k; group++) {
            for (int d = 0; d < middles[group].length; d++) {
                middles[group][d] =
                        counts[group] == 0
                                ? last.centres[group][d]
                                : middles[group][d] / counts[group];
            }
        }
        return middles;
    }

    private static double[][] first(double[][] points, int k, SplittableRandom random) {
        double[][] centres = new double[k][];
        centres[0] = points[random.nextInt(points.length)];
        double[] nearest = new double[points.length];
        for (int next = 1; next < k; next++) {
            double total = 0;
            for (int i = 0; i < points.length; i++) {
                double distance = distance(centres[next - 1], points[i]);
                nearest[i] = next == 1 ? distance : Math.min(nearest[i], distance);
                total += nearest[i];
            }
            double at = random.nextDouble() * total;
            int chosen = 0;
            while (chosen < points.length - 1 && (at -= nearest[chosen]) >= 0) {
                chosen++;
            }
            centres[next] = points[chosen];
        }
        return centres;
    }

    /** Squared. */
    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    /**
     * How much nearer points are to their own group than to the next one: the mean silhouette
     * (Rousseeuw 1987) of the first points.
     *
     * @param most points that are looked at
     */
    double silhouette(double[][] points, int most) {
        int n = Math.min(most, points.length);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double[] totals = new double[centres.length];
            int[] counts = new int[centres.length];
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    totals[groups[j]] += Math.sqrt(distance(points[i], points[j]));
                    counts[groups[j]]++;
                }
            }
            double other = Double.POSITIVE_INFINITY;
            for (int k = 0; k < totals.length; k++) {
                if (k != groups[i] && counts[k] > 0) {
                    other = Math.min(other, totals[k] / counts[k]);
                }
            }
            int own = groups[i];
            if (counts[own] > 0 && Double.isFinite(other)) {
                double within = totals[own] / counts[own];
                double greater = Math.max(within, other);
                sum += greater == 0 ? 0 : (other - within) / greater;
            }
        }
        return sum / n;
    }
}
