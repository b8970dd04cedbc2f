package dev.assay.privacy.dp;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * Whole numbers that are added to statistics, drawn exactly: all is rational arithmetic on fair
 * bits, so no rounding of floating-point numbers leaks what was added to what.
 *
 * @see <a href="https://arxiv.org/abs/2004.00010">Canonne, Kamath, Steinke (2020), The discrete
 *     Gaussian for differential privacy</a>, algorithms 1 to 3
 */
public final class Noise {

    private final RandomGenerator random;

    /**
     * Noise from a source of bits: a {@link java.security.SecureRandom} wherever something is
     * published.
     */
    public Noise(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Discrete Laplace: P(x) ∝ exp(−|x| / scale). A statistic of sensitivity Δ gets scale Δ / ε for
     * ε-differential privacy.
     *
     * @param scale above 0
     */
    public BigInteger laplace(double scale) {
        requireAbove0(scale);
        return laplace(Fraction.of(scale));
    }

    /**
     * Discrete Gaussian: P(x) ∝ exp(−x² / 2σ²). A statistic of sensitivity Δ gets σ = Δ / √(2ρ) for
     * ρ-zero-concentrated differential privacy.
     *
     * @param sigma above 0
     */
    public BigInteger gaussian(double sigma) {
        requireAbove0(sigma);
        Fraction s = Fraction.of(sigma);
        Fraction variance = s.times(s);
        BigInteger t = s.floor().add(BigInteger.ONE);
        Fraction shift = variance.times(new Fraction(BigInteger.ONE, t));
        while (true) {
            BigInteger y = laplace(new Fraction(t, BigInteger.ONE));
            Fraction far = new Fraction(y.abs(), BigInteger.ONE).distance(shift);
            Fraction exponent = far.times(far).times(variance.inverse()).times(Fraction.of(1, 2));
            if (isExp(exponent)) {
                return y;
            }
        }
    }

    private static void requireAbove0(double scale) {
        if (!(scale > 0 && Double.isFinite(scale))) {
            throw new IllegalArgumentException("the scale of noise is " + scale + ", not above 0");
        }
    }

    private BigInteger laplace(Fraction scale) {
        BigInteger t = scale.over();
        BigInteger s = scale.under();
        while (true) {
            BigInteger u = below(t);
            if (!isExp(new Fraction(u, t))) {
                continue;
            }
            BigInteger v = BigInteger.ZERO;
            while (isExp(Fraction.of(1, 1))) {
                v = v.add(BigInteger.ONE);
            }
            BigInteger y = u.add(t.multiply(v)).divide(s);
            boolean isNegative = random.nextBoolean();
            if (isNegative && y.signum() == 0) {
                continue;
            }
            return isNegative ? y.negate() : y;
        }
    }

    /** True with probability exp(−gamma). */
    private boolean isExp(Fraction gamma) {
        BigInteger whole = gamma.floor();
        for (BigInteger i = BigInteger.ZERO; i.compareTo(whole) < 0; i = i.add(BigInteger.ONE)) {
            if (!isExpUpTo1(Fraction.of(1, 1))) {
                return false;
            }
        }
        return isExpUpTo1(
                new Fraction(gamma.over().subtract(whole.multiply(gamma.under())), gamma.under()));
    }

    /** The same for gamma in [0, 1]: the first k at which a draw of gamma / k fails is odd. */
    private boolean isExpUpTo1(Fraction gamma) {
        int k = 1;
        while (isDrawn(gamma.over(), gamma.under().multiply(BigInteger.valueOf(k)))) {
            k++;
        }
        return k % 2 == 1;
    }

    private boolean isDrawn(BigInteger over, BigInteger under) {
        return below(under).compareTo(over) < 0;
    }

    /** Uniform in [0, bound), by drawing again. */
    private BigInteger below(BigInteger bound) {
        int bits = bound.subtract(BigInteger.ONE).bitLength();
        byte[] bytes = new byte[(bits + 7) / 8];
        while (true) {
            random.nextBytes(bytes);
            BigInteger drawn = new BigInteger(1, bytes);
            BigInteger cut = drawn.mod(BigInteger.ONE.shiftLeft(bits));
            if (cut.compareTo(bound) < 0) {
                return cut;
            }
        }
    }
}
