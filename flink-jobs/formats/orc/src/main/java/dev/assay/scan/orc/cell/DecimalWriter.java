package dev.assay.scan.orc.cell;

import dev.assay.scan.orc.cell.Scalar.Writer;
import dev.assay.scan.orc.footer.Field;
import dev.assay.scan.orc.footer.Stream.Role;
import dev.assay.scan.orc.stream.Bytes;
import dev.assay.scan.orc.stream.Integers;
import dev.assay.scan.value.Damage;
import dev.assay.scan.value.Decimals;
import dev.assay.scan.value.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Values that are decimals: a whole number of any length, and how many of its digits are behind the
 * point. They are written with as many digits there as the type has.
 */
final class DecimalWriter implements Writer {

    /** Bytes of a number at most: that are 43 digits, and 38 are the most that a type can have. */
    private static final int LONGEST = 21;

    private static final int GREATEST_SCALE = 100;
    private static final int BITS = 7;

    private final Bytes bytes;
    private final Integers scales;
    private final int scale;

    private DecimalWriter(Bytes bytes, Integers scales, int scale) {
        this.bytes = bytes;
        this.scales = scales;
        this.scale = scale;
    }

    static Writer of(Field field, Streams streams) throws IOException {
        return new DecimalWriter(
                streams.bytes(field, Role.DATA),
                streams.integers(field, Role.SECONDARY, true),
                field.scale());
    }

    @Override
    public void write(Text to) throws IOException {
        long low = 0;
        BigInteger high = null;
        int count = 0;
        int next;
        do {
            next = bytes.next();
            if (count == LONGEST) {
                throw new Damage("a decimal has more than " + LONGEST + " bytes");
            }
            if (BITS * (count + 1) < Long.SIZE) {
                low |= (next & 0x7FL) << BITS * count;
            } else {
                BigInteger part = BigInteger.valueOf(next & 0x7F).shiftLeft(BITS * count);
                high = high == null ? part : high.or(part);
            }
            count++;
        } while (next >= 0x80);
        long stored = scales.next();
        if (stored < -GREATEST_SCALE || stored > GREATEST_SCALE) {
            noDecimal(stored, to);
        } else if (high == null) {
            write(low >>> 1 ^ -(low & 1), (int) stored, to);
        } else {
            BigInteger zigzag = high.or(BigInteger.valueOf(low));
            BigInteger half = zigzag.shiftRight(1);
            write(new BigDecimal(zigzag.testBit(0) ? half.not() : half, (int) stored), to);
        }
    }

    /** Digits that no type has cost no other cell. */
    private static void noDecimal(long stored, Text to) throws IOException {
        to.add("a number with ");
        to.add(stored);
        to.add(" digits behind its point");
    }

    private void write(long unscaled, int stored, Text to) throws IOException {
        if (stored >= scale) {
            Decimals.write(unscaled, stored, to);
        } else {
            write(BigDecimal.valueOf(unscaled, stored), to);
        }
    }

    private void write(BigDecimal value, Text to) throws IOException {
        to.add((value.scale() < scale ? value.setScale(scale) : value).toPlainString());
    }
}
