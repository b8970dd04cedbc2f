package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import dev.assay.series.spread.Share;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * Shares of batches, in the order of the data.
 *
 * @param with rows of each that have a property
 * @param of rows of each that could
 * @param effects of each, {@link Share#effect}
 * @param all of them together
 */
record Counted(long[] with, long[] of, double[] effects, Share all) {

    /** Of no batch. */
    static final Counted NONE = of(new long[0], new long[0], new double[0]);

    /** Of batches. */
    static Counted of(long[] with, long[] of, double[] effects) {
        long rows = LongStream.of(of).sum();
        double varying = 0;
        for (int i = 0; i < of.length; i++) {
            varying += effects[i] * of[i];
        }
        double effect = rows == 0 ? 1 : varying / rows;
        return new Counted(with, of, effects, new Share(LongStream.of(with).sum(), rows, effect));
    }

    /**
     * A property of each batch.
     *
     * @param known what is counted of the first {@code first} ones
     */
    static Counted of(
            List<BatchSummary> batches,
            Function<BatchSummary, Share> property,
            Counted known,
            int first) {
        long[] with = Arrays.copyOf(Arrays.copyOf(known.with, first), batches.size());
        long[] of = Arrays.copyOf(Arrays.copyOf(known.of, first), with.length);
        double[] effects = Arrays.copyOf(Arrays.copyOf(known.effects, first), with.length);
        for (int i = first; i < with.length; i++) {
            Share share = property.apply(batches.get(i));
            with[i] = share.with();
            of[i] = share.of();
            effects[i] = share.effect();
        }
        return of(with, of, effects);
    }

    /** How many batches there are. */
    int size() {
        return with.length;
    }

    /**
     * Neighbouring batches together, so that group {@code g} holds the rows at relative positions
     * around g.
     */
    Share[] grouped(int groups) {
        Share[] grouped = new Share[groups];
        int i = 0;
        for (int g = 0; g < groups; g++) {
            long some = 0;
            long rows = 0;
            for (long end = (g + 1L) * with.length; (long) i * groups < end; i++) {
                some += with[i];
                rows += of[i];
            }
            grouped[g] = new Share(some, rows);
        }
        return grouped;
    }
}
