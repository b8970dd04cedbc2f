package dev.assay.train.net;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows by batches: each at most once before any comes again, in an order that is drawn anew. */
public final class Batches {

    private final int rows;
    private final int size;
    private final SplittableRandom random;
    private int[] order = new int[0];
    private int at;

    /**
     * @param rows how many there are
     * @param size of a batch; where there are fewer rows, all of them
     */
    public Batches(int rows, int size, SplittableRandom random) {
        this.rows = rows;
        this.size = size;
        this.random = random;
    }

    /** Places of the rows of the next batch; what is left and too few for one is passed over. */
    public int[] next() {
        if (at + size > order.length) {
            order = Streams.shuffled(random, rows);
            at = 0;
        }
        int[] batch = Arrays.copyOfRange(order, at, Math.min(order.length, at + size));
        at += size;
        return batch;
    }
}
