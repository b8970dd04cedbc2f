package dev.assay.series;

import dev.assay.batch.BatchSummary;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * How many times as much the shares of a batch vary as those of a batch of the usual size: where it
 * is smaller, as much as sampling does. Larger batches are taken to vary as much as usual ones,
 * since their rows come in groups whose number is not known.
 */
final class Widths {

    private Widths() {}

    /** One for each batch, that of {@code now} last. */
    static double[] of(
            List<BatchSummary> before, BatchSummary now, ToLongFunction<BatchSummary> size) {
        long[] sizes = before.stream().mapToLong(size).toArray();
        double[] known =
                LongStream.of(sizes).filter(n -> n > 0).sorted().asDoubleStream().toArray();
        double usual = known.length == 0 ? 1 : known[known.length / 2];
        return DoubleStream.concat(
                        LongStream.of(sizes).asDoubleStream(),
                        DoubleStream.of(size.applyAsLong(now)))
                .map(n -> Math.max(1, Math.sqrt(usual / Math.max(1, n))))
                .toArray();
    }
}
