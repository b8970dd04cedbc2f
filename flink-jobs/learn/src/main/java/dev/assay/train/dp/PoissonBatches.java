package dev.assay.train.dp;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Rows of which each is drawn into each batch by itself: that one of them is there says nothing of
 * another, and a row that is seldom drawn is hidden by its absence too.
 *
 * @param rows how many there are
 * @param rate probability of each to be drawn, in (0, 1]
 * @param random which nobody may foresee
 */
public record PoissonBatches(int rows, double rate, RandomGenerator random) {

    /** Places of the rows of the next batch, in ascending order; there may be none. */
    public int[] next() {
        int[] batch = new int[rows];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            if (random.nextDouble() < rate) {
                batch[n++] = row;
            }
        }
        return Arrays.copyOf(batch, n);
    }
}
