package dev.assay.profile.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The sum of numbers and the sum of their squares, exactly. Numbers with the same exponent of two
 * are added up as whole numbers of 128 and 192 bits, which no count of numbers overflows; these are
 * put together in the end.
 *
 * @see <a href="https://arxiv.org/abs/1505.05571">Neal (2015), Fast exact summation using small and
 *     large superaccumulators</a>
 */
public final class PowerSums {

    /** Of the sum the low and the high word, then three of the squares. */
    private static final int WORDS = 5;

    private long[] words = new long[0];
    private int lowest;
    private Dyadic rest = Dyadic.ZERO;
    private Dyadic restOfSquares = Dyadic.ZERO;

    /** Adds a finite number, {@code count} times. */
    public void add(double x, long count) {
        long digits = Dyadic.significand(x);
        if (digits != 0) {
            add(x < 0 ? -digits : digits, Dyadic.exponent(x), count);
        }
    }

    /** Adds a whole number of less than 63 bits, {@code count} times. */
    public void addWhole(long x, long count) {
        add(x, 0, count);
    }

    /** Adds a number with more digits than a double has, which is the nearest. */
    public void add(BigDecimal exact, double nearest, long count) {
        Dyadic x = dyadic(exact, nearest);
        rest = rest.plus(x.times(count));
        restOfSquares = restOfSquares.plus(x.times(x).times(count));
    }

    /** Twice as many digits as a double has, of a whole number all. */
    private static Dyadic dyadic(BigDecimal exact, double nearest) {
        if (exact.scale() <= 0) {
            return new Dyadic(exact.toBigIntegerExact(), 0);
        }
        double lost = exact.subtract(new BigDecimal(nearest)).doubleValue();
        return Dyadic.of(nearest).plus(Dyadic.of(lost));
    }

    private void add(long digits, int exponent, long count) {
        int at = WORDS * slot(exponent);
        long low = digits * count;
        long sum = words[at] + low;
        words[at + 1] += Math.multiplyHigh(digits, count) + carry(sum, low);
        words[at] = sum;

        long squareLow = digits * digits;
        long squareHigh = Math.multiplyHigh(digits, digits);
        long first = squareLow * count;
        long second = unsignedHigh(squareLow, count);
        long more = squareHigh * count;
        long third = unsignedHigh(squareHigh, count);
        second += more;
        third += carry(second, more);

        sum = words[at + 2] + first;
        long carried = carry(sum, first);
        words[at + 2] = sum;
        second += carried;
        third += carry(second, carried);
        sum = words[at + 3] + second;
        words[at + 4] += third + carry(sum, second);
        words[at + 3] = sum;
    }

    /** Whether a sum without a sign went round. */
    private static long carry(long sum, long added) {
        return Long.compareUnsigned(sum, added) < 0 ? 1 : 0;
    }

    private static long unsignedHigh(long unsigned, long positive) {
        return Math.multiplyHigh(unsigned, positive) + (unsigned >> 63 & positive);
    }

    /** The place of an exponent; those between the lowest and the highest have one each. */
    private int slot(int exponent) {
        int slots = words.length / WORDS;
        if (slots == 0) {
            lowest = exponent;
            words = new long[WORDS];
        } else if (exponent < lowest) {
            int more = lowest - exponent;
            long[] longer = new long[words.length + WORDS * more];
            System.arraycopy(words, 0, longer, WORDS * more, words.length);
            words = longer;
            lowest = exponent;
        } else if (exponent - lowest >= slots) {
            words = Arrays.copyOf(words, WORDS * (exponent - lowest + 1));
        }
        return exponent - lowest;
    }

    /** The sum of all numbers. */
    public Dyadic sum() {
        BigInteger sum = BigInteger.ZERO;
        for (int at = words.length - WORDS; at >= 0; at -= WORDS) {
            sum = sum.shiftLeft(1).add(number(at, 2));
        }
        return new Dyadic(sum, lowest).plus(rest);
    }

    /** The sum of the squares of all numbers. */
    public Dyadic squares() {
        BigInteger sum = BigInteger.ZERO;
        for (int at = words.length - WORDS; at >= 0; at -= WORDS) {
            sum = sum.shiftLeft(2).add(number(at + 2, 3));
        }
        return new Dyadic(sum, 2 * lowest).plus(restOfSquares);
    }

    private BigInteger number(int from, int n) {
        ByteBuffer bytes = ByteBuffer.allocate(n * Long.BYTES);
        for (int i = n - 1; i >= 0; i--) {
            bytes.putLong(words[from + i]);
        }
        return new BigInteger(bytes.array());
    }
}
