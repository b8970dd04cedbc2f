package dev.assay.profile;

/**
 * Count, mean, spread and range of numbers.
 *
 * @param n how many
 * @param mean arithmetic mean; 0 when empty
 * @param m2 sum of squared deviations from the mean
 * @param min least; positive infinity when empty
 * @param max greatest; negative infinity when empty
 */
public record Moments(long n, double mean, double m2, double min, double max)
        implements State<Moments> {

    /** Of no numbers. */
    public static final Moments EMPTY =
            new Moments(0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of numbers that are known by their buckets alone. */
    static Moments of(Quantiles q) {
        Builder moments = new Builder();
        for (int i = 0; i < q.buckets(); i++) {
            moments.add(q.value(i), q.count(i));
        }
        return moments.build();
    }

    /**
     * Pairwise update of Chan, Golub and LeVeque (1983): no cancellation, unlike a difference of
     * sums of squares.
     */
    @Override
    public Moments plus(Moments o) {
        if (n == 0) {
            return o;
        }
        if (o.n == 0) {
            return this;
        }
        double total = (double) n + o.n;
        double d = o.mean - mean;
        return new Moments(
                n + o.n,
                mean + d * (o.n / total),
                m2 + o.m2 + d * d * n * (o.n / total),
                Math.min(min, o.min),
                Math.max(max, o.max));
    }

    /** The same with a range in which no number that stands alone is an end. */
    Moments within(double least, double greatest) {
        return new Moments(n, mean, m2, least, greatest);
    }

    /** Sample variance, {@code m2 / (n - 1)}; 0 for fewer than two numbers. */
    public double variance() {
        return n < 2 ? 0 : m2 / (n - 1);
    }

    /** Sample standard deviation; 0 for fewer than two numbers. */
    public double stddev() {
        return Math.sqrt(variance());
    }

    /** Adds numbers one at a time, or one number many times, without an object each. */
    public static final class Builder {
        private long n;
        private double mean;
        private double lost;
        private double m2;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;

        /** Adds {@code x}, {@code count} times; Welford's update with a weight. */
        public void add(double x, long count) {
            n += count;
            double d = x - mean + lost;
            double step = d * count / n;
            // Kahan's compensation: small steps on a large mean would add up their rounding.
            double compensated = step - lost;
            double moved = mean + compensated;
            lost = moved - mean - compensated;
            mean = moved;
            m2 += d * count * (d - step);
            if (x < min) {
                min = x;
            }
            if (x > max) {
                max = x;
            }
        }

        /** What was added. */
        public Moments build() {
            return new Moments(n, mean, m2, min, max);
        }
    }
}
