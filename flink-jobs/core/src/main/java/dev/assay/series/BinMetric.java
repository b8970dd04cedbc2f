package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.Reading.Basis;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Ranked;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import dev.assay.series.spread.Usual;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How unusual a batch's most unusual bin is: a few values in a bin that is always empty count as
 * much as a large shift between bins that vary every day. Where bins are in order, everything above
 * an edge counts as a bin too.
 */
record BinMetric(
        KnownCheck check,
        int column,
        double floor,
        Function<ColumnSummary, List<Long>> bins,
        boolean ordered)
        implements BatchMetric {

    /** The least deviation of a bin's share that is called usual, as an angle. */
    private static final double LEAST = 0.03;

    /**
     * With it a deviance residual is large from 3.7 on. Beyond what 8 to 500 batches of one size
     * had, 1 row has 1.9 to 3.4, and 2 rows 3.1 to 5.1: they are far away from 21 batches on.
     */
    private static final double STILL = Math.sqrt(2);

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
        Map<BatchSummary, Share[]> counted = new IdentityHashMap<>();
        accepted.forEach(batch -> counted.put(batch, shares(batch)));
        int n = accepted.isEmpty() ? 0 : shares(accepted.get(0)).length;
        List<History> each =
                IntStream.range(0, n)
                        .mapToObj(bin -> Norm.calmest(share(bin, counted), accepted))
                        .toList();
        // What was learned is kept, and must not keep this.
        counted.clear();
        double[] most = new double[accepted.size()];
        for (History bin : each) {
            for (int i = 0; i < most.length; i++) {
                most[i] = Math.max(most[i], Math.abs(bin.values()[i]) / bin.widths()[i]);
            }
        }
        double width = width(most);
        boolean recent = each.stream().anyMatch(bin -> bin.basis() == Basis.RECENT);
        return new History(
                most,
                DoubleStream.generate(() -> width).limit(most.length).toArray(),
                (batch, alongside) -> new Now(most(each, batch, alongside), 0, width, unit()::of),
                recent ? Basis.RECENT : Basis.ALL);
    }

    /**
     * How many times as much as others the greatest deviations vary. Where most batches have all
     * values in the usual bins, so that it is about 0, one row that is elsewhere for the first time
     * must not be far away: of so many batches one is the first to have such a row.
     */
    private double width(double[] most) {
        double[] known = Arrays.stream(most).filter(x -> !Double.isNaN(x)).toArray();
        boolean isStill = known.length > 0 && Ranked.nth(known, known.length / 2) < floor;
        return isStill ? STILL : 1;
    }

    /** How far away the most unusual bin is; NaN where there is no value. */
    private double most(List<History> each, BatchSummary batch, List<BatchSummary> alongside) {
        double most = Distances.sum(bins.apply(batch.columns().get(column))) == 0 ? Double.NaN : 0;
        for (History bin : each) {
            Now now = bin.measure().of(batch, alongside);
            most = Math.max(most, Math.abs(now.value()) / now.width());
        }
        return most;
    }

    /** Each bin is compared with the batches just before where that says more. */
    @Override
    public History recent(List<BatchSummary> accepted, History plain) {
        return plain;
    }

    /**
     * One bin by itself.
     *
     * @param counted the shares of batches that many bins are learned from
     */
    private ShareMetric share(int bin, Map<BatchSummary, Share[]> counted) {
        return new ShareMetric(
                check,
                column,
                Tail.BOTH,
                LEAST,
                batch -> {
                    Share[] known = counted.get(batch);
                    return (known == null ? shares(batch) : known)[bin];
                });
    }

    /** Of each bin, and of what is above each edge. */
    private Share[] shares(BatchSummary batch) {
        List<Long> counts = bins.apply(batch.columns().get(column));
        int n = counts.size();
        long[] with = new long[ordered && n > 0 ? 2 * n - 1 : n];
        long sum = 0;
        for (int bin = n - 1; bin >= 0; bin--) {
            sum += counts.get(bin);
            with[bin] = counts.get(bin);
            if (ordered && bin > 0) {
                with[n + bin - 1] = sum;
            }
        }
        long all = sum;
        double effect = batch.effectOfForm(column);
        return Arrays.stream(with)
                .mapToObj(count -> new Share(count, all, effect))
                .toArray(Share[]::new);
    }

    @Override
    public Unit unit() {
        return Unit.DISTANCE;
    }
}
