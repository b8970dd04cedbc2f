package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.Norms;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The accepted batches as one whole. What a check needs of them is worked out when it is first
 * asked for, and kept, since it is the same for all that is compared with them. Safe for many
 * threads.
 */
public final class Whole {

    /** By how much a limit may be tighter than where nothing is known of the data. */
    private static final double TIGHTER = 5;

    /** Rows that a group has at least, where there are enough for some groups. */
    private static final long ROWS_OF_A_GROUP = 500;

    private static final Binned NOTHING =
            new Binned(new long[0][], new long[0], new double[0], List.of(), Double.NaN);

    private final List<BatchSummary> batches;
    private final Map<Of, Shares> shares = new ConcurrentHashMap<>();
    private final Map<Of, Binned> binned = new ConcurrentHashMap<>();
    private final Map<Of, List<Long>> totals = new ConcurrentHashMap<>();

    /** A check of a column, or with column -1 of the batch. */
    private record Of(KnownCheck check, int column) {}

    /** Of these batches, in the order of the data. */
    public Whole(List<BatchSummary> batches) {
        this.batches = List.copyOf(batches);
    }

    /** How many batches there are. */
    int size() {
        return batches.size();
    }

    /** What a check counts of a column, bin by bin, added up over all batches. */
    public List<Long> total(
            KnownCheck check, int column, Function<ColumnSummary, List<Long>> bins) {
        return kept(totals, new Of(check, column), () -> Distances.total(batches, column, bins));
    }

    /**
     * A property of each batch.
     *
     * @param away how far groups usually are from all beyond chance; NaN where there are too few
     */
    record Shares(Counted each, double away) {

        /**
         * The least change that matters: as much as accepted groups usually are away, so that quiet
         * columns have tight limits; where there are too few of them to tell, {@code fixed}.
         */
        double margin(double fixed) {
            return Whole.margin(away, fixed);
        }
    }

    /**
     * Counts of each batch over the same bins.
     *
     * @param each bin by bin, the counts of all batches
     * @param sums of each batch
     * @param effects of each batch, {@link Share#effect}
     * @param all of them together, bin by bin
     * @param away how far groups usually are from all beyond chance; NaN where there are too few
     */
    record Binned(long[][] each, long[] sums, double[] effects, List<Long> all, double away) {

        Counted shares(int bin) {
            return Counted.of(each[bin], sums, effects);
        }

        /** The least distance that matters, likewise. */
        double margin(double fixed) {
            return Whole.margin(away, fixed);
        }
    }

    private static double margin(double away, double fixed) {
        return Double.isNaN(away) ? fixed : Math.max(fixed / TIGHTER, away);
    }

    Shares shares(KnownCheck check, int column, Function<BatchSummary, Share> property) {
        return kept(shares, new Of(check, column), () -> shares(property));
    }

    private Shares shares(Function<BatchSummary, Share> property) {
        Counted each = Counted.of(batches, property, Counted.NONE, 0);
        List<Share> groups =
                groups().stream()
                        .map(group -> Share.total(group.stream().map(property).toList()))
                        .filter(share -> share.of() > 0)
                        .toList();
        double value = each.all().value();
        double[] away =
                groups.stream()
                        .mapToDouble(
                                share -> {
                                    double off = share.value() - value;
                                    double chance = value * (1 - value) / share.of();
                                    return Math.sqrt(Math.max(0, off * off - chance));
                                })
                        .toArray();
        return new Shares(each, median(away));
    }

    Binned binned(
            KnownCheck check,
            int column,
            Function<ColumnSummary, List<Long>> bins,
            Distance distance) {
        return kept(binned, new Of(check, column), () -> binned(column, bins, distance));
    }

    private Binned binned(int column, Function<ColumnSummary, List<Long>> bins, Distance distance) {
        Binned known = counted(batches, column, bins, NOTHING, 0);
        LongToDoubleFunction chance = distance.ofChance(known.all);
        double[] away =
                groups().stream()
                        .map(group -> Distances.total(group, column, bins))
                        .filter(group -> Distances.sum(group) > 0)
                        .mapToDouble(
                                group ->
                                        distance.of(known.all, group)
                                                - chance.applyAsDouble(Distances.sum(group)))
                        .toArray();
        return new Binned(known.each, known.sums, known.effects, known.all, median(away));
    }

    /**
     * Of batches that are compared with these. Those that both begin with are not counted again.
     *
     * @param known the counts of these
     */
    Binned today(
            List<BatchSummary> today,
            int column,
            Function<ColumnSummary, List<Long>> bins,
            Binned known) {
        return counted(today, column, bins, known, kept(today));
    }

    /** Likewise a property of each. */
    Counted today(List<BatchSummary> today, Function<BatchSummary, Share> property, Counted known) {
        return Counted.of(today, property, known, kept(today));
    }

    /** How many of the first batches are the very same. */
    private int kept(List<BatchSummary> today) {
        int n = Math.min(today.size(), batches.size());
        int same = 0;
        while (same < n && today.get(same) == batches.get(same)) {
            same++;
        }
        return same;
    }

    private static Binned counted(
            List<BatchSummary> batches,
            int column,
            Function<ColumnSummary, List<Long>> bins,
            Binned known,
            int first) {
        int n = batches.isEmpty() ? 0 : bins.apply(batches.get(0).columns().get(column)).size();
        long[][] each = new long[n][batches.size()];
        long[] sums = Arrays.copyOf(Arrays.copyOf(known.sums, first), batches.size());
        double[] effects = Arrays.copyOf(Arrays.copyOf(known.effects, first), batches.size());
        for (int bin = 0; first > 0 && bin < n; bin++) {
            System.arraycopy(known.each[bin], 0, each[bin], 0, first);
        }
        for (int i = first; i < sums.length; i++) {
            BatchSummary batch = batches.get(i);
            List<Long> counts = bins.apply(batch.columns().get(column));
            effects[i] = batch.effectOfForm(column);
            for (int bin = 0; bin < n; bin++) {
                each[bin][i] = counts.get(bin);
                sums[i] += each[bin][i];
            }
        }
        List<Long> all = Stream.of(each).map(LongStream::of).map(LongStream::sum).toList();
        return new Binned(each, sums, effects, all, Double.NaN);
    }

    /** Two threads that ask at once both work it out, to the same end: none waits for another. */
    private static <V> V kept(Map<Of, V> kept, Of of, Supplier<V> worked) {
        V known = kept.get(of);
        if (known == null) {
            known = worked.get();
            kept.put(of, known);
        }
        return known;
    }

    private static double median(double[] away) {
        if (away.length < Norms.FEWEST) {
            return Double.NaN;
        }
        Arrays.sort(away);
        return away[away.length / 2];
    }

    /**
     * Neighbouring batches together, so that each group has rows enough to know how it differs from
     * the others.
     */
    private List<List<BatchSummary>> groups() {
        long rows = batches.stream().mapToLong(BatchSummary::rows).sum();
        int most = (int) Math.max(Norms.FEWEST, rows / ROWS_OF_A_GROUP);
        int n = Math.min(batches.size(), most);
        return IntStream.range(0, n)
                .mapToObj(g -> batches.subList(from(g, n), from(g + 1, n)))
                .toList();
    }

    private int from(int group, int groups) {
        return (int) ((long) group * batches.size() / groups);
    }
}
