package dev.assay.profile.state;

import java.util.Arrays;

/** Puts numbers together in groups, so that what stands alone cannot be read. */
final class QuantileGroups {

    private QuantileGroups() {}

    /** The groups of at least so many numbers, of which there are as many in all. */
    static Quantiles of(Quantiles q, int fewest) {
        int n = q.buckets();
        long[] k = new long[n];
        long[] c = new long[n];
        int size = 0;
        int from = 0;
        long waiting = 0;
        for (int i = 0; i < n; i++) {
            waiting += q.count(i);
            if (waiting >= fewest) {
                double number = q.count(i) >= fewest ? q.middle(i) : between(q, (from + i - 1) / 2);
                k[size] = Quantiles.key(number);
                c[size++] = waiting;
                from = i + 1;
                waiting = 0;
            }
        }
        c[size - 1] += waiting;
        return new Quantiles(0, Arrays.copyOf(k, size), Arrays.copyOf(c, size));
    }

    /** The number of the fewest bits above that of a bucket and below that of the next. */
    private static double between(Quantiles q, int bucket) {
        double low = q.middle(bucket);
        double high = q.middle(bucket + 1);
        int exponent = Math.max(Math.getExponent(low), Math.getExponent(high));
        for (; exponent >= Double.MIN_EXPONENT; exponent--) {
            double step = Math.scalb(1.0, exponent);
            double number = (Math.floor(low / step) + 1) * step;
            if (low < number && number < high) {
                return number;
            }
        }
        return low;
    }
}
