package dev.assay.scan.value;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Writes floating numbers with the fewest digits that tell them from their neighbours, and a digit
 * behind the point at least. Those from a millionth to 10^21 have no exponent.
 */
public final class Floats {

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    /** Whole numbers below have so few digits that a division by a power of ten is exact. */
    private static final double EXACT = 1e15;

    /** Floats below have nine digits before the point at most. */
    private static final float GREATEST_SHORT = 1e9f;

    /** Digits behind the point of a float that has no exponent. */
    private static final int MOST_FLOAT_DIGITS = 15;

    private static final int MOST_DIGITS = 8;
    private static final double LEAST_PLAIN = 1e-6;
    private static final double MOST_PLAIN = 1e21;

    /** Digits that a double needs at most. */
    private static final int LONG = 17;

    private static final MathContext SHORTER = new MathContext(LONG - 1);

    private Floats() {}

    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** A double, in the fewest digits that name it. */
    public static void write(double value, Text to) throws Damage {
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
        plain(Double.toString(value), value, to);
    }

    /** A float, in the fewest digits that name it. */
    public static void write(float value, Text to) throws Damage {
        float size = Math.abs(value);
        if (size == 0 || size >= LEAST_PLAIN && size < GREATEST_SHORT) {
            // Nine digits are enough for any, and a double has more of them.
            for (int digits = 0; digits <= MOST_FLOAT_DIGITS; digits++) {
                double whole = Math.rint((double) size * POWERS[digits]);
                if ((float) (whole / POWERS[digits]) == size) {
                    write(isNegative(value), (long) whole, digits, to);
                    return;
                }
            }
        }
        plain(Float.toString(value), value, to);
    }

    /** Of two bytes, the lower first. */
    public static void half(byte[] bytes, int from, int length, Text to) throws Damage {
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

    /**
     * Writes it without exponent, where it is not too small or too great for that.
     *
     * @param text as Java has it
     */
    private static void plain(String text, double value, Text to) throws Damage {
        double size = Math.abs(value);
        boolean isPlain = size >= LEAST_PLAIN && size < MOST_PLAIN;
        if (!isPlain || text.indexOf('E') < 0 && digits(text) < LONG) {
            to.add(text);
            return;
        }
        BigDecimal decimal = new BigDecimal(text);
        if (decimal.precision() >= LONG) {
            // Before Java 19 there is a digit more than needed at times.
            BigDecimal shorter = new BigDecimal(value).round(SHORTER);
            decimal = shorter.doubleValue() == value ? shorter : decimal;
        }
        String plain = decimal.toPlainString();
        to.add(plain);
        if (plain.indexOf('.') < 0) {
            to.add(".0");
        }
    }

    /** Digits of a number without exponent that tell something: all but zeros before the others. */
    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '1' && c <= '9' || c == '0' && digits > 0 ? 1 : 0;
        }
        return digits;
    }
}
