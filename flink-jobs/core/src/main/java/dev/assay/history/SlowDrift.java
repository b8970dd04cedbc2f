package dev.assay.history;

import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.Arrays;
import java.util.Optional;

/**
 * Has a measure moved away from where it was, by steps that are each too small to be seen? A
 * sequential test, valid however often one looks: a mixture of likelihood ratios, by a normal
 * distribution of shifts as wide as what is usual. What it may not take for drift is learned from
 * the first values.
 *
 * @param expected the middle of the first values
 * @param now the mean of the last {@value #FEWEST} values
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

    /**
     * The test of a measure on a scale on which its spread is about the same everywhere. Its values
     * must not depend on each other.
     *
     * @param values good ones, the oldest first; the last one is judged
     * @param sampling the standard deviation of each by chance alone
     * @param floor the least usual deviation
     * @param tail which way is worse
     * @return empty with fewer than {@value #REFERENCE} + {@value #FEWEST} values
     */
    public static Optional<SlowDrift> of(
            double[] values, double[] sampling, double floor, Tail tail) {
        int n = values.length;
        if (n < REFERENCE + FEWEST) {
            return Optional.empty();
        }
        Usual usual = Usual.of(Arrays.copyOf(values, REFERENCE), floor, Tail.BOTH);
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            z[i] = (values[i] - usual.centre()) / Math.max(usual.scale(), sampling[i]);
        }
        double now = mean(Arrays.copyOfRange(values, n - FEWEST, n));
        double deviation = mean(Arrays.copyOfRange(z, n - FEWEST, n));
        double[] later = Arrays.copyOfRange(z, REFERENCE, n);
        return Optional.of(
                new SlowDrift(
                        usual.centre(), now, tail.deviation(deviation), pValue(later, tail), n));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
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
