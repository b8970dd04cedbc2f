package dev.assay.profile.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Decimals that a double says or does not say. A double says the decimal of at most fifteen digits
 * that it is nearest to, where there is one, and else its own value.
 */
public final class ExactNumber {

    /** Digits that a double always keeps. */
    public static final int SAID_DIGITS = 15;

    /** Digits that distinguish any two doubles; what has more was not written from a double. */
    public static final int DOUBLE_DIGITS = 17;

    /** Digits that a long always holds. */
    public static final int LONG_DIGITS = 18;

    /** Of what is not written as a whole number of at most so many digits. */
    public static final long NOT_WHOLE = Long.MIN_VALUE;

    /** A longer number is taken as the double nearest to it: reading it would take too long. */
    private static final int LONGEST = 1 << 14;

    /** An exponent of more digits is of no number that can be written out. */
    private static final int LONGEST_EXPONENT = 5;

    private static final MathContext SAID = new MathContext(SAID_DIGITS, RoundingMode.HALF_EVEN);

    private ExactNumber() {}

    /** The decimal that a finite double says. */
    public static BigDecimal said(double x) {
        BigDecimal value = new BigDecimal(x);
        BigDecimal few = value.round(SAID);
        return (few.doubleValue() == x ? few : value).stripTrailingZeros();
    }

    /** The number that an extreme is, exactly. */
    public static BigDecimal of(double nearest, BigDecimal beyond) {
        return beyond == null ? said(nearest) : beyond;
    }

    /** A number, or null where the double says it. */
    public static BigDecimal beyond(BigDecimal exact, double nearest) {
        return exact.compareTo(said(nearest)) == 0 ? null : exact.stripTrailingZeros();
    }

    /**
     * The number that a cell reads as, all digits of it.
     *
     * @return null where it is too long to be read exactly
     */
    public static BigDecimal read(byte[] b, int offset, int length) {
        if (length > LONGEST) {
            return null;
        }
        String text = new String(b, offset, length, StandardCharsets.ISO_8859_1).strip();
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (exponent >= 0 && text.length() - exponent - 1 > LONGEST_EXPONENT) {
            return null;
        }
        return new BigDecimal(text);
    }

    /** The number that a cell of few digits reads as, where it is digits behind a sign. */
    public static long whole(byte[] b, int offset, int length) {
        int at = offset;
        boolean negative = b[at] == '-';
        long number = 0;
        for (at += negative ? 1 : 0; at < offset + length; at++) {
            if (b[at] < '0' || b[at] > '9') {
                return NOT_WHOLE;
            }
            number = number * 10 + (b[at] - '0');
        }
        return negative ? -number : number;
    }

    /** Digits from the first that is not 0 to the last before an exponent. */
    public static int digits(byte[] b, int offset, int length) {
        int digits = 0;
        for (int i = offset; i < offset + length && (b[i] | 0x20) != 'e'; i++) {
            if (b[i] >= '0' && b[i] <= '9' && (digits > 0 || b[i] != '0')) {
                digits++;
            }
        }
        return digits;
    }
}
