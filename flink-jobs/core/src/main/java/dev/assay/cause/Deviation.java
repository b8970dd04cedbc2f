package dev.assay.cause;

import dev.assay.catalogue.KnownCheck;
import dev.assay.finding.Finding;
import dev.assay.finding.Outcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a partition is from what was accepted: what each finding on it weighs.
 *
 * @param weights of failures and warnings, by the finding's {@link #key}
 * @param distances of all findings, likewise: how many times its limit it is
 * @param columns that each of the failures and warnings is about
 */
record Deviation(
        Map<String, Double> weights,
        Map<String, Double> distances,
        Map<String, Set<String>> columns) {

    private static final double MOST = 4;
    private static final double FAINT = 1.5;
    private static final double WARNING = 0.3;

    /**
     * What is half as far as its limit is as far as usual: a finding that is barely within its
     * limit is not explained.
     */
    private static final double USUAL = 0.5;

    /**
     * Of the failures and warnings of a partition; of the whole dataset where nothing is said of
     * the partition.
     *
     * @param known ids of those that are there without the damage
     */
    static Deviation of(List<Finding> findings, String partition, Set<String> known) {
        boolean isJudgedAlone = findings.stream().anyMatch(f -> partition.equals(f.batch()));
        List<Finding> own =
                findings.stream()
                        .filter(f -> !known.contains(f.id()))
                        .filter(f -> !isJudgedAlone || partition.equals(f.batch()))
                        .toList();
        Map<String, Double> weights = new TreeMap<>();
        Map<String, Double> distances = new TreeMap<>();
        Map<String, Set<String>> columns = new TreeMap<>();
        for (Finding f : own) {
            distances.merge(key(f), distance(f), Math::max);
            if (isOpen(f)) {
                weights.merge(key(f), weight(f), Math::max);
                columns.computeIfAbsent(key(f), key -> new HashSet<>()).addAll(about(f));
            }
        }
        return new Deviation(weights, distances, columns);
    }

    private static boolean isOpen(Finding f) {
        return f.outcome() == Outcome.FAIL || f.outcome() == Outcome.WARN;
    }

    /**
     * What is left of what was there before: a finding that is half as far weighs half as much, and
     * nothing where it is as far as usual. One that is new weighs what it is farther.
     */
    Deviation since(Deviation before) {
        Map<String, Double> left = new TreeMap<>();
        before.weights.forEach(
                (key, weight) -> {
                    double now = beyond(distances.getOrDefault(key, 0.0));
                    double then = beyond(before.distances.get(key));
                    left.put(key, weight * Math.min(2, now / then));
                });
        weights.forEach(
                (key, weight) -> {
                    double now = beyond(distances.get(key));
                    double then = beyond(before.distances.getOrDefault(key, 0.0));
                    left.putIfAbsent(key, weight * Math.max(0, 1 - then / now));
                });
        left.values().removeIf(weight -> weight == 0);
        return new Deviation(left, distances, columns);
    }

    private static double beyond(double distance) {
        return Math.max(0, distance - USUAL);
    }

    /** A finding that is twice as far from its limit weighs one more. */
    private static double weight(Finding f) {
        return share(f) * Math.min(MOST, 1 + Math.log(distance(f)) / Math.log(2));
    }

    private static double share(Finding f) {
        return f.outcome() == Outcome.FAIL ? 1 : WARNING;
    }

    /** How many times its limit it is; of one that has none, once where it is open. */
    private static double distance(Finding f) {
        boolean isMeasured = f.effect() != null && f.limit() != null && f.limit() > 0;
        double measured = isMeasured ? f.effect() / f.limit() : 0;
        return isOpen(f) ? Math.max(1, measured) : measured;
    }

    /** The columns that a finding is about: of two that no longer go together, both. */
    static Set<String> about(Finding f) {
        Stream<String> named =
                f.check() == KnownCheck.ASSOCIATION ? f.message().texts() : Stream.of();
        return Stream.concat(Stream.ofNullable(f.column()), named).collect(Collectors.toSet());
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
                && weights.entrySet().stream()
                        .filter(w -> w.getValue() >= 1)
                        .allMatch(w -> distances.get(w.getKey()) < FAINT);
    }

    /** Keys of findings about some of these columns. */
    Set<String> about(List<String> names) {
        return columns.entrySet().stream()
                .filter(key -> names.stream().anyMatch(key.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Keys of findings that are gone, or weigh less than half. */
    Set<String> goneIn(Deviation after) {
        return weights.keySet().stream()
                .filter(id -> after.weights.getOrDefault(id, 0.0) < weights.get(id) / 2)
                .collect(Collectors.toSet());
    }
}
