package dev.assay.cause;

import dev.assay.catalogue.KnownCheck;
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
 * @param weights by the finding's {@link #key}
 * @param excesses likewise: how many times its limit it is, less for warnings
 */
record Deviation(Map<String, Double> weights, Map<String, Double> excesses) {

    private static final double MOST = 4;
    private static final double FAINT = 1.5;
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
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Double> excesses = new TreeMap<>();
        open.stream()
                .filter(f -> !isJudgedAlone || partition.equals(f.batch()))
                .forEach(
                        f -> {
                            weights.merge(key(f), weight(f), Math::max);
                            excesses.merge(key(f), share(f) * excess(f), Math::max);
                        });
        return new Deviation(weights, excesses);
    }

    /** What is left of what was there before: a finding that is half as far weighs half as much. */
    Deviation since(Deviation before) {
        Map<String, Double> left = new TreeMap<>();
        weights.forEach(
                (id, weight) ->
                        left.put(
                                id,
                                before.weights.containsKey(id)
                                        ? before.weights.get(id)
                                                * Math.min(
                                                        2,
                                                        excesses.get(id) / before.excesses.get(id))
                                        : weight));
        return new Deviation(left, excesses);
    }

    /** A finding that is twice as far from its limit weighs one more. */
    private static double weight(Finding f) {
        return share(f) * Math.min(MOST, 1 + Math.log(excess(f)) / Math.log(2));
    }

    private static double share(Finding f) {
        return f.outcome() == Outcome.FAIL ? 1 : WARNING;
    }

    private static double excess(Finding f) {
        return f.effect() == null || f.limit() == null || !(f.limit() > 0)
                ? 1
                : Math.max(1, f.effect() / f.limit());
    }

    /**
     * What a finding is known by before and after: which of two columns is blamed for what they
     * have to do with each other may change.
     */
    static String key(Finding f) {
        return f.check() == KnownCheck.ASSOCIATION
                ? f.dataset() + "/" + f.check().id() + "@" + f.batch()
                : f.id();
    }

    /** What a finding weighs; 0 where it is none of these. */
    double of(Finding f) {
        return weights.getOrDefault(key(f), 0.0);
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

    /** Whether all that there is is one finding that is hardly beyond its limit. */
    boolean isFaint() {
        return weights.values().stream().filter(weight -> weight >= 1).count() <= 1
                && excesses.values().stream().allMatch(excess -> excess < FAINT);
    }

    /** Keys of findings that are gone, or weigh less than half. */
    Set<String> goneIn(Deviation after) {
        return weights.keySet().stream()
                .filter(id -> after.weights.getOrDefault(id, 0.0) < weights.get(id) / 2)
                .collect(Collectors.toSet());
    }
}
