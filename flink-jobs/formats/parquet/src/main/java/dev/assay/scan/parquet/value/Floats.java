package dev.assay.scan.parquet.value;

import dev.assay.scan.parquet.footer.Damage;
import java.math.BigDecimal;

/**
 * Writes floating numbers with the fewest digits that tell them from their neighbours, and a digit
 * behind the point at least. Those from a millionth to 10^21 have no exponent.
 */
final class Floats {

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    /** Whole numbers below have so few digits that a division by a power of ten is exact. */
    private static final double EXACT = 1e15;

    private static final float EXACT_FLOAT = 1e6f;

    private static final int MOST_DIGITS = 8;
    private static final double LEAST_PLAIN = 1e-6;
    private static final double MOST_PLAIN = 1e21;

    private Floats() {}

    static long power(int exponent) {
        return POWERS[exponent];
    }

    static void write(double value, Text to) throws Damage {
        double size = Math.abs(value);
        if (size < EXACT) {
            for (int digits = 0; digits <= MOST_DIGITS; digits++) {
                double whole = Math.rint(size * POWERS[digits]);
                if (whole >= EXACT) {
                    break;
                }
                if (whole / POWERS[digits] == size) {
                    write(isNegative(value), (long) whole, digits, to);
                    return;
                }
            }
        }
        plain(Double.toString(value), size, to);
    }

    static void write(float value, Text to) throws Damage {
        float size = Math.abs(value);
        if (size < EXACT_FLOAT) {
            for (int digits = 0; digits <= MOST_DIGITS; digits++) {
                double whole = Math.rint((double) size * POWERS[digits]);
                if (whole >= EXACT_FLOAT) {
                    break;
                }
                if ((float) (whole / POWERS[digits]) == size) {
                    write(isNegative(value), (long) whole, digits, to);
                    return;
                }
            }
        }
        plain(Float.toString(value), size, to);
    }

    /** Of two bytes, the lower first. */
    static void half(byte[] bytes, int from, int length, Text to) throws Damage {
        int bits = bytes[from] & 0xFF | (bytes[from + 1] & 0xFF) << 8;
        int exponent = bits >>> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        float size =
                exponent == 0x1F
                        ? (fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN)
                        : exponent == 0
                                ? Math.scalb(fraction, -24)
                                : Math.scalb(0x400 | fraction, exponent - 25);
        write((bits & 0x8000) == 0 ? size : -size, to);
    }

    private static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0;
    }

    private static void write(boolean negative, long whole, int digits, Text to) throws Damage {
        if (negative) {
            to.add('-');
        }
        to.digits(whole / POWERS[digits], 1);
        to.add('.');
        to.digits(whole % POWERS[digits], Math.max(1, digits));
    }

    private static void plain(String text, double size, Text to) throws Damage {
        if (text.indexOf('E') < 0 || size < LEAST_PLAIN || size >= MOST_PLAIN) {
            to.add(text);
            return;
        }
        String plain = new BigDecimal(text).toPlainString();
        to.add(plain);
        if (plain.indexOf('.') < 0) {
            to.add(".0");
        }
    }
}
