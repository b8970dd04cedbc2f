package dev.assay.recommend.rank;

import java.util.Arrays;

/** How good one list of recommendations is. */
final class Ranking {

    private Ranking() {}

    /**
     * The share of what was to be foreseen among the first: {@code hits / min(k, targets)}.
     *
     * @param targets ascending, at least one
     */
    static double recall(int[] list, int[] targets, int k) {
        int hits = 0;
        for (int i = 0; i < Math.min(k, list.length); i++) {
            hits += Arrays.binarySearch(targets, list[i]) >= 0 ? 1 : 0;
        }
        return (double) hits / Math.min(k, targets.length);
    }

    /**
     * The same, where a hit counts the more the earlier it is: {@code Σ 1 / log₂(1 + place)} over
     * hits, by the most that it can be (Järvelin and Kekäläinen 2002).
     */
    static double ndcg(int[] list, int[] targets, int k) {
        double gain = 0;
        for (int i = 0; i < Math.min(k, list.length); i++) {
            gain += Arrays.binarySearch(targets, list[i]) >= 0 ? discount(i) : 0;
        }
        double most = 0;
        for (int i = 0; i < Math.min(k, targets.length); i++) {
            most += discount(i);
        }
        return gain / most;
    }

    private static double discount(int i) {
        return StrictMath.log(2) / StrictMath.log(i + 2.0);
    }
}
