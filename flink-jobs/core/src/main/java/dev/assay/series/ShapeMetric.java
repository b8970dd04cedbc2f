package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.Reading.Basis;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * How far a batch's counts over bins are from those of all batches before it.
 *
 * @param chance standard deviation of the distance of a batch of one value by sampling alone; it
 *     falls with the root of their number
 */
record ShapeMetric(
        KnownCheck check,
        int column,
        double floor,
        Function<ColumnSummary, List<Long>> bins,
        Distance distance,
        double chance)
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
    public History history(List<BatchSummary> accepted) {
        List<Long> all = total(accepted);
        Usually usual = usually(accepted);
        return History.alike(
                accepted.stream()
                        .mapToDouble(
                                batch -> distance(all, batch) / width(usual.values, size(batch)))
                        .toArray(),
                (batch, alongside) -> now(all, batch, usual));
    }

    /** As far as from the few batches before. */
    @Override
    public History recent(List<BatchSummary> accepted, History plain) {
        Usually usual = usually(accepted);
        double[] distances = new double[accepted.size()];
        Arrays.fill(distances, Double.NaN);
        for (int i = History.RECENT; i < distances.length; i++) {
            BatchSummary batch = accepted.get(i);
            List<Long> before = total(accepted.subList(i - History.RECENT, i));
            distances[i] = distance(before, batch) / width(usual.values, size(batch));
        }
        return new History(
                distances,
                plain.widths(),
                (batch, alongside) ->
                        now(
                                total(History.before(accepted, batch, alongside).toList()),
                                batch,
                                usual),
                Basis.RECENT);
    }

    /**
     * A batch that is judged; its values may come in larger groups than those of others.
     *
     * @param all counts that it is compared with
     * @param usual how many values a batch usually has
     */
    private Now now(List<Long> all, BatchSummary batch, Usually usual) {
        double width =
                Math.max(
                        width(usual.values, size(batch)),
                        width(usual.independent, independent(batch)));
        double sampling = chance / Math.sqrt(Math.max(1, independent(batch))) / width;
        return Now.of(distance(all, batch) / width, sampling, unit());
    }

    private List<Long> total(List<BatchSummary> batches) {
        return Distances.total(batches, column, bins);
    }

    /**
     * How many values a batch has, the median.
     *
     * @param independent as how many that have nothing to do with each other they count
     */
    private record Usually(double values, double independent) {}

    private Usually usually(List<BatchSummary> accepted) {
        return new Usually(
                median(accepted.stream().mapToDouble(this::size)),
                median(accepted.stream().mapToDouble(this::independent)));
    }

    private static double median(DoubleStream sizes) {
        double[] known = sizes.filter(n -> n > 0).sorted().toArray();
        return known.length == 0 ? 1 : known[known.length / 2];
    }

    private double size(BatchSummary batch) {
        return Distances.sum(counts(batch));
    }

    private double independent(BatchSummary batch) {
        return size(batch) / batch.effectOfForm(column);
    }

    /**
     * How many times as far as one of the usual size a batch is away by chance: where it is
     * smaller, as much as sampling makes it. Larger batches are taken to be as far as usual ones,
     * since their rows may come in groups.
     */
    private static double width(double usual, double size) {
        return Math.max(1, Math.sqrt(usual / Math.max(1, size)));
    }

    private double distance(List<Long> all, BatchSummary batch) {
        List<Long> counts = counts(batch);
        return Distances.sum(counts) > 0 && !all.isEmpty() ? distance.of(all, counts) : Double.NaN;
    }

    private List<Long> counts(BatchSummary batch) {
        return bins.apply(batch.columns().get(column));
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
