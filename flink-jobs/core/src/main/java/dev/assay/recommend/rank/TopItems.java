package dev.assay.recommend.rank;

import dev.assay.recommend.interaction.InteractionMatrix;

/**
 * The items with the highest scores. Of items with equal scores the one that more users have comes
 * first, then the one with the lower number. So who has no history gets what most users have.
 */
final class TopItems {

    private final InteractionMatrix train;
    private final int[] heap;
    private int size;
    private double[] scores;

    /** Of the items of a matrix, at most so many. */
    TopItems(InteractionMatrix train, int most) {
        this.train = train;
        this.heap = new int[most];
    }

    /**
     * The best items, the best first.
     *
     * @param of a score for each item; negative infinity for those that are out of the question
     */
    int[] best(double[] of) {
        scores = of;
        size = 0;
        for (int item = 0; item < of.length; item++) {
            if (of[item] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            if (size < heap.length) {
                heap[size] = item;
                up(size++);
            } else if (isWorse(heap[0], item)) {
                heap[0] = item;
                down();
            }
        }
        int[] best = new int[size];
        for (int i = size - 1; i >= 0; i--) {
            best[i] = heap[0];
            heap[0] = heap[--size];
            down();
        }
        return best;
    }

    private boolean isWorse(int item, int than) {
        if (scores[item] != scores[than]) {
            return scores[item] < scores[than];
        }
        return train.count(item) != train.count(than)
                ? train.count(item) < train.count(than)
                : item > than;
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && isWorse(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down() {
        int at = 0;
        while (true) {
            int worst = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                worst = isWorse(heap[child], heap[worst]) ? child : worst;
            }
            if (worst == at) {
                return;
            }
            swap(at, worst);
            at = worst;
        }
    }

    private void swap(int a, int b) {
        int item = heap[a];
        heap[a] = heap[b];
        heap[b] = item;
    }
}
