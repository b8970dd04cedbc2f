package dev.assay.batch;

import dev.assay.batch.Bins.ColumnBins;
import dev.assay.document.Nullable;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.TimesOfDay;

/**
 * From when to when a batch is, in seconds since 1970-01-01T00:00Z: outward to a multiple of about
 * a 64th of it, so that the time of the first and the last row is not kept.
 *
 * @param first the first time; null where times are not kept
 * @param last the last time, likewise
 */
public record TimeSpan(@Nullable Long first, @Nullable Long last) {

    /** Of a column whose times are not kept. */
    public static final TimeSpan NONE = new TimeSpan(null, null);

    private static final int PARTS = 64;

    static TimeSpan of(ColumnProfile c, ColumnBins b) {
        return b.clocked() && !c.clock().isEmpty() ? of(c.clock()) : NONE;
    }

    private static TimeSpan of(TimesOfDay clock) {
        long step = Long.highestOneBit(Math.max(1, (clock.last() - clock.first()) / PARTS));
        return new TimeSpan(
                Math.floorDiv(clock.first(), step) * step,
                -Math.floorDiv(-clock.last(), step) * step);
    }
}
