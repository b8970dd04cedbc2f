package dev.assay.judge.decide;

import dev.assay.catalogue.Family;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.Norms;
import dev.assay.series.mix.Mixture;
import dev.assay.series.spread.Exceedances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How seldom the gate raises an alarm among the batches that a dataset accepted. Where their order
 * makes no difference, the next one is one more of them: it is as likely to be red as each of them
 * would have been had it been new. Many checks of a column go together, and each of them is careful
 * about how far tails go, so that all of them raise fewer alarms than they may; of that, the next
 * batch's p-values are relieved. Where batches are ordered, accepted ones know the days around
 * them, which the next one does not, and nothing is changed.
 *
 * @see <a href="https://jmlr.org/papers/v9/shafer08a.html">Shafer and Vovk (2008), A Tutorial on
 *     Conformal Prediction</a>
 */
public final class Calm {

    /** Fewer batches do not tell what one in a hundred is like. */
    static final int FEWEST = 40;

    /** The rate of alarms that p-values are made to keep. */
    private static final double RATE = 0.01;

    /** Order makes a difference where that much of it is this unlikely by chance. */
    private static final double ORDERED = 0.01;

    /** Draws that are taken for seen before any was, of a rate that is kept. */
    private static final int PRIOR = 20;

    private final int batches;
    private final Map<Family, List<double[]>> surprises = new EnumMap<>(Family.class);

    /**
     * Of the last accepted batches.
     *
     * @param batches how many
     */
    Calm(int batches) {
        this.batches = batches;
    }

    /**
     * How many times as great p-values of a new batch should be as they are; empty where that is
     * not known, since batches are ordered or few.
     *
     * @param single metrics of columns and batches
     * @param together metrics of columns that have to do with each other
     */
    public static OptionalDouble factor(
            Norms single, Norms together, Collection<Mixture> mixtures) {
        int batches = mixtures.stream().mapToInt(m -> m.accepted().length).min().orElse(0);
        if (batches < FEWEST || isOrdered(single.ordered(), together.ordered())) {
            return OptionalDouble.empty();
        }
        Calm calm = new Calm(batches);
        single.accepted(calm::add);
        List<double[]> pairs = new ArrayList<>();
        together.accepted((check, surprises) -> pairs.add(surprises));
        if (!pairs.isEmpty()) {
            calm.add(KnownCheck.ASSOCIATION, most(pairs));
        }
        mixtures.forEach(mixture -> calm.add(KnownCheck.COMBINED_EVIDENCE, mixture.accepted()));
        return OptionalDouble.of(calm.factor());
    }

    /** Whether batches are more like their neighbours, or less, than by chance. */
    static boolean isOrdered(double[]... deviations) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] p =
                Arrays.stream(deviations)
                        .flatMapToDouble(Arrays::stream)
                        .map(z -> 2 * normal.survivalProbability(z))
                        .toArray();
        return FalseDiscovery.combined(p) < ORDERED;
    }

    /** The greatest of several tests that are one, corrected for the choice (Bonferroni). */
    private static double[] most(List<double[]> tests) {
        double[] most = new double[tests.get(0).length];
        for (double[] test : tests) {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], test[i] - Math.log(tests.size()));
            }
        }
        return most;
    }

    /**
     * One more test.
     *
     * @param all {@code -ln p} of each accepted batch, in their order, as if each were new
     */
    void add(KnownCheck check, double[] all) {
        surprises
                .computeIfAbsent(check.family(), family -> new ArrayList<>())
                .add(Arrays.copyOfRange(all, all.length - batches, all.length));
    }

    /** The rate that is kept over that at which one in so many would have been red. */
    double factor() {
        double[] draws = new double[batches];
        Arrays.setAll(draws, batch -> Math.max(0, -Math.log(rate(batch))));
        Arrays.sort(draws);
        return RATE * Math.exp(Exceedances.censored(draws, 1, PRIOR).deviation(RATE));
    }

    /** The least rate at which a batch would have been red. */
    private double rate(int batch) {
        Map<Family, double[]> pValues = new EnumMap<>(Family.class);
        surprises.forEach(
                (family, tests) ->
                        pValues.put(
                                family,
                                tests.stream()
                                        .mapToDouble(test -> Math.exp(-test[batch]))
                                        .toArray()));
        return FalseDiscovery.rate(pValues, Family::weight);
    }
}
