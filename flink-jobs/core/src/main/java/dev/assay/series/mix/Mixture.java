package dev.assay.series.mix;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.mix.Replacement.Kind;
import dev.assay.series.spread.Exceedances;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Worth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether a column of a batch looks like a mixture of usual cells and of some that were replaced:
 * by values of other rows, by strange ones, or by one and the same. Each moves many of the column's
 * shares a little and in its own way, and what the accepted batches show of how these go together
 * says which little ways are unusual.
 *
 * <p>An accepted batch is read by what others are like, and so says how far batches go of which
 * nothing is wrong.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177703732">Huber (1964), Robust Estimation of a
 *     Location Parameter</a>, the contamination model
 */
public final class Mixture {

    /** Of fewer accepted batches too little is known of how shares go together. */
    public static final int FEWEST = 20;

    /** The last accepted batches that are learned from, at most: what is usual changes slowly. */
    private static final int MOST = 200;

    private static final int FOLDS = 5;

    /** The part of the cells that is looked for; more of them is in the same direction. */
    private static final double PART = 0.05;

    /** How likely a score at the limit is; whether it is unlikely is another question. */
    private static final double RARE = 1e-3;

    /** Usual deviations that a score must be to be large, where hardly any share ever moves. */
    private static final double LARGE = 3;

    /** The same where it is known how far all scores together go of batches that are alike. */
    private static final double LARGE_OF_ALIKE = 2;

    /** Draws of the least p-value that are taken for seen before any was. */
    private static final int PRIOR = 8;

    private final List<Trait> traits;
    private final Directions directions;
    private final double[] spreads;
    private final Map<Kind, int[]> kinds;
    private final Map<Kind, Exceedances> tails = new EnumMap<>(Kind.class);
    private final double[] surprises;
    private final Worth worth;

    /**
     * Learned.
     *
     * @param kinds places of the replacements of each kind
     * @param scores of each accepted batch, for each replacement, by what others are like
     */
    private Mixture(
            List<Trait> traits, Directions directions, Map<Kind, int[]> kinds, double[][] scores) {
        this.traits = traits;
        this.directions = directions;
        this.kinds = kinds;
        this.spreads = spreads(scores);
        this.surprises = new double[scores.length];
        kinds.forEach(
                (kind, places) -> {
                    double[] most =
                            Arrays.stream(scores).mapToDouble(each -> most(each, places)).toArray();
                    double[] sorted = most.clone();
                    Arrays.sort(sorted);
                    Exceedances tail = Exceedances.ofNormal(sorted);
                    tails.put(kind, tail);
                    for (int i = 0; i < most.length; i++) {
                        surprises[i] = Math.max(surprises[i], tail.surprise(most[i]));
                    }
                });
        this.worth = Worth.of(surprises, PRIOR);
    }

    /**
     * Of a column; nothing where too few batches are accepted.
     *
     * @param column its place
     * @param accepted in the order of the data
     * @param asked checks of the column; what others look at is left out
     */
    public static Optional<Mixture> of(
            Bins bins, int column, List<BatchSummary> accepted, Predicate<KnownCheck> asked) {
        return of(
                Trait.of(bins, column).stream().filter(t -> asked.test(t.check())).toList(),
                Replacement.of(bins.columns().get(column)),
                accepted);
    }

    /**
     * Of whole rows; nothing where too few batches are accepted.
     *
     * @param accepted in the order of the data
     * @param asked places of columns, -1 for the rows, and checks of them; what others look at is
     *     left out
     */
    public static Optional<Mixture> ofRows(
            Bins bins, List<BatchSummary> accepted, BiPredicate<Integer, KnownCheck> asked) {
        return of(Trait.ofRows(bins, asked), Replacement.ofRows(), accepted);
    }

