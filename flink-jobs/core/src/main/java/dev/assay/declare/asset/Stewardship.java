package dev.assay.declare.asset;

import dev.assay.declare.partition.Cadence;
import dev.assay.document.Nullable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is declared of a dataset as an asset. Nothing of it changes what is measured.
 *
 * @param steward who looks after it from day to day; may be empty
 * @param licence under which it is used; may be empty
 * @param purpose for which it is kept; may be empty
 * @param retentionDays how long a record may be kept, in days; 0 where nothing is said
 * @param cadence how often new data should come; null where nothing is said
 * @param from what it was made of: names of datasets, or where else it comes from
 * @param weights of the dimensions of quality, by their words; 1 where nothing is said, 0 leaves
 *     one out
 */
public record Stewardship(
        String steward,
        String licence,
        String purpose,
        int retentionDays,
        @Nullable Cadence cadence,
        List<String> from,
        Map<String, Double> weights) {

    /** Nothing is declared. */
    public static final Stewardship NONE =
            new Stewardship("", "", "", 0, null, List.of(), Map.of());

    public Stewardship {
        from = List.copyOf(from);
        weights = new TreeMap<>(weights);
    }

    /** How much a dimension of quality counts. */
    public double weight(Dimension dimension) {
        return weights.getOrDefault(dimension.word(), 1.0);
    }
}
