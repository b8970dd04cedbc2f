package dev.assay.inventory.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.assay.declare.asset.Dimension;
import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How good an asset is, dimension by dimension. A dimension without a metric is not measured, and
 * counts for nothing: neither full marks nor none.
 *
 * @param dimensions all of them, in their order
 */
public record Quality(List<Rating> dimensions) {

    public Quality {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * One dimension.
     *
     * @param dimension its word
     * @param standard that it is from
     * @param weight how much it counts, 1 unless declared otherwise
     * @param score mean of its metrics, from 0 to 1; null where none could be measured
     * @param low end of its interval: the mean of the ends of its metrics'
     * @param high other end of it
     * @param metrics that it is made of
     */
    public record Rating(
            String dimension,
            String standard,
            double weight,
            @Nullable Double score,
            @Nullable Double low,
            @Nullable Double high,
            List<Scored> metrics) {
        public Rating {
            metrics = List.copyOf(metrics);
        }

        /** Whether there is a metric of it. */
        @JsonIgnore
        public boolean isMeasured() {
            return score != null;
        }
    }

    /** The quality of a dataset. */
    public static Quality of(Judged dataset) {
        return new Quality(
                Arrays.stream(Dimension.values())
                        .map(dimension -> rating(dimension, dataset))
                        .toList());
    }

    private static Rating rating(Dimension dimension, Judged dataset) {
        List<Scored> metrics = new ArrayList<>();
        for (QualityMetric metric : QualityMetric.of(dimension)) {
            Metrics.of(metric, dataset).ifPresent(metrics::add);
        }
        double weight = dataset.spec().stewardship().weight(dimension);
        String standard = dimension.standard().title();
        if (metrics.isEmpty()) {
            return new Rating(dimension.word(), standard, weight, null, null, null, metrics);
        }
        return new Rating(
                dimension.word(),
                standard,
                weight,
                metrics.stream().mapToDouble(Scored::score).average().orElseThrow(),
                metrics.stream().mapToDouble(Scored::low).average().orElseThrow(),
                metrics.stream().mapToDouble(Scored::high).average().orElseThrow(),
                metrics);
    }

    /** Dimensions that could be measured and count. */
    public List<Rating> measured() {
        return dimensions.stream().filter(r -> r.isMeasured() && r.weight() > 0).toList();
    }

    /** Mean of the measured dimensions by their weights; empty where there is none. */
    public Optional<Double> score() {
        double weights = measured().stream().mapToDouble(Rating::weight).sum();
        return weights == 0
                ? Optional.empty()
                : Optional.of(
                        measured().stream().mapToDouble(r -> r.weight() * r.score()).sum()
                                / weights);
    }
}
