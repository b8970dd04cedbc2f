package dev.assay.cause;

import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a partition is from what was accepted: what each finding on it weighs.
 *
 * @param weights by the finding's id
 */
record Deviation(Map<String, Double> weights) {

    private static final double MOST = 4;
    private static final double WARNING = 0.3;

    /**
     * Of the failures and warnings of a partition; of the whole dataset where nothing is said of
     * the partition.
     *
     * @param known ids of those that are there without the damage
     */
    static Deviation of(List<Finding> findings, String partition, Set<String> known) {
        List<Finding> open =
                findings.stream()
                        .filter(f -> f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN)
                        .filter(f -> !known.contains(f.id()))
                        .toList();
        boolean isJudgedAlone = findings.stream().anyMatch(f -> partition.equals(f.batch()));
        return new Deviation(
                open.stream()
                        .filter(f -> isJudgedAlone ? partition.equals(f.batch()) : true)
                        .collect(
                                Collectors.toMap(
                                        Finding::id, Deviation::weight, Math::max, TreeMap::new)));
    }

    /** A finding that is twice as far from its limit weighs one more. */
    private static double weight(Finding f) {
        double excess =
                f.effect() == null || f.limit() == null || !(f.limit() > 0)
                        ? 1
                        : Math.max(1, f.effect() / f.limit());
        double weight = Math.min(MOST, 1 + Math.log(excess) / Math.log(2));
        return f.outcome() == Outcome.FAIL ? weight : WARNING * weight;
    }

    double total() {
        return weights.values().stream().mapToDouble(w -> w).sum();
    }

    /** What some of the findings weigh. */
    double of(Set<String> ids) {
        return weights.entrySet().stream()
                .filter(w -> ids.contains(w.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    boolean isNothing() {
        return weights.isEmpty();
    }

    /** Ids of findings that are gone, or weigh less than half. */
    Set<String> goneIn(Deviation after) {
        return weights.keySet().stream()
                .filter(id -> after.weights.getOrDefault(id, 0.0) < weights.get(id) / 2)
                .collect(Collectors.toSet());
    }
}
