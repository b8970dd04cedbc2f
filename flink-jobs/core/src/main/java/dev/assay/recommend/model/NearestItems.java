package dev.assay.recommend.model;

import java.util.Arrays;

/** Items with the highest scores; of equal scores the lower number is kept. A heap. */
final class NearestItems {

    private final int[] items;
    private final double[] scores;
    private int size;

    /** Of none yet, and at most so many. */
    NearestItems(int most) {
        this.items = new int[most];
        this.scores = new double[most];
    }

    /** Takes an item in, perhaps in place of the worst. */
    void offer(int item, double score) {
        if (size < items.length) {
            items[size] = item;
            scores[size] = score;
            up(size++);
        } else if (size > 0 && isWorse(scores[0], items[0], score, item)) {
            items[0] = item;
            scores[0] = score;
            down();
        }
    }

    private static boolean isWorse(double score, int item, double than, int other) {
        return score < than || score == than && item > other;
    }

    private boolean isWorse(int a, int b) {
        return isWorse(scores[a], items[a], scores[b], items[b]);
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && isWorse(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down() {
        int at = 0;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                worst = isWorse(child, worst) ? child : worst;
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private void swap(int a, int b) {
        int item = items[a];
        items[a] = items[b];
        items[b] = item;
        double score = scores[a];
        scores[a] = scores[b];
        scores[b] = score;
    }

    /** The items, in no order. */
    int[] items() {
        return Arrays.copyOf(items, size);
    }

    /** Their scores, in the same order. */
    double[] scores() {
        return Arrays.copyOf(scores, size);
    }
}
