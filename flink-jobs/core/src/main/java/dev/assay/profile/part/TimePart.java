package dev.assay.profile.part;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.QuantileFold;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.state.TimesOfDay;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.Cells;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is measured of the cells that read as a date or a time, in seconds since 1970-01-01T00:00Z.
 *
 * @param quantiles their distribution
 * @param clock the first, the last, and how many are in each hour of the day
 */
public record TimePart(Quantiles quantiles, TimesOfDay clock) implements Facet<TimePart> {

    /** Of no times. */
    public static final TimePart EMPTY = new TimePart(Quantiles.EMPTY, TimesOfDay.EMPTY);

    @Override
    public TimePart plus(TimePart o) {
        return new TimePart(quantiles.plus(o.quantiles), clock.plus(o.clock));
    }

    /** The same in buckets too wide for any time to be known. To it nothing can be added. */
    public TimePart withoutValues() {
        return new TimePart(quantiles.blurred().grouped(Anonymity.K), TimesOfDay.EMPTY);
    }

    /** The same without what fewer than {@link Anonymity#K} rows hold, the ends too. */
    public TimePart anonymous() {
        Quantiles grouped = quantiles.grouped(Anonymity.K);
        return new TimePart(
                grouped,
                grouped.n() == 0 || clock.isEmpty()
                        ? TimesOfDay.EMPTY
                        : clock.within((long) grouped.quantile(0), (long) grouped.quantile(1)));
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        quantiles.write(out);
        clock.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static TimePart read(DataInputStream in) throws IOException {
        return new TimePart(Quantiles.read(in), TimesOfDay.read(in));
    }

    /** Takes in times. */
    public static final class Builder {

        private final QuantileFold quantiles = new QuantileFold();
        private final TimesOfDay.Builder clock = new TimesOfDay.Builder();

        /** Takes in a cell that reads as a date or a time, {@code count} times. */
        public void add(byte[] b, int offset, int length, long count) {
            double time = Cells.epochSecond(b, offset, length);
            quantiles.add(time, count);
            clock.add((long) Math.floor(time), count);
        }

        /** What was taken in. */
        public TimePart build() {
            return new TimePart(quantiles.build(), clock.build());
        }
    }
}
