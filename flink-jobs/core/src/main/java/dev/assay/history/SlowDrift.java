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
 * @param deviation usual deviations that the last value is away from them
 * @param pValue how likely so much evidence of a drift is at any time if there is none
 * @param values from the first one on, the last one among them
 * @see <a href="https://doi.org/10.1287/opre.2021.2135">Johari, Koomen, Pekelis and Walsh (2022),
 *     Always valid inference</a>
 */
public record SlowDrift(double expected, double deviation, double pValue, int values) {

    /** Values that say what is usual. */
    public static final int REFERENCE = 8;

    /** Values after them, with fewer of which nothing is a drift but at most a jump. */
    public static final int FEWEST = 4;

    /** A p-value that no build takes for chance, however much it compares. */
    private static final double CERTAIN = 1e-6;

    /**
     * The test of a measure on a scale on which its spread is about the same everywhere. A value
     * before the last that had drifted for certain is one that somebody accepted: what is usual is
     * learned anew from there on.
     *
     * @param values good ones, the oldest first; the last one is judged
     * @param floor the least usual deviation
     * @param large usual deviations from which a value has drifted
     * @param tail which way is worse
     * @return empty with fewer than {@value #REFERENCE} + {@value #FEWEST} values
     */
    public static Optional<SlowDrift> of(double[] values, double floor, double large, Tail tail) {
        Evidence evidence = null;
        SlowDrift drift = null;
        int first = 0;
        for (int i = 0; i < values.length; i++) {
            if (drift != null
                    && drift.isJudged()
                    && drift.pValue() <= CERTAIN
                    && drift.deviation() >= large) {
                first = i - 1;
                drift = null;
            }
            if (i - first == REFERENCE) {
                double[] reference = Arrays.copyOfRange(values, first, i);
                evidence = new Evidence(Usual.of(reference, floor, Tail.BOTH), tail);
            }
            if (i - first >= REFERENCE) {
                drift = evidence.add(values[i]);
            }
        }
        return Optional.ofNullable(drift).filter(SlowDrift::isJudged);
    }

    private boolean isJudged() {
        return values >= REFERENCE + FEWEST;
    }

    /** What values after the reference say together. */
    private static final class Evidence {

        private final Usual usual;
        private final Tail tail;
        private double sum;
        private double greatest;
        private int n;

        Evidence(Usual usual, Tail tail) {
            this.usual = usual;
            this.tail = tail;
        }

        SlowDrift add(double value) {
            double z = (value - usual.centre()) / usual.scale();
            sum += tail == Tail.LOWER ? -z : z;
            n++;
            // The centre is uncertain too, and the same for all.
            double known = sum / Math.sqrt(1 + (double) n / REFERENCE);
            double ratio = -0.5 * Math.log1p(n) + known * known / (2 * (1 + n));
            greatest = Math.max(greatest, tail == Tail.BOTH || known > 0 ? ratio : 0);
            return new SlowDrift(
                    usual.centre(), tail.deviation(z), Math.exp(-greatest), REFERENCE + n);
        }
    }
}
