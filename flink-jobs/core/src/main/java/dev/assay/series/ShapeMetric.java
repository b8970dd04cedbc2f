package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far a batch's counts over bins are from those of all batches before it. */
record ShapeMetric(
        KnownCheck check,
        int column,
        double floor,
        Function<ColumnSummary, List<Long>> bins,
        Distance distance)
        implements BatchMetric {

    /** A distance between two sets of counts over the same bins, 0 where the shares are equal. */
    interface Distance {
        double of(List<Long> accepted, List<Long> today);
    }

    @Override
    public Tail tail() {
        return Tail.UPPER;
    }

    @Override
    public double large() {
        return Usual.LARGE_OF_MANY;
    }

    @Override
    public Series series(List<BatchSummary> before, BatchSummary now) {
        List<Long> all = total(before);
        double[] widths = widths(before, now);
        double[] distances = new double[before.size()];
        Arrays.setAll(distances, i -> distance(all, before.get(i)) / widths[i]);
        return Series.alike(distances, distance(all, now) / widths[before.size()], 0, unit());
    }

    /**
     * How many times as far as one of the usual size each batch is away by chance, that of {@code
     * now} last: where it is smaller, as much as sampling makes it. Larger batches are taken to be
     * as far as usual ones, since their rows come in groups whose number is not known.
     */
    private double[] widths(List<BatchSummary> before, BatchSummary now) {
        double[] sizes =
                Stream.concat(before.stream(), Stream.of(now))
                        .mapToDouble(batch -> Distances.sum(counts(batch)))
                        .toArray();
        double[] known =
                Arrays.stream(sizes, 0, before.size()).filter(n -> n > 0).sorted().toArray();
        double usual = known.length == 0 ? 1 : known[known.length / 2];
        return Arrays.stream(sizes)
                .map(n -> Math.max(1, Math.sqrt(usual / Math.max(1, n))))
                .toArray();
    }

    private double distance(List<Long> all, BatchSummary batch) {
        List<Long> counts = counts(batch);
        boolean any = counts.stream().anyMatch(n -> n > 0);
        return any && !all.isEmpty() ? distance.of(all, counts) : Double.NaN;
    }

    private List<Long> counts(BatchSummary batch) {
        return bins.apply(batch.columns().get(column));
    }

    private List<Long> total(List<BatchSummary> batches) {
        long[] sum = null;
        for (BatchSummary batch : batches) {
            List<Long> counts = counts(batch);
            sum = sum == null ? new long[counts.size()] : sum;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts.get(i);
            }
        }
        return sum == null ? List.of() : Arrays.stream(sum).boxed().toList();
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
