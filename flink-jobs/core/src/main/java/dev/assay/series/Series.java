package dev.assay.series;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A metric of the batches before, and of the one that is judged.
 *
 * @param before in the order of the batches; NaN where a batch has no such number
 * @param now of the batch that is judged, or NaN
 * @param sampling the standard deviation that {@code now} has by chance alone, if nothing changed
 */
public record Series(double[] before, double now, double sampling) {

    /** Nothing to compare. */
    static final Series NONE = new Series(new double[0], Double.NaN, 0);

    /** The numbers there are. */
    double[] known() {
        return known(i -> true);
    }

    /** Those of chosen batches. */
    double[] known(IntPredicate chosen) {
        return IntStream.range(0, before.length)
                .filter(chosen)
                .mapToDouble(i -> before[i])
                .filter(x -> !Double.isNaN(x))
                .toArray();
    }
}
