package dev.assay.profile.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A number {@code significand · 2^exponent}, exactly; every double is one. Sums of them lose
 * nothing, so they do not depend on an order. One spelling for each number: the significand is odd,
 * or both are 0.
 *
 * @param significand with its sign
 * @param exponent of two
 */
public record Dyadic(BigInteger significand, int exponent) {

    /** Nothing. */
    public static final Dyadic ZERO = new Dyadic(BigInteger.ZERO, 0);

    /** More than a double has, and room for one bit that says whether something lies below. */
    private static final int KEPT_BITS = 62;

    private static final int DOUBLE_BITS = 53;
    private static final int LEAST_EXPONENT = -1074;
    private static final int BIAS = 1075;
    private static final long IMPLIED = 1L << 52;

    public Dyadic {
        int zeros = significand.signum() == 0 ? 0 : significand.getLowestSetBit();
        if (zeros > 0) {
            significand = significand.shiftRight(zeros);
        }
        exponent = significand.signum() == 0 ? 0 : exponent + zeros;
    }

    /** A finite double. */
    public static Dyadic of(double x) {
        long significand = significand(x);
        return new Dyadic(BigInteger.valueOf(x < 0 ? -significand : significand), exponent(x));
    }

    /** The digits of a finite double without its sign. */
    public static long significand(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long fraction = bits & IMPLIED - 1;
        return (bits >>> 52 & 0x7FF) == 0 ? fraction : fraction | IMPLIED;
    }

    /** The exponent of two that a finite double's digits are counted in. */
    public static int exponent(double x) {
        int biased = (int) (Double.doubleToRawLongBits(x) >>> 52 & 0x7FF);
        return Math.max(1, biased) - BIAS;
    }

    /** The sum of both, exactly. */
    public Dyadic plus(Dyadic o) {
        if (significand.signum() == 0) {
            return o;
        }
        if (o.significand.signum() == 0) {
            return this;
        }
        int common = Math.min(exponent, o.exponent);
        return new Dyadic(at(common).add(o.at(common)), common);
    }

    /** What is left of this without the other, exactly. */
    public Dyadic minus(Dyadic o) {
        return plus(new Dyadic(o.significand.negate(), o.exponent));
    }

    /** The product of both, exactly. */
    public Dyadic times(Dyadic o) {
        return new Dyadic(significand.multiply(o.significand), exponent + o.exponent);
    }

    /** The sum of so many of it, exactly. */
    public Dyadic times(long count) {
        return new Dyadic(significand.multiply(BigInteger.valueOf(count)), exponent);
    }

    /** The significand that goes with a lower exponent. */
    private BigInteger at(int lower) {
        return significand.shiftLeft(exponent - lower);
    }

    /** A part of it, to more digits than a double has. */
    public Dyadic over(BigInteger parts) {
        int shift = Math.max(0, KEPT_BITS + 2 + parts.bitLength() - significand.bitLength());
        BigInteger[] quotient = significand.shiftLeft(shift).divideAndRemainder(parts);
        // One bit for all that is cut off, so that a half is distinguished from a little more.
        BigInteger sticky = BigInteger.valueOf(quotient[1].signum());
        return new Dyadic(quotient[0].shiftLeft(1).add(sticky), exponent - shift - 1);
    }

    /** Its square root, to more digits than a double has; it is not negative. */
    public Dyadic root() {
        int shift = Math.max(0, 2 * KEPT_BITS + 4 - significand.bitLength());
        shift += exponent - shift & 1;
        BigInteger[] root = significand.shiftLeft(shift).sqrtAndRemainder();
        BigInteger sticky = BigInteger.valueOf(root[1].signum());
        return new Dyadic(root[0].shiftLeft(1).add(sticky), (exponent - shift) / 2 - 1);
    }

    /** The same to as many digits as a double has; what is more is cut off. */
    public Dyadic rounded() {
        int more = Math.max(0, significand.bitLength() - DOUBLE_BITS);
        return new Dyadic(significand.shiftRight(more), exponent + more);
    }

    /** All of its decimal digits. */
    public BigDecimal decimal() {
        BigDecimal digits = new BigDecimal(significand);
        return exponent >= 0
                ? digits.multiply(new BigDecimal(BigInteger.TWO.pow(exponent)))
                : digits.divide(new BigDecimal(BigInteger.TWO.pow(-exponent)));
    }

    /** The nearest double, the even one of two; infinite beyond the greatest. */
    public double doubleValue() {
        BigInteger digits = significand.abs();
        int more = Math.max(0, digits.bitLength() - KEPT_BITS);
        int from = exponent + more;
        long kept = digits.shiftRight(more).longValue();
        if (more > 0) {
            // The significand is odd: something is always cut off.
            kept |= 1;
        }
        int below = LEAST_EXPONENT - from;
        int bits = Long.SIZE - Long.numberOfLeadingZeros(kept);
        double value =
                below > 0 && bits - below <= DOUBLE_BITS
                        ? rounded(kept, below) * Double.MIN_VALUE
                        : scaled(kept, from);
        return significand.signum() < 0 ? -value : value;
    }

    /** The nearest whole number of {@code kept / 2^below}. */
    private static double rounded(long kept, int below) {
        if (below > KEPT_BITS) {
            return 0;
        }
        long whole = kept >>> below;
        long rest = kept & (1L << below) - 1;
        long half = 1L << below - 1;
        return rest > half || rest == half && (whole & 1) == 1 ? whole + 1 : whole;
    }

    private static double scaled(long kept, int exponent) {
        // Twice: the power alone may be beyond a double's where the product is not.
        return Math.scalb(Math.scalb((double) kept, exponent / 2), exponent - exponent / 2);
    }
}
