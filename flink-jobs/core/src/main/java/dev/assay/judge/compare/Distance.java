package dev.assay.judge.compare;

import dev.assay.series.spread.Distances;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** A distance between counts over the same bins. */
public enum Distance {
    /** {@link Distances#populationStabilityIndex}. */
    STABILITY {
        @Override
        public double of(List<Long> accepted, List<Long> today) {
            return Distances.populationStabilityIndex(accepted, today);
        }

        @Override
        LongToDoubleFunction ofChance(List<Long> all) {
            return n -> (all.size() - 1.0) / n;
        }
    },
    /** {@link Distances#totalVariation}. */
    VARIATION {
        @Override
        public double of(List<Long> accepted, List<Long> today) {
            return Distances.totalVariation(accepted, today);
        }

        @Override
        LongToDoubleFunction ofChance(List<Long> all) {
            double n = Distances.sum(all);
            double sum = all.stream().mapToDouble(c -> Math.sqrt(c / n * (1 - c / n))).sum();
            return group -> sum / Math.sqrt(2 * Math.PI * group);
        }
    };

    /** Of two sets of counts. */
    public abstract double of(List<Long> accepted, List<Long> today);

    /**
     * What a group of so many that was drawn from all is away from them by chance: the expectation,
     * with normal counts.
     */
    abstract LongToDoubleFunction ofChance(List<Long> all);
}
