package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.document.Nullable;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.TimesOfDay;

/**
 * From when to when a batch is, in seconds since 1970-01-01T00:00Z: outward to a multiple of about
 * a 64th of it, so that the time of the first and the last row is not kept. What is committed of
 * batches with few times is coarser still.
 *
 * @param first the first time; null where times are not kept
 * @param last the last time, likewise
 */
public record TimeSpan(@Nullable Long first, @Nullable Long last) {

    /** Of a column whose times are not kept. */
    public static final TimeSpan NONE = new TimeSpan(null, null);

    /** How many parts of it times are rounded outward to. */
    public static final int PARTS = 64;

    static TimeSpan of(ColumnProfile c, ColumnBins b) {
        return b.clocked() && !c.clock().isEmpty() ? of(c.clock()) : NONE;
    }

    private static TimeSpan of(TimesOfDay clock) {
        return outward(clock.first(), clock.last(), 1);
    }

    /**
     * Times, outward to a multiple of about a 64th of what is between them.
     *
     * @param least seconds that they are multiples of at least
     */
    public static TimeSpan outward(long first, long last, long least) {
        long step = Math.max(least, Long.highestOneBit(Math.max(1, (last - first) / PARTS)));
        return new TimeSpan(Math.floorDiv(first, step) * step, -Math.floorDiv(-last, step) * step);
    }
}
