package dev.assay.history;

import dev.assay.series.spread.Ranked;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Has a measure moved away from where it was, by steps that are each too small to be seen? A
 * sequential test, valid however often one looks: a mixture of likelihood ratios, by a normal
 * distribution of shifts as wide as what is usual. What it may not take for drift is learned from
 * the first values.
 *
 * @param expected the middle of the first values
 * @param now the middle of the last {@value #FEWEST} values
 * @param deviation usual deviations that they are away from each other
 * @param pValue how likely so much evidence of a drift is at any time if there is none
 * @param values from the first one on, the last one among them
 * @see <a href="https://doi.org/10.1287/opre.2021.2135">Johari, Koomen, Pekelis and Walsh (2022),
 *     Always valid inference</a>
 */
public record SlowDrift(double expected, double now, double deviation, double pValue, int values) {

    /** Values that say what is usual. */
    public static final int REFERENCE = 8;

    /** Values after them, with fewer of which nothing is a drift but at most a jump. */
    public static final int FEWEST = 4;

    /** Usual deviations that are large. */
    public static final double LARGE = 3;

    /**
     * A value of the measure.
     *
     * @param value on a scale on which its spread is about the same everywhere
     * @param sampling its standard deviation by chance alone
     * @param isToBe whether something was wrong with its state that somebody found right; a value
     *     that is large then is where it begins anew
     */
    public record Step(double value, double sampling, boolean isToBe) {}

    /**
     * The test of a measure whose values do not depend on each other.
     *
     * @param steps good ones, the oldest first; the last one is judged
     * @param floor the least usual deviation
     * @param tail which way is worse
     * @return empty with fewer than {@value #REFERENCE} + {@value #FEWEST} values
     */
    public static Optional<SlowDrift> of(List<Step> steps, double floor, Tail tail) {
        int first = 0;
        Usual usual = null;
        List<Double> later = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (i == first + REFERENCE) {
                usual = usual(steps.subList(first, i), floor);
            }
            if (i >= first + REFERENCE) {
                Step step = steps.get(i);
                double z = (step.value - usual.centre()) / Math.max(usual.scale(), step.sampling);
                later.add(z);
                if (step.isToBe && tail.deviation(z) >= LARGE) {
                    first = i;
                    later.clear();
                }
            }
        }
        if (later.size() < FEWEST) {
            return Optional.empty();
        }
        double[] z = later.stream().mapToDouble(each -> each).toArray();
        double[] last =
                steps.subList(steps.size() - FEWEST, steps.size()).stream()
                        .mapToDouble(Step::value)
                        .toArray();
        double deviation = Ranked.median(Arrays.copyOfRange(z, z.length - FEWEST, z.length));
        return Optional.of(
                new SlowDrift(
                        usual.centre(),
                        Ranked.median(last),
                        tail.deviation(deviation),
                        pValue(z, tail),
                        steps.size() - first));
    }

    private static Usual usual(List<Step> reference, double floor) {
        return Usual.of(reference.stream().mapToDouble(Step::value).toArray(), floor, Tail.BOTH);
    }

    /**
     * What values after the reference say together.
     *
     * @param z usual deviations from the reference's centre
     */
    private static double pValue(double[] z, Tail tail) {
        double sum = 0;
        double greatest = 0;
        for (int n = 1; n <= z.length; n++) {
            sum += tail == Tail.LOWER ? -z[n - 1] : z[n - 1];
            // The centre is uncertain too, and the same for all.
            double known = sum / Math.sqrt(1 + (double) n / REFERENCE);
            double ratio = -0.5 * Math.log1p(n) + known * known / (2 * (1 + n));
            greatest = Math.max(greatest, tail == Tail.BOTH || known > 0 ? ratio : 0);
        }
        return Math.exp(-greatest);
    }
}
