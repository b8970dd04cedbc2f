package dev.assay.profile.part;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Moments;
import dev.assay.profile.state.QuantileFold;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.value.Anonymity;
import dev.assay.scan.Cells;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is measured of the cells that read as a number.
 *
 * @param moments their count, mean, spread and range
 * @param quantiles their distribution
 */
public record NumberPart(Moments moments, Quantiles quantiles) implements Facet<NumberPart> {

    /** Of no numbers. */
    public static final NumberPart EMPTY = new NumberPart(Moments.EMPTY, Quantiles.EMPTY);

    @Override
    public NumberPart plus(NumberPart o) {
        return new NumberPart(moments.plus(o.moments), quantiles.plus(o.quantiles));
    }

    /** The same in buckets too wide for any number to be known. To it nothing can be added. */
    public NumberPart withoutValues() {
        Quantiles blurred = quantiles.blurred().grouped(Anonymity.K);
        return new NumberPart(Moments.of(blurred), blurred);
    }

    /** The same without what fewer than {@link Anonymity#K} rows hold, the ends too. */
    public NumberPart anonymous() {
        Quantiles grouped = quantiles.grouped(Anonymity.K);
        return new NumberPart(
                grouped.n() == 0
                        ? Moments.EMPTY
                        : moments.within(grouped.quantile(0), grouped.quantile(1)),
                grouped);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        moments.write(out);
        quantiles.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static NumberPart read(DataInputStream in) throws IOException {
        return new NumberPart(Moments.read(in), Quantiles.read(in));
    }

    /** Takes in numbers. */
    public static final class Builder {

        private final Moments.Builder moments = new Moments.Builder();
        private final QuantileFold quantiles = new QuantileFold();

        /** Takes in a cell that reads as a number, {@code count} times. */
        public void add(byte[] b, int offset, int length, long count) {
            double number = Cells.number(b, offset, length);
            moments.add(number, b, offset, length, count);
            quantiles.add(number, count);
        }

        /** What was taken in. */
        public NumberPart build() {
            return new NumberPart(moments.build(), quantiles.build());
        }
    }
}
