package dev.assay.derive.clean.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Another unit that numbers may have come in: {@code other = factor · usual + offset}.
 *
 * @param factor above 0
 * @param offset in the other unit
 */
public record Unit(BigDecimal factor, BigDecimal offset) {

    /** Units that are confused, each way: powers of ten, time, weight, length, temperature. */
    static final List<Unit> ALL =
            List.of(
                    power(1),
                    power(-1),
                    power(2),
                    power(-2),
                    power(3),
                    power(-3),
                    times("60"),
                    divided("60"),
                    times("2.2046226218"),
                    divided("2.2046226218"),
                    times("2.54"),
                    divided("2.54"),
                    new Unit(new BigDecimal("1.8"), new BigDecimal("32")),
                    new Unit(inverse("1.8"), new BigDecimal("-17.77777777777778")));

    /** Ten to the power of that. */
    public static Unit power(int exponent) {
        return new Unit(BigDecimal.ONE.scaleByPowerOfTen(exponent), BigDecimal.ZERO);
    }

    /** The one whose factor, above 0, is nearest to another factor, as a ratio. */
    public static Unit nearest(double factor) {
        return ALL.stream()
                .min(
                        Comparator.comparingDouble(
                                unit -> Math.abs(Math.log(factor / unit.factor.doubleValue()))))
                .orElseThrow();
    }

    private static Unit times(String factor) {
        return new Unit(new BigDecimal(factor), BigDecimal.ZERO);
    }

    private static Unit divided(String factor) {
        return new Unit(inverse(factor), BigDecimal.ZERO);
    }

    private static BigDecimal inverse(String number) {
        return BigDecimal.ONE.divide(new BigDecimal(number), MathContext.DECIMAL64);
    }

    /** Whether only the decimal point is elsewhere. */
    boolean isPower() {
        return factor.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
    }

    /** Of a power of ten, its exponent. */
    int exponent() {
        return -factor.stripTrailingZeros().scale();
    }

    /** The number in the usual unit. */
    double usual(double other) {
        return (other - offset.doubleValue()) / factor.doubleValue();
    }

    /**
     * The number in the usual unit, as numbers of the column are written.
     *
     * @param least decimals that all of them have
     * @param most decimals that one of them has
     */
    public String usual(String other, int least, int most) {
        BigDecimal number = new BigDecimal(other.strip()).subtract(offset);
        BigDecimal usual =
                isPower()
                        ? number.divide(factor)
                        : number.divide(factor, MathContext.DECIMAL64)
                                .setScale(most, RoundingMode.HALF_EVEN);
        BigDecimal plain = usual.signum() == 0 ? BigDecimal.ZERO : usual.stripTrailingZeros();
        return plain.setScale(Math.max(least, plain.scale())).toPlainString();
    }
}
