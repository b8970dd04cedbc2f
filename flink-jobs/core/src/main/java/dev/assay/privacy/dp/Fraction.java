package dev.assay.privacy.dp;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A rational number above or at 0, exactly.
 *
 * @param over the numerator, from 0
 * @param under the denominator, from 1
 */
record Fraction(BigInteger over, BigInteger under) {

    Fraction {
        if (over.signum() < 0 || under.signum() <= 0) {
            throw new IllegalArgumentException(over + "/" + under + " is no fraction from 0");
        }
    }

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    /** The very number that a double is, which is always rational. */
    static Fraction of(double exact) {
        BigDecimal decimal = new BigDecimal(exact);
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() <= 0
                ? new Fraction(
                        unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE)
                : new Fraction(unscaled, BigInteger.TEN.pow(decimal.scale()));
    }

    Fraction times(Fraction o) {
        return new Fraction(over.multiply(o.over), under.multiply(o.under)).reduced();
    }

    Fraction inverse() {
        return new Fraction(under, over);
    }

    /** The distance to another one. */
    Fraction distance(Fraction o) {
        BigInteger difference = over.multiply(o.under).subtract(o.over.multiply(under)).abs();
        return new Fraction(difference, under.multiply(o.under)).reduced();
    }

    BigInteger floor() {
        return over.divide(under);
    }

    private Fraction reduced() {
        BigInteger common = over.gcd(under);
        return new Fraction(over.divide(common), under.divide(common));
    }
}
