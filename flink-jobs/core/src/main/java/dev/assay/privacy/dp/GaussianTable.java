package dev.assay.privacy.dp;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * Whole numbers from 0 with P(y) ∝ exp(−y² / 2σ²), drawn from a table (Vose's alias method) whose
 * probabilities are whole multiples of 2⁻¹²⁸: in total variation it is within 2⁻¹¹⁰ of the
 * distribution that it is of. Numbers from 16σ on, which have less than 2⁻¹⁸⁰ together, are left
 * out.
 *
 * @see <a href="https://doi.org/10.1109/32.92917">Vose (1991), A linear algorithm for generating
 *     random numbers with a given distribution</a>
 */
final class GaussianTable {

    /** Numbers in units of σ. */
    private static final int FAR = 4;

    /** Bits of a number between 0 and 1 that weights are computed with. */
    private static final int PRECISION = 320;

    private static final int TOTAL = 128;

    private final int bits;
    private final int[] other;

    // Of each number the part of its column that is its own: 128 bits less those of the number.
    private final long[] upper;
    private final long[] lower;

    /**
     * A table.
     *
     * @param power σ is 2 to that power, at most 10
     */
    GaussianTable(int power) {
        this.bits = power + FAR;
        int n = 1 << bits;
        this.other = new int[n];
        this.upper = new long[n];
        this.lower = new long[n];
        fill(units(power, n));
    }

    /** How many of 2¹²⁸ units each number has; what rounding leaves is of 0. */
    private static BigInteger[] units(int power, int n) {
        BigInteger[] weights = new BigInteger[n];
        BigInteger all = BigInteger.ZERO;
        BigInteger weight = BigInteger.ONE.shiftLeft(PRECISION);
        // exp(−(2y + 1) / 2σ²), from one number to the next, and what that changes by.
        BigInteger ratio = exp(2 * power + 1);
        BigInteger change = exp(2 * power);
        for (int y = 0; y < n; y++) {
            weights[y] = weight;
            all = all.add(weight);
            weight = weight.multiply(ratio).shiftRight(PRECISION);
            ratio = ratio.multiply(change).shiftRight(PRECISION);
        }
        BigInteger left = BigInteger.ONE.shiftLeft(TOTAL);
        for (int y = 0; y < n; y++) {
            weights[y] = weights[y].shiftLeft(TOTAL).divide(all);
            left = left.subtract(weights[y]);
        }
        weights[0] = weights[0].add(left);
        return weights;
    }

    /** exp(−2⁻ᵏ), by its series. */
    private static BigInteger exp(int k) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = BigInteger.ONE.shiftLeft(PRECISION);
        for (int i = 1; term.signum() != 0; i++) {
            sum = i % 2 == 1 ? sum.add(term) : sum.subtract(term);
            term = term.shiftRight(k).divide(BigInteger.valueOf(i));
        }
        return sum;
    }

    private void fill(BigInteger[] units) {
        BigInteger column = BigInteger.ONE.shiftLeft(TOTAL - bits);
        int[] small = new int[units.length];
        int[] large = new int[units.length];
        int smalls = 0;
        int larges = 0;
        for (int y = 0; y < units.length; y++) {
            if (units[y].compareTo(column) < 0) {
                small[smalls++] = y;
            } else {
                large[larges++] = y;
            }
        }
        while (smalls > 0 && larges > 0) {
            int few = small[--smalls];
            int many = large[larges - 1];
            put(few, units[few], many);
            units[many] = units[many].subtract(column.subtract(units[few]));
            if (units[many].compareTo(column) < 0) {
                small[smalls++] = many;
                larges--;
            }
        }
        while (larges > 0) {
            // All is dealt out exactly, so that what is left fills its column.
            int full = large[--larges];
            put(full, units[full], full);
        }
    }

    private void put(int y, BigInteger own, int beside) {
        upper[y] = own.shiftRight(Long.SIZE).longValueExact();
        lower[y] = own.longValue();
        other[y] = beside;
    }

    /** Draws a number. */
    int next(RandomGenerator random) {
        long drawn = random.nextLong();
        int y = (int) (drawn & (other.length - 1));
        long rest = drawn >>> bits;
        if (rest != upper[y]) {
            return rest < upper[y] ? y : other[y];
        }
        return Long.compareUnsigned(random.nextLong(), lower[y]) < 0 ? y : other[y];
    }

    /** How many of 2¹²⁸ units a number has. */
    BigInteger units(int number) {
        BigInteger column = BigInteger.ONE.shiftLeft(TOTAL - bits);
        BigInteger sum = BigInteger.ZERO;
        for (int y = 0; y < other.length; y++) {
            BigInteger own =
                    BigInteger.valueOf(upper[y])
                            .shiftLeft(Long.SIZE)
                            .add(new BigInteger(Long.toUnsignedString(lower[y])));
            sum = y == number ? sum.add(own) : sum;
            sum = other[y] == number ? sum.add(column.subtract(own)) : sum;
        }
        return sum;
    }
}
