package dev.assay.declare.demand;

import dev.assay.catalogue.KnownCheck;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * By how much the learned limits are loosened, where a backtest showed that they are too strict for
 * this data.
 *
 * @param factors by check, or by column and check with a slash between them, such as {@code
 *     price/numeric-drift}; more than 1 loosens, less tightens
 */
public record Limits(Map<String, Double> factors) {

    /** All limits as they are learned. */
    public static final Limits LEARNED = new Limits(Map.of());

    /** Checks whose limits can be loosened. */
    public static final Set<String> CHECKS =
            Arrays.stream(KnownCheck.values())
                    .filter(KnownCheck::isTested)
                    .map(KnownCheck::id)
                    .collect(Collectors.toUnmodifiableSet());

    public Limits {
        factors = new TreeMap<>(factors);
    }

    /**
     * How many times the learned limit the limit is.
     *
     * @param column null for the dataset
     */
    public double factor(String column, KnownCheck check) {
        double ofCheck = factors.getOrDefault(check.id(), 1.0);
        return column == null ? ofCheck : factors.getOrDefault(column + "/" + check.id(), ofCheck);
    }
}
