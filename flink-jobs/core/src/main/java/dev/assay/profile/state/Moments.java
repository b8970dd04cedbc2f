package dev.assay.profile.state;

import dev.assay.profile.value.Dyadic;
import dev.assay.profile.value.ExactNumber;
import dev.assay.profile.value.PowerSums;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Count, mean, spread and range of numbers. The sums are exact, so nothing is lost by their size,
 * their order or the parts that the numbers came in: the spread of equal numbers is 0.
 *
 * @param n how many
 * @param sum of all
 * @param squares sum of their squares
 * @param min the double nearest to the least; positive infinity when empty
 * @param max the double nearest to the greatest; negative infinity when empty
 * @param least the least number where {@code min} does not say it, else null
 * @param greatest the greatest number where {@code max} does not say it, else null
 */
public record Moments(
        long n,
        Dyadic sum,
        Dyadic squares,
        double min,
        double max,
        BigDecimal least,
        BigDecimal greatest)
        implements Facet<Moments> {

    /** Of no numbers. */
    public static final Moments EMPTY = new Builder().build();

    /** From here on not every whole number is a double. */
    private static final double GREATEST_WHOLE = 0x1p53;

    /** Of numbers that are known by their buckets alone. */
    public static Moments of(Quantiles q) {
        Builder moments = new Builder();
        for (int i = 0; i < q.buckets(); i++) {
            moments.add(q.value(i), q.count(i));
        }
        return moments.build();
    }

    @Override
    public Moments plus(Moments o) {
        boolean less = isLess(o.min, o.least, min, least);
        boolean greater = isLess(max, greatest, o.max, o.greatest);
        return new Moments(
                n + o.n,
                sum.plus(o.sum),
                squares.plus(o.squares),
                less ? o.min : min,
                greater ? o.max : max,
                less ? o.least : least,
                greater ? o.greatest : greatest);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, n);
        Numbers.write(out, sum);
        Numbers.write(out, squares);
        out.writeDouble(min);
        out.writeDouble(max);
        Numbers.write(out, least);
        Numbers.write(out, greatest);
    }

    /** Reads what {@link #write} wrote. */
    public static Moments read(DataInputStream in) throws IOException {
        return new Moments(
                Numbers.number(in),
                Numbers.dyadic(in),
                Numbers.dyadic(in),
                in.readDouble(),
                in.readDouble(),
                Numbers.decimal(in),
                Numbers.decimal(in));
    }

    private static boolean isLess(double a, BigDecimal beyondA, double b, BigDecimal beyondB) {
        if (a != b || beyondA == null && beyondB == null) {
            return a < b;
        }
        return ExactNumber.of(a, beyondA).compareTo(ExactNumber.of(b, beyondB)) < 0;
    }

    /**
     * The same with a range in which no number that stands alone is an end, and with a mean and a
     * spread of no more digits than a double has: of the exact sums single numbers could be read.
     */
    public Moments within(double from, double to) {
        Dyadic mean = Dyadic.of(mean());
        Dyadic m2 = deviations().over(BigInteger.valueOf(n)).rounded();
        return new Moments(
                n, mean.times(n), mean.times(mean).times(n).plus(m2), from, to, null, null);
    }

    /** Sum of squared deviations from the mean, {@code n} times. */
    private Dyadic deviations() {
        return squares.times(n).minus(sum.times(sum));
    }

    /** Arithmetic mean; 0 when empty. */
    public double mean() {
        return n == 0 ? 0 : sum.over(BigInteger.valueOf(n)).doubleValue();
    }

    /** The mean to 34 digits; there is one. */
    public BigDecimal exactMean() {
        return sum.decimal().divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
    }

    /** Sum of squared deviations from the mean. */
    public double m2() {
        return n == 0 ? 0 : deviations().over(BigInteger.valueOf(n)).doubleValue();
    }

    /** Sample variance, {@code m2 / (n - 1)}; 0 for fewer than two numbers. */
    public double variance() {
        return n < 2 ? 0 : exactVariance().doubleValue();
    }

    /** Sample standard deviation; 0 for fewer than two numbers. */
    public double stddev() {
        return n < 2 ? 0 : exactVariance().root().doubleValue();
    }

    private Dyadic exactVariance() {
        BigInteger count = BigInteger.valueOf(n);
        return deviations().over(count.multiply(count.subtract(BigInteger.ONE)));
    }

    /** The least number, all digits of it; there is one. */
    public BigDecimal exactMin() {
        return ExactNumber.of(min, least);
    }

    /** The greatest number, all digits of it; there is one. */
    public BigDecimal exactMax() {
        return ExactNumber.of(max, greatest);
    }

    /** Adds numbers one at a time, or one number many times, without an object each. */
    public static final class Builder {
        private final PowerSums sums = new PowerSums();
        private long n;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private BigDecimal least;
        private BigDecimal greatest;

        /** Adds a finite number, {@code count} times. */
        public void add(double x, long count) {
            n += count;
            sums.add(x, count);
            if (x < min || x > max || least != null || greatest != null) {
                reach(x, null);
            }
        }

        /**
         * Adds the number that a cell reads as, {@code count} times.
         *
         * @param x the double nearest to it
         */
        public void add(double x, byte[] b, int offset, int length, long count) {
            boolean tiny = Math.abs(x) < Double.MIN_NORMAL;
            int digits =
                    length <= ExactNumber.SAID_DIGITS && !tiny
                            ? length
                            : ExactNumber.digits(b, offset, length);
            boolean said = digits <= ExactNumber.SAID_DIGITS && !tiny || digits == 0;
            boolean whole = Math.abs(x) >= GREATEST_WHOLE;
            boolean longer = whole || digits > ExactNumber.DOUBLE_DIGITS;
            if (said || !longer && x > min && x < max) {
                add(x, count);
                return;
            }
            if (whole && digits <= ExactNumber.LONG_DIGITS && x > min && x < max) {
                long number = ExactNumber.whole(b, offset, length);
                if (number != ExactNumber.NOT_WHOLE) {
                    n += count;
                    sums.addWhole(number, count);
                    return;
                }
            }
            BigDecimal exact = ExactNumber.read(b, offset, length);
            BigDecimal beyond = exact == null ? null : ExactNumber.beyond(exact, x);
            if (beyond == null) {
                add(x, count);
                return;
            }
            n += count;
            if (longer) {
                sums.add(beyond, x, count);
            } else {
                sums.add(x, count);
            }
            reach(x, beyond);
        }

        private void reach(double number, BigDecimal beyond) {
            // There is one zero.
            double x = number + 0.0;
            if (isLess(x, beyond, min, least)) {
                min = x;
                least = beyond;
            }
            if (isLess(max, greatest, x, beyond)) {
                max = x;
                greatest = beyond;
            }
        }

        /** What was added. */
        public Moments build() {
            return new Moments(n, sums.sum(), sums.squares(), min, max, least, greatest);
        }
    }
}
