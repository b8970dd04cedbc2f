package dev.assay.profile.state;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The distribution of numbers as counts in buckets of doubles that share their leading bits.
 *
 * <p>A double's bits, read as an integer with the sign folded in, keep the order of the numbers;
 * dropping the last {@code shift} of them gives buckets of equal relative width within a power of
 * two. While at most {@value #CAPACITY} buckets are occupied nothing is dropped and every quantile
 * is exact; beyond that one bit at a time is dropped until they fit. How many are dropped depends
 * on the numbers alone, so {@link #plus} is exactly associative and commutative and the same data
 * gives the same buckets however it was cut. Years, prices and time stamps keep their resolution
 * because only occupied buckets count.
 *
 * <p>The relative error of a quantile is at most {@code 2^(shift - 53)}.
 *
 * @see <a href="https://doi.org/10.14778/3352063.3352135">Masson, Rim, Lee (2019), DDSketch</a>, of
 *     which this is the linearly interpolated mapping
 * @see <a href="https://doi.org/10.1109/ACCESS.2020.3015599">Epicoco et al. (2020), UDDSketch</a>,
 *     for collapsing all buckets evenly
 */
public final class Quantiles implements Facet<Quantiles> {

    /** Buckets at most. */
    public static final int CAPACITY = 2048;

    /** Leaves eight buckets between a number and its double. */
    private static final int BLURRED_SHIFT = 49;

    private static final double ROUNDING = 4 * 0x1p-53;

    /** Of no numbers. */
    public static final Quantiles EMPTY = new Quantiles(0, new long[0], new long[0]);

    private final int shift;
    private final long[] keys;
    private final long[] counts;
    private final long n;
    private final double least;
    private final double greatest;

    /** Buckets in ascending order of key, none empty; of their range nothing else is known. */
    Quantiles(int shift, long[] keys, long[] counts) {
        this(shift, keys, counts, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * Buckets in ascending order of key, none empty.
     *
     * @param least number of all; it does not matter while nothing is dropped
     * @param greatest likewise
     */
    Quantiles(int shift, long[] keys, long[] counts, double least, double greatest) {
        this.shift = shift;
        this.keys = keys;
        this.counts = counts;
        this.n = Arrays.stream(counts).sum();
        this.least = shift > 0 ? least : Double.NEGATIVE_INFINITY;
        this.greatest = shift > 0 ? greatest : Double.POSITIVE_INFINITY;
    }

    /** Order-preserving key of a double: negative numbers count down from -1. */
    static long key(double x) {
        long bits = Double.doubleToRawLongBits(x == 0 ? 0.0 : x);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits - 1;
    }

    private static double valueOf(long key) {
        return Double.longBitsToDouble(key >= 0 ? key : Long.MIN_VALUE - key - 1);
    }

    /** How many numbers. */
    public long n() {
        return n;
    }

    /** Occupied buckets. */
    public int buckets() {
        return keys.length;
    }

    /** Bits dropped; 0 while quantiles are exact. */
    int shift() {
        return shift;
    }

    /** The key of each bucket: its leading bits, ascending. */
    long[] keys() {
        return keys;
    }

    /** How many numbers are in each bucket. */
    long[] counts() {
        return counts;
    }

    /** The least number where a bucket does not say it; negative infinity where it is not known. */
    double least() {
        return least;
    }

    /** The greatest number likewise; positive infinity where it is not known. */
    double greatest() {
        return greatest;
    }

    /**
     * The middle of a bucket, never beyond the least or the greatest number; the number itself
     * while nothing is dropped.
     */
    public double value(int bucket) {
        return Math.max(least, Math.min(greatest, middle(bucket)));
    }

    /** The middle of a bucket. */
    double middle(int bucket) {
        if (shift == 0) {
            return valueOf(keys[bucket]);
        }
        double low = lowEnd(bucket);
        return low + (highEnd(bucket) - low) / 2;
    }

    private double lowEnd(int bucket) {
        return valueOf(keys[bucket] << shift);
    }

    private double highEnd(int bucket) {
        return valueOf((keys[bucket] << shift) | ((1L << shift) - 1));
    }

    /** The least number that a bucket may hold; the number itself while nothing is dropped. */
    public double low(int bucket) {
        return shift == 0 ? valueOf(keys[bucket]) : Math.max(least, lowEnd(bucket));
    }

    /** The greatest number that a bucket may hold. */
    public double high(int bucket) {
        return shift == 0 ? valueOf(keys[bucket]) : Math.min(greatest, highEnd(bucket));
    }

    /** How many numbers are in a bucket. */
    public long count(int bucket) {
        return counts[bucket];
    }

    /**
     * The least number below or at which a share {@code q} of all numbers lies.
     *
     * @param q in [0, 1]
     * @return NaN when empty
     */
    public double quantile(double q) {
        if (n == 0) {
            return Double.NaN;
        }
        // A product such as 0.07 · 100 may come out a little too great, which must not cost a rank.
        long rank = Math.max(1, (long) Math.ceil(q * n * (1 - ROUNDING)));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return value(i);
            }
        }
        return value(counts.length - 1);
    }

    /**
     * Share of numbers below {@code x}, plus half of those in the bucket of {@code x}: the
     * mid-distribution function.
     *
     * @return NaN when empty
     */
    public double cdf(double x) {
        if (n == 0) {
            return Double.NaN;
        }
        long key = key(x) >> shift;
        int at = Arrays.binarySearch(keys, key);
        int below = at >= 0 ? at : -at - 1;
        long sum = 0;
        for (int i = 0; i < below; i++) {
            sum += counts[i];
        }
        return (sum + (at >= 0 ? counts[at] / 2.0 : 0)) / n;
    }

    @Override
    public Quantiles plus(Quantiles o) {
        if (o.n == 0) {
            return this;
        }
        if (n == 0) {
            return o;
        }
        int common = Math.max(shift, o.shift);
        Quantiles a = coarser(common);
        Quantiles b = o.coarser(common);
        long[] k = new long[a.keys.length + b.keys.length];
        long[] c = new long[k.length];
        int size = 0;
        for (int i = 0, j = 0; i < a.keys.length || j < b.keys.length; size++) {
            long left = i < a.keys.length ? a.keys[i] : Long.MAX_VALUE;
            long right = j < b.keys.length ? b.keys[j] : Long.MAX_VALUE;
            k[size] = Math.min(left, right);
            if (left == k[size]) {
                c[size] += a.counts[i++];
            }
            if (right == k[size]) {
                c[size] += b.counts[j++];
            }
        }
        return new Quantiles(
                        common,
                        Arrays.copyOf(k, size),
                        Arrays.copyOf(c, size),
                        Math.min(a.least, b.least),
                        Math.max(a.greatest, b.greatest))
                .fitted();
    }

    /** The same numbers in as many buckets as are kept at most. */
    Quantiles fitted() {
        Quantiles q = this;
        while (q.keys.length > CAPACITY) {
            q = q.coarser(q.shift + 1);
        }
        return q;
    }

    /** The same numbers with at least {@code to} bits dropped. */
    Quantiles coarser(int to) {
        if (to <= shift) {
            return this;
        }
        int by = to - shift;
        long[] k = new long[keys.length];
        long[] c = new long[keys.length];
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            long key = keys[i] >> by;
            if (size == 0 || k[size - 1] != key) {
                k[size++] = key;
            }
            c[size - 1] += counts[i];
        }
        boolean tells = shift == 0 && keys.length > 0;
        return new Quantiles(
                to,
                Arrays.copyOf(k, size),
                Arrays.copyOf(c, size),
                tells ? valueOf(keys[0]) : least,
                tells ? valueOf(keys[keys.length - 1]) : greatest);
    }

    /** The same numbers in buckets too wide for any one of them to be known, about 9 % of it. */
    public Quantiles blurred() {
        Quantiles wide = coarser(BLURRED_SHIFT);
        return new Quantiles(wide.shift, wide.keys, wide.counts);
    }

    /**
     * The same numbers in groups of at least so many, each by one number that no fewer have: the
     * number of a bucket that holds as many by itself, else one between two of the group. What
     * stands at the ends, or only once, cannot be read from it. Grouping groups changes nothing.
     *
     * @param fewest numbers of a group at least; of fewer in all none is left
     */
    public Quantiles grouped(int fewest) {
        return n < fewest ? EMPTY : QuantileGroups.of(this, fewest);
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        out.writeByte(shift);
        if (shift > 0) {
            out.writeDouble(least);
            out.writeDouble(greatest);
        }
        Numbers.write(out, keys.length);
        long before = 0;
        for (int i = 0; i < keys.length; i++) {
            Numbers.writeSigned(out, keys[i] - before);
            before = keys[i];
            Numbers.write(out, counts[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Quantiles read(DataInputStream in) throws IOException {
        int shift = in.readUnsignedByte();
        double least = shift > 0 ? in.readDouble() : Double.NEGATIVE_INFINITY;
        double greatest = shift > 0 ? in.readDouble() : Double.POSITIVE_INFINITY;
        int n = Numbers.size(in);
        long[] keys = new long[n];
        long[] counts = new long[n];
        long before = 0;
        for (int i = 0; i < n; i++) {
            before += Numbers.signed(in);
            keys[i] = before;
            counts[i] = Numbers.number(in);
        }
        return new Quantiles(shift, keys, counts, least, greatest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantiles q
                && shift == q.shift
                && least == q.least
                && greatest == q.greatest
                && Arrays.equals(keys, q.keys)
                && Arrays.equals(counts, q.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys) * 31 + Arrays.hashCode(counts);
    }
}
