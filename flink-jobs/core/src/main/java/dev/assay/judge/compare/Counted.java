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
 * @param all of them together
 */
record Counted(long[] with, long[] of, Share all) {

    /** A property of each batch. */
    static Counted of(List<BatchSummary> batches, Function<BatchSummary, Share> property) {
        long[] with = new long[batches.size()];
        long[] of = new long[with.length];
        for (int i = 0; i < with.length; i++) {
            Share share = property.apply(batches.get(i));
            with[i] = share.with();
            of[i] = share.of();
        }
        return new Counted(with, of, new Share(LongStream.of(with).sum(), LongStream.of(of).sum()));
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
        long[] some = new long[groups];
        long[] rows = new long[groups];
        for (int i = 0; i < with.length; i++) {
            int g = (int) ((long) i * groups / with.length);
            some[g] += with[i];
            rows[g] += of[i];
        }
        Share[] grouped = new Share[groups];
        Arrays.setAll(grouped, g -> new Share(some[g], rows[g]));
        return grouped;
    }
}
