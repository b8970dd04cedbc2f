package dev.assay.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.document.Nullable;
import dev.assay.profile.ColumnProfile;
import dev.assay.profile.state.Quantiles;
import dev.assay.profile.value.Anonymity;

/**
 * Where the numbers or times of a column lie. What is kept are numbers that stand for at least
 * {@link Anonymity#K} rows each, so that the value of no single row shows.
 *
 * @param low the first quartile; of times, in seconds since 1970-01-01T00:00Z; null where numbers
 *     are not kept, and of fewer than twice {@link Anonymity#K}
 * @param middle the median, likewise
 * @param high the third quartile, likewise
 * @param top the greatest group of rows, likewise
 * @param stray values that are farther out than three times the distance between the quartiles, and
 *     of times a day, of all
 * @param of all values
 */
public record NumberSpan(
        @Nullable Double low,
        @Nullable Double middle,
        @Nullable Double high,
        @Nullable Double top,
        long stray,
        @JsonProperty("spanned") long of) {

    /** Of a column whose numbers are not kept. */
    public static final NumberSpan NONE = new NumberSpan(null, null, null, null, 0, 0);

    /** Tukey's fences are at 1.5 for what is out, at 3 for what is far out. */
    private static final double FAR_OUT = 3;

    /** Times of one day are not far from each other, however many come at once. */
    private static final double DAY = 86_400;

    static NumberSpan of(ColumnProfile c, ColumnBins b) {
        if (b.sensitive()) {
            return NONE;
        }
        if (b.type().isTemporal()) {
            return of(c.times(), DAY);
        }
        return b.type().isNumeric() ? of(c.quantiles(), 0) : NONE;
    }

    private static NumberSpan of(Quantiles q, double least) {
        if (q.n() == 0) {
            return NONE;
        }
        double low = q.quantile(0.25);
        double high = q.quantile(0.75);
        double far = Math.max(least, FAR_OUT * (high - low));
        long stray = 0;
        for (int i = 0; i < q.buckets(); i++) {
            stray += q.value(i) < low - far || q.value(i) > high + far ? q.count(i) : 0;
        }
        Quantiles shown = q.grouped(Anonymity.K);
        // Half of the rows hold the value where the quartiles are one; else groups that fell
        // together say nothing.
        boolean kept =
                q.n() >= 2 * Anonymity.K
                        && (low == high) == (shown.quantile(0.25) == shown.quantile(0.75));
        return kept
                ? new NumberSpan(
                        shown.quantile(0.25),
                        shown.quantile(0.5),
                        shown.quantile(0.75),
                        shown.quantile(1),
                        stray,
                        q.n())
                : new NumberSpan(null, null, null, null, stray, q.n());
    }

    /** Whether a value is far out, of quartiles that stand for groups of rows. */
    public boolean isFarFrom(double value, boolean temporal) {
        double far = reach(temporal);
        return value < low - far || value > high + far;
    }

    /** How far from the quartiles a value is far out. */
    public double reach(boolean temporal) {
        return Math.max(temporal ? DAY : 0, FAR_OUT * (high - low));
    }

    /** Whether half of the values or more are the same. */
    @JsonIgnore
    public boolean isOneValue() {
        return low != null && low.equals(high);
    }
}
