package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import dev.assay.series.spread.Share;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

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
        return of(batches.stream().map(property).toList());
    }

    /** Of shares of batches. */
    static Counted of(List<Share> shares) {
        return new Counted(
                shares.stream().mapToLong(Share::with).toArray(),
                shares.stream().mapToLong(Share::of).toArray(),
                Share.total(shares));
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