    private static Optional<Mixture> of(
            List<Trait> traits, List<Replacement> replacements, List<BatchSummary> accepted) {
        int n = Math.min(MOST, accepted.size());
        if (n < FEWEST || traits.isEmpty()) {
            return Optional.empty();
        }
        List<Share[]> shares =
                accepted.subList(accepted.size() - n, accepted.size()).stream()
                        .map(batch -> alone(shares(traits, batch)))
                        .toList();
        double[][] scores = new double[n][];
        for (int i = 0; i < FOLDS; i++) {
            int from = i * n / FOLDS;
            int to = (i + 1) * n / FOLDS;
            List<Share[]> others =
                    IntStream.range(0, n)
                            .filter(batch -> batch < from || batch >= to)
                            .mapToObj(shares::get)
                            .toList();
            Directions learned = Directions.of(traits, replacements, others, PART);
            for (int batch = from; batch < to; batch++) {
                scores[batch] = learned.scores(shares.get(batch));
            }
        }
        return Optional.of(
                new Mixture(
                        traits,
                        Directions.of(traits, replacements, shares, PART),
                        kinds(replacements),
                        scores));
    }

    private static Map<Kind, int[]> kinds(List<Replacement> replacements) {
        Map<Kind, int[]> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : replacements.stream().map(Replacement::kind).distinct().toList()) {
            kinds.put(
                    kind,
                    IntStream.range(0, replacements.size())
                            .filter(i -> replacements.get(i).kind() == kind)
                            .toArray());
        }
        return kinds;
    }

    private static Share[] shares(List<Trait> traits, BatchSummary batch) {
        return traits.stream().map(trait -> trait.of().apply(batch)).toArray(Share[]::new);
    }

    /** Groups of accepted batches show in how far their shares are from each other. */
    private static Share[] alone(Share[] shares) {
        return Arrays.stream(shares).map(share -> share.grouped(1)).toArray(Share[]::new);
    }

    /** How much scores vary, and no less than by chance alone. */
    private static double[] spreads(double[][] scores) {
        double[] spreads = new double[scores[0].length];
        for (int i = 0; i < spreads.length; i++) {
            double squares = 0;
            for (double[] batch : scores) {
                squares += batch[i] * batch[i];
            }
            spreads[i] = Math.max(1, Math.sqrt(squares / scores.length));
        }
        return spreads;
    }

    private double most(double[] scores, int[] places) {
        double most = 0;
        for (int i : places) {
            most = Math.max(most, scores[i] / spreads[i]);
        }
        return most;
    }

    /** How surprising the last accepted batches are, as if each were new: {@code -ln p}. */
    public double[] accepted() {
        return kinds.size() == 1
                ? surprises.clone()
                : Arrays.stream(surprises).map(worth::surprise).toArray();
    }

    /**
     * How far a batch is in the direction that it is most unusually far in.
     *
     * @param score in usual deviations
     * @param limit what is large
     * @param pValue how likely the most unusual score is as unusual if nothing changed
     */
    public record Evidence(double score, double limit, double pValue) {}

    /**
     * Of a batch that is judged.
     *
     * @param alike whether batches are in no order, and p-values keep the rate that they show
     */
    public Evidence of(BatchSummary batch, boolean alike) {
        double large = alike ? LARGE_OF_ALIKE : LARGE;
        double[] scores = directions.scores(shares(traits, batch));
        Evidence most =
                kinds.entrySet().stream()
                        .map(
                                kind ->
                                        of(
                                                tails.get(kind.getKey()),
                                                most(scores, kind.getValue()),
                                                large))
                        .min(
                                Comparator.comparingDouble(Evidence::pValue)
                                        .thenComparing(e -> -e.score() / e.limit()))
                        .orElseThrow();
        // Of a single kind none was chosen.
        double pValue = kinds.size() == 1 ? most.pValue() : worth.pValue(most.pValue());
        return new Evidence(most.score(), most.limit(), pValue);
    }

    private static Evidence of(Exceedances tail, double score, double large) {
        return new Evidence(score, Math.max(large, tail.deviation(RARE)), tail.pValue(score));
    }
}
