package dev.assay.privacy.dp;

import java.util.random.RandomGenerator;

/**
 * Discrete Gaussian noise of one great deviation, for hundreds of millions of draws: P(x) ∝ exp(−x²
 * / 2σ²) for whole numbers x, as {@link Noise#gaussian} draws it, to 2⁻¹⁰⁰ in total variation, and
 * some hundred times as fast.
 *
 * <p>The upper digits of |x| are drawn from a table, the lower ones evenly, and what is too
 * probable by that is drawn again: all with whole numbers, so that nothing but the table is
 * rounded.
 *
 * @see <a href="https://arxiv.org/abs/2004.00010">Canonne, Kamath, Steinke (2020), The discrete
 *     Gaussian for differential privacy</a>
 * @see <a href="https://doi.org/10.1145/2881603">Karney (2016), Sampling exactly from the normal
 *     distribution</a>, for digits that are drawn apart
 */
public final class WideNoise {

    private static final int UPPER = 10;
    private static final int LOWER = 10;

    /** The standard deviation σ. */
    public static final double DEVIATION = 1 << UPPER + LOWER;

    private static final GaussianTable TABLE = new GaussianTable(UPPER);

    private final RandomGenerator random;
    private final GaussianTable table;
    private final int lower;
    private final int width;

    /**
     * Noise from a source of bits, that nobody may foresee wherever something is published.
     *
     * @param random of which each bit of a {@code long} is fair
     */
    public WideNoise(RandomGenerator random) {
        this(random, TABLE, UPPER, LOWER);
    }

    /**
     * With another deviation.
     *
     * @param upper of the table, from 5: else what is drawn again is not as rare as it must be
     * @param lower digits that are drawn evenly; the deviation is 2 to the power of both
     */
    WideNoise(RandomGenerator random, GaussianTable table, int upper, int lower) {
        this.random = random;
        this.table = table;
        this.lower = lower;
        this.width = 2 * (upper + lower) + 1;
    }

    /** Draws a number. */
    public long next() {
        while (true) {
            long high = table.next(random);
            long bits = random.nextLong();
            long low = bits & (1L << lower) - 1;
            boolean isNegative = bits < 0;
            long x = (high << lower) + low;
            // Of x² the table has the square of the upper digits; the rest is the exponent, in
            // units of 2 to the power of -width.
            long exponent = low * ((high << lower + 1) + low);
            boolean isDrawn = isExp(exponent, bits >>> lower & (1L << width) - 1);
            // Zero would be drawn twice, once with each sign.
            if (isDrawn && !(isNegative && x == 0)) {
                return isNegative ? -x : x;
            }
        }
    }

    /**
     * True with probability exp(−γ): of draws that are less than γ, γ/2, γ/3 and so on, the first
     * that is not is an odd one (von Neumann).
     *
     * @param exponent γ, at most 1, in units of 2 to the power of -width
     * @param first an even draw of that many digits
     */
    private boolean isExp(long exponent, long first) {
        int k = 1;
        for (long drawn = first; drawn < exponent; ) {
            k++;
            drawn = random.nextLong(k * (1L << width));
        }
        return k % 2 == 1;
    }
}
