package dev.assay.inventory.quality;

import dev.assay.document.Nullable;
import dev.assay.recommend.rank.Estimate;

/**
 * What a metric of quality came to.
 *
 * @param metric its name, as {@link QualityMetric#id}
 * @param score from 0 to 1, 1 is best
 * @param low end of the score's 95 % interval (Wilson 1927); the score itself where nothing was
 *     counted
 * @param high other end of it
 * @param of how many things were counted; 0 where nothing was
 * @param costs the column that costs most points; null where there is none
 */
public record Scored(
        String metric, double score, double low, double high, long of, @Nullable String costs) {

    /** Of what was not counted. */
    static Scored exactly(QualityMetric metric, double score) {
        double kept = Math.max(0, Math.min(1, score));
        return new Scored(metric.id(), kept, kept, kept, 0, null);
    }

    /**
     * Of what was counted.
     *
     * @param good how many are good
     * @param all how many there are, at least 1
     */
    static Scored of(QualityMetric metric, long good, long all, @Nullable String costs) {
        Estimate share = Estimate.ofShare(good, all);
        return new Scored(
                metric.id(),
                (double) good / all,
                share.low(),
                share.high(),
                all,
                good == all ? null : costs);
    }
}
