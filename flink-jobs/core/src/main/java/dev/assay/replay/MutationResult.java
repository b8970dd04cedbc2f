package dev.assay.replay;

import dev.assay.document.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which errors the gate would have seen.
 *
 * @param format {@value #FORMAT}
 * @param dataset its name
 * @param partitions files that errors were put into
 * @param red those of them that would have failed without any error; an error in them is seen where
 *     it adds a finding
 * @param equivalent mutants that hardly differ from the accepted data, and do not count
 * @param scores per operator, column and strength
 */
public record MutationResult(
        String format,
        String dataset,
        List<String> partitions,
        List<String> red,
        int equivalent,
        List<Score> scores) {

    /** The version of this document. */
    public static final String FORMAT = "assay-mutation/1";

    public MutationResult {
        partitions = List.copyOf(partitions);
        red = List.copyOf(red);
        scores = List.copyOf(scores);
    }

    /**
     * One error in one partition.
     *
     * @param column that was damaged, or null for errors of rows
     * @param counts whether enough was changed for it to count
     * @param killedBy checks that failed because of the error; none where it survived
     * @param named whether such a failure names the column
     */
    public record Mutant(
            String file,
            String operator,
            @Nullable String column,
            double strength,
            boolean counts,
            List<String> killedBy,
            boolean named) {
        public Mutant {
            killedBy = List.copyOf(killedBy);
        }
    }

    /**
     * Mutants of one kind.
     *
     * @param column that was damaged, or null for errors of rows
     * @param mutants that count
     * @param killed of them
     * @param named of the killed ones, those whose failures name the column
     * @param survivedIn files in which they were not seen
     * @param killers how many each check killed
     */
    public record Score(
            String operator,
            @Nullable String column,
            double strength,
            int mutants,
            int killed,
            int named,
            List<String> survivedIn,
            Map<String, Integer> killers) {
        public Score {
            survivedIn = List.copyOf(survivedIn);
            killers = new TreeMap<>(killers);
        }
    }

    /** A share of mutants that were killed. */
    public record Kills(int killed, int mutants) {

        /** Whether there was anything to kill: of nothing, no share is known. */
        public boolean isMeasured() {
            return mutants > 0;
        }

        /** NaN where there was nothing to kill. */
        public double rate() {
            return (double) killed / mutants;
        }

        Kills plus(Kills o) {
            return new Kills(killed + o.killed, mutants + o.mutants);
        }
    }

    /** Adds mutants up by kind. */
    public static MutationResult of(
            String dataset, List<String> partitions, List<String> red, List<Mutant> mutants) {
        Map<List<Object>, List<Mutant>> kinds =
                new TreeMap<>(Comparator.comparing(Object::toString));
        int equivalent = 0;
        for (Mutant m : mutants) {
            if (m.counts()) {
                List<Object> kind = new ArrayList<>();
                kind.add(m.operator());
                kind.add(String.valueOf(m.column()));
                kind.add(m.strength());
                kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(m);
            } else {
                equivalent++;
            }
        }
        return new MutationResult(
                FORMAT,
                dataset,
                partitions,
                red,
                equivalent,
                kinds.values().stream().map(MutationResult::score).toList());
    }

    private static Score score(List<Mutant> kind) {
        Map<String, Integer> killers = new TreeMap<>();
        kind.forEach(m -> m.killedBy().forEach(check -> killers.merge(check, 1, Integer::sum)));
        Mutant first = kind.get(0);
        return new Score(
                first.operator(),
                first.column(),
                first.strength(),
                kind.size(),
                (int) kind.stream().filter(m -> !m.killedBy().isEmpty()).count(),
                (int) kind.stream().filter(Mutant::named).count(),
                kind.stream().filter(m -> m.killedBy().isEmpty()).map(Mutant::file).toList(),
                killers);
    }

    /** Of all. */
    public Kills all() {
        return scores.stream()
                .map(s -> new Kills(s.killed(), s.mutants()))
                .reduce(new Kills(0, 0), Kills::plus);
    }

    /** By operator, column, or whatever distinguishes kinds, in its natural order. */
    public <K extends Comparable<K>> Map<K, Kills> by(Function<Score, K> kind) {
        Map<K, Kills> kills = new TreeMap<>();
        scores.forEach(
                s -> kills.merge(kind.apply(s), new Kills(s.killed(), s.mutants()), Kills::plus));
        return kills;
    }
}
