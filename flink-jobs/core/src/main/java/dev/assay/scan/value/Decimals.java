package dev.assay.scan.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes decimals exactly, with all digits behind their point. Of bytes that are no number it is
 * written how many there are.
 */
public final class Decimals {

    /** Bytes of a decimal, at most: some 600 digits. */
    private static final int LONGEST = 256;

    private static final int DIGITS_OF_A_LONG = 18;

    private Decimals() {}

    /**
     * Of a whole number.
     *
     * @param scale how many of its digits are behind the point; below 0, zeros that it has not
     */
    public static void write(long unscaled, int scale, Text to) throws Damage {
        if (scale == 0) {
            to.add(unscaled);
        } else if (scale < 0 || scale > DIGITS_OF_A_LONG || unscaled == Long.MIN_VALUE) {
            to.add(new BigDecimal(BigInteger.valueOf(unscaled), scale).toPlainString());
        } else {
            long power = Floats.power(scale);
            long size = Math.abs(unscaled);
            if (unscaled < 0) {
                to.add('-');
            }
            to.digits(size / power, 1);
            to.add('.');
            to.digits(size % power, scale);
        }
    }

    /** Of a number in two's complement, its highest byte first. */
    public static void write(byte[] bytes, int from, int length, int scale, Text to) throws Damage {
        if (length == 0 || length > LONGEST) {
            to.add(length);
            to.add(" bytes");
            return;
        }
        if (length <= Long.BYTES) {
            long value = bytes[from];
            for (int i = 1; i < length; i++) {
                value = value << 8 | bytes[from + i] & 0xFF;
            }
            write(value, scale, to);
        } else {
            to.add(new BigDecimal(new BigInteger(bytes, from, length), scale).toPlainString());
        }
    }
}
