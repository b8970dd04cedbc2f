package dev.assay.history;

import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.Arrays;

/**
 * Has a measure moved away from where it was, by steps that are each too small to be seen? A
 * sequential test, valid however often one looks: a mixture of likelihood ratios, by a normal
 * distribution of shifts as wide as what is usual. What it may not take for drift is learned from
 * the first values.
 *
 * @param expected the middle of the first values
 * @param deviation usual deviations that the last value is away from them
 * @param pValue how likely so much evidence of a drift is at any time if there is none
 * @see <a href="https://doi.org/10.1287/opre.2021.2135">Johari, Koomen, Pekelis and Walsh (2022),
 *     Always valid inference</a>
 */
public record SlowDrift(double expected, double deviation, double pValue) {

    /** Values that say what is usual. */
    public static final int REFERENCE = 8;

    /** Values after them, with fewer of which nothing is a drift but at most a jump. */
    public static final int FEWEST = 4;

    /**
     * The test of a measure on a scale on which its spread is about the same everywhere.
     *
     * @param values the oldest first, at least {@value #REFERENCE} + {@value #FEWEST}
     * @param floor the least usual deviation
     * @param tail which way is worse
     */
    public static SlowDrift of(double[] values, double floor, Tail tail) {
        if (values.length < REFERENCE + FEWEST) {
            throw new IllegalArgumentException(values.length + " values are too few");
        }
        Usual usual = Usual.of(Arrays.copyOf(values, REFERENCE), floor, Tail.BOTH);
        double sum = 0;
        double greatest = 0;
        for (int i = REFERENCE; i < values.length; i++) {
            double z = (values[i] - usual.centre()) / usual.scale();
            sum += tail == Tail.LOWER ? -z : z;
            int n = i - REFERENCE + 1;
            // The centre is uncertain too, and the same for all.
            double known = sum / Math.sqrt(1 + (double) n / REFERENCE);
            double ratio = -0.5 * Math.log1p(n) + known * known / (2 * (1 + n));
            greatest = Math.max(greatest, tail == Tail.BOTH || known > 0 ? ratio : 0);
        }
        double away = (values[values.length - 1] - usual.centre()) / usual.scale();
        return new SlowDrift(usual.centre(), tail.deviation(away), Math.exp(-greatest));
    }
}
