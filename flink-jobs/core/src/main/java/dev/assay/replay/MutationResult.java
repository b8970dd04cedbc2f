package dev.assay.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.assay.catalogue.Family;
import dev.assay.document.Nullable;
import dev.assay.replay.ceiling.Ceiling;
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
 * @param blamed those of the red ones of which a cause is claimed, which is a false one
 * @param equivalent mutants that hardly differ from the accepted data or that nobody could see, and
 *     do not count
 * @param scores per operator, column and strength
 * @param checks what part each check has in true and false alarms
 */
public record MutationResult(
        String format,
        String dataset,
        List<String> partitions,
        List<String> red,
        List<String> blamed,
        int equivalent,
        List<Score> scores,
        List<CheckShare> checks) {

    /** The version of this document. */
    public static final String FORMAT = "assay-mutation/3";

    public MutationResult {
        partitions = List.copyOf(partitions);
        red = List.copyOf(red);
        blamed = List.copyOf(blamed);
        scores = List.copyOf(scores);
        checks = List.copyOf(checks);
    }

    /** Whether a network was asked. */
    public boolean askedNetwork() {
        return checks.stream().anyMatch(c -> c.family() == Family.ROW_OUTLIERS);
    }

    /**
     * One error in one partition.
     *
     * @param fate what became of it
     * @param killedBy checks that failed because of the error; none where it survived
     * @param named whether such a failure names the column
     * @param diagnosis what is said of it; null where it was not seen
     */
    public record Mutant(
            String file,
            Kind kind,
            Fate fate,
            List<String> killedBy,
            boolean named,
            @Nullable Diagnosed diagnosis) {
        public Mutant {
            killedBy = List.copyOf(killedBy);
        }

        /** Whether it was seen in views alone: where the dataset shows it, they are not asked. */
        boolean isSeenByViews() {
            return killedBy.stream().anyMatch(ViewJudge::isOfView);
        }

        /** One of which nothing is said. */
        public Mutant(String file, Kind kind, Fate fate, List<String> killedBy, boolean named) {
            this(file, kind, fate, killedBy, named, null);
        }

        /** The same where nobody could have seen it. */
        Mutant unseeable() {
            return new Mutant(file, kind, Fate.UNSEEABLE, killedBy, named, diagnosis);
        }
    }

    /**
     * What is said of an error that was seen.
     *
     * @param cause the first-named cause; null where none is claimed
     * @param right whether it is the error that was put in
     * @param incidents that fail the build
     */
    public record Diagnosed(@Nullable String cause, boolean right, int incidents) {}

    /**
     * What is said of errors that were seen.
     *
     * @param named those whose failures name the column
     * @param claimed those of which a cause is claimed
     * @param right those of which it is the right one
     * @param causes how often each cause is claimed
     * @param alone those that are one incident
     */
    public record Naming(
            int named, int claimed, int right, Map<String, Integer> causes, int alone) {
        public Naming {
            causes = new TreeMap<>(causes);
        }

        static Naming of(List<Mutant> mutants) {
            Map<String, Integer> causes = new TreeMap<>();
            int right = 0;
            int alone = 0;
            for (Mutant mutant : mutants) {
                Diagnosed said = mutant.diagnosis();
                if (said != null && said.cause() != null) {
                    causes.merge(said.cause(), 1, Integer::sum);
                    right += said.right() ? 1 : 0;
                }
                alone += said != null && said.incidents() == 1 ? 1 : 0;
            }
            return new Naming(
                    (int) mutants.stream().filter(Mutant::named).count(),
                    causes.values().stream().mapToInt(n -> n).sum(),
                    right,
                    causes,
                    alone);
        }
    }

    /**
     * Mutants of one kind.
     *
     * @param kills how many of them were seen
     * @param ceiling how much of this kind could be seen of accepted partitions; null where all
     *     were seen, so that nobody asked, or too few partitions are accepted
     * @param naming what is said of the seen ones
     * @param survivedIn files in which they could be seen and were not
     * @param killers how many each check saw
     */
    public record Score(
            @JsonUnwrapped Kind kind,
            @JsonUnwrapped Kills kills,
            @Nullable Ceiling ceiling,
            @JsonUnwrapped Naming naming,
            List<String> survivedIn,
            Map<String, Integer> killers) {
        public Score {
            survivedIn = List.copyOf(survivedIn);
            killers = new TreeMap<>(killers);
        }

        /** What is done. */
        public String operator() {
            return kind.operator();
        }

        /** The column that was damaged, or null for errors of rows. */
        public @Nullable String column() {
            return kind.column();
        }

        /** Seen by the gate. */
        public int seen() {
            return kills.seen();
        }

        /** Those that count: they were seen, or could have been as far as is known. */
        public int couldBeSeen() {
            return kills.couldBeSeen();
        }

        /** Those that nobody could see, and do not count. */
        public int unseeable() {
            return kills.unseeable();
        }
    }

    /**
     * A share of mutants that were seen.
     *
     * @param seen of {@code couldBeSeen}
     * @param unseeable mutants that nobody could see, beside those
     * @param byViews of the seen ones, those that are seen in views of the dataset alone
     */
    public record Kills(int seen, int couldBeSeen, int unseeable, int byViews) {

        /** Of none. */
        public static final Kills NONE = new Kills(0, 0, 0, 0);

        /** Whether there was anything to see: of nothing, no share is known. */
        public boolean isMeasured() {
            return couldBeSeen > 0;
        }

        /** NaN where there was nothing to see. */
        public double rate() {
            return (double) seen / couldBeSeen;
        }

        /** Both together. */
        public Kills plus(Kills o) {
            return new Kills(
                    seen + o.seen,
                    couldBeSeen + o.couldBeSeen,
                    unseeable + o.unseeable,
                    byViews + o.byViews);
        }
    }

    /**
     * Adds mutants up by kind.
     *
     * @param files that errors were put into, as they came
     * @param blamed files that came with no error, of which a cause is claimed
     * @param ceilings of kinds that were asked for and are known
     */
    public static MutationResult of(
            String dataset,
            List<Clean> files,
            List<String> blamed,
            List<Mutant> mutants,
            Map<Kind, Ceiling> ceilings) {
        Map<Kind, List<Mutant>> kinds = new TreeMap<>(Comparator.comparing(Kind::toString));
        mutants.stream()
                .filter(m -> m.fate() != Fate.ALIKE)
                .forEach(m -> kinds.computeIfAbsent(m.kind(), k -> new ArrayList<>()).add(m));
        return new MutationResult(
                FORMAT,
                dataset,
                files.stream().map(Clean::file).toList(),
                files.stream().filter(Clean::isRed).map(Clean::file).toList(),
                blamed,
                (int) mutants.stream().filter(m -> !m.fate().counts()).count(),
                kinds.entrySet().stream()
                        .map(kind -> score(kind.getValue(), ceilings.get(kind.getKey())))
                        .toList(),
                CheckShare.of(
                        files,
                        mutants.stream()
                                .filter(m -> m.fate() == Fate.SEEN)
                                .map(Mutant::killedBy)
                                .toList()));
    }

    private static Score score(List<Mutant> kind, @Nullable Ceiling ceiling) {
        Map<String, Integer> killers = new TreeMap<>();
        kind.forEach(m -> m.killedBy().forEach(check -> killers.merge(check, 1, Integer::sum)));
        return new Score(
                kind.get(0).kind(),
                new Kills(
                        count(kind, Fate.SEEN),
                        count(kind, Fate.SEEN) + count(kind, Fate.MISSED),
                        count(kind, Fate.UNSEEABLE),
                        (int) kind.stream().filter(Mutant::isSeenByViews).count()),
                ceiling,
                Naming.of(kind),
                kind.stream().filter(m -> m.fate() == Fate.MISSED).map(Mutant::file).toList(),
                killers);
    }

    private static int count(List<Mutant> mutants, Fate fate) {
        return (int) mutants.stream().filter(m -> m.fate() == fate).count();
    }

    /** Of all. */
    public Kills all() {
        return scores.stream().map(Score::kills).reduce(Kills.NONE, Kills::plus);
    }

    /** By operator, column, or whatever distinguishes kinds, in its natural order. */
    public <K extends Comparable<K>> Map<K, Kills> by(Function<Score, K> kind) {
        Map<K, Kills> kills = new TreeMap<>();
        scores.forEach(s -> kills.merge(kind.apply(s), s.kills(), Kills::plus));
        return kills;
    }
}
