package dev.assay.judge.compare;

import dev.assay.series.spread.Distances;
import java.util.List;

/** A distance between counts over the same bins. */
public enum Distance {
    /** {@link Distances#populationStabilityIndex}. */
    STABILITY {
        @Override
        public double of(List<Long> accepted, List<Long> today) {
            return Distances.populationStabilityIndex(accepted, today);
        }

        @Override
        double ofChance(List<Long> all, List<Long> group) {
            return (all.size() - 1.0) / Distances.sum(group);
        }
    },
    /** {@link Distances#totalVariation}. */
    VARIATION {
        @Override
        public double of(List<Long> accepted, List<Long> today) {
            return Distances.totalVariation(accepted, today);
        }

        @Override
        double ofChance(List<Long> all, List<Long> group) {
            double n = Distances.sum(all);
            double sum = all.stream().mapToDouble(c -> Math.sqrt(c / n * (1 - c / n))).sum();
            return sum / Math.sqrt(2 * Math.PI * Distances.sum(group));
        }
    };

    /** Of two sets of counts. */
    public abstract double of(List<Long> accepted, List<Long> today);

    /**
     * What a group that was drawn from all is away from them by chance: the expectation, with
     * normal counts.
     */
    abstract double ofChance(List<Long> all, List<Long> group);
}
