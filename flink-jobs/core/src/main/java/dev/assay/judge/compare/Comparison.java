package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.series.Distances;
import dev.assay.series.Past;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Today's batches against the accepted ones, whole against whole.
 *
 * @param accepted batches of the baseline
 * @param today batches that are judged
 */
public record Comparison(List<BatchSummary> accepted, List<BatchSummary> today) {

    /** By how much a limit may be tighter than where nothing is known of the data. */
    private static final double TIGHTER = 5;

    /** Share of values without a bin up to which the bins are all there are. */
    private static final double FEW_OTHERS = 0.01;

    /** Rows that a group has at least, where there are enough for some groups. */
    private static final long ROWS_OF_A_GROUP = 500;

    /** Counts over the same bins on both sides. */
    public record Counts(List<Long> accepted, List<Long> today) {}

    /** One property of a column, or with {@code column} -1 of the batch, per batch. */
    public double pValue(Function<BatchSummary, Share> property) {
        List<Share> a = accepted.stream().map(property).toList();
        List<Share> b = today.stream().map(property).toList();
        return Significance.whole(a, b);
    }

    /** The property over all batches of either side. */
    public Share accepted(Function<BatchSummary, Share> property) {
        return Share.total(accepted.stream().map(property).toList());
    }

    /** The property over all batches that are judged. */
    public Share today(Function<BatchSummary, Share> property) {
        return Share.total(today.stream().map(property).toList());
    }

    /** Added up over batches, bin by bin. */
    public Counts counts(int column, Function<ColumnSummary, List<Long>> bins) {
        return new Counts(total(accepted, column, bins), total(today, column, bins));
    }

    /**
     * The least p-value of all bins, times their number (Bonferroni).
     *
     * @param named whether the last bin is that of all values that have none of their own. Where it
     *     holds many, the others were chosen for being frequent, and would become rarer in whatever
     *     comes; it then says nothing.
     */
    public double pValue(int column, Function<ColumnSummary, List<Long>> bins, boolean named) {
        List<Long> all = total(accepted, column, bins);
        boolean chosen = named && all.get(all.size() - 1) > FEW_OTHERS * Distances.sum(all);
        int n = chosen ? all.size() - 1 : all.size();
        Binned before = Binned.of(accepted, column, bins);
        Binned now = Binned.of(today, column, bins);
        double least = 1;
        for (int bin = 0; bin < n; bin++) {
            least = Math.min(least, Significance.whole(before.shares(bin), now.shares(bin)));
        }
        return Math.min(1, least * n);
    }

    /** Each batch's counts, and how many they are. */
    private record Binned(List<List<Long>> counts, long[] sums) {

        static Binned of(
                List<BatchSummary> batches, int column, Function<ColumnSummary, List<Long>> bins) {
            List<List<Long>> counts =
                    batches.stream().map(b -> bins.apply(b.columns().get(column))).toList();
            return new Binned(counts, counts.stream().mapToLong(Distances::sum).toArray());
        }

        List<Share> shares(int bin) {
            return IntStream.range(0, sums.length)
                    .mapToObj(i -> new Share(counts.get(i).get(bin), sums[i]))
                    .toList();
        }
    }

    /**
     * The least change of a share that matters: as much as accepted groups usually are away from
     * all of them beyond chance, so that quiet columns have tight limits; where there are too few
     * of them to tell, {@code fixed}.
     */
    public double margin(Function<BatchSummary, Share> property, double fixed) {
        List<Share> groups =
                groups().stream()
                        .map(group -> Share.total(group.stream().map(property).toList()))
                        .filter(share -> share.of() > 0)
                        .toList();
        double all = Share.total(groups).value();
        return margin(
                groups.stream()
                        .mapToDouble(
                                share -> {
                                    double off = share.value() - all;
                                    double chance = all * (1 - all) / share.of();
                                    return Math.sqrt(Math.max(0, off * off - chance));
                                })
                        .toArray(),
                fixed);
    }

    /** The least distance that matters, likewise. */
    public double margin(
            int column, Function<ColumnSummary, List<Long>> bins, Distance distance, double fixed) {
        List<Long> all = total(accepted, column, bins);
        return margin(
                groups().stream()
                        .map(group -> total(group, column, bins))
                        .filter(group -> Distances.sum(group) > 0)
                        .mapToDouble(
                                group -> distance.of(all, group) - distance.ofChance(all, group))
                        .toArray(),
                fixed);
    }

    private static double margin(double[] deviations, double fixed) {
        if (deviations.length < Past.FEWEST) {
            return fixed;
        }
        Arrays.sort(deviations);
        return Math.max(fixed / TIGHTER, deviations[deviations.length / 2]);
    }

    /**
     * Neighbouring accepted batches together, so that each group has rows enough to know how it
     * differs from the others.
     */
    private List<List<BatchSummary>> groups() {
        long rows = accepted.stream().mapToLong(BatchSummary::rows).sum();
        int most = (int) Math.max(Past.FEWEST, rows / ROWS_OF_A_GROUP);
        int n = Math.min(accepted.size(), most);
        return IntStream.range(0, n)
                .mapToObj(g -> accepted.subList(from(g, n), from(g + 1, n)))
                .toList();
    }

    private int from(int group, int groups) {
        return (int) ((long) group * accepted.size() / groups);
    }

    /** A distance between counts over the same bins. */
    public enum Distance {
        /** {@link Distances#populationStabilityIndex}. */
        STABILITY {
            @Override
            public double of(List<Long> accepted, List<Long> today) {
                return Distances.populationStabilityIndex(accepted, today);
            }

            @Override
            double ofChance(List<Long> all, List<Long> group) {
                return (all.size() - 1.0) / Distances.sum(group);
            }
        },
        /** {@link Distances#totalVariation}. */
        VARIATION {
            @Override
            public double of(List<Long> accepted, List<Long> today) {
                return Distances.totalVariation(accepted, today);
            }

            @Override
            double ofChance(List<Long> all, List<Long> group) {
                double n = Distances.sum(all);
                double sum = all.stream().mapToDouble(c -> Math.sqrt(c / n * (1 - c / n))).sum();
                return sum / Math.sqrt(2 * Math.PI * Distances.sum(group));
            }
        };

        /** Of two sets of counts. */
        public abstract double of(List<Long> accepted, List<Long> today);

        /**
         * What a group that was drawn from all is away from them by chance: the expectation, with
         * normal counts.
         */
        abstract double ofChance(List<Long> all, List<Long> group);
    }

    /** The counts of a column's bins, added up over batches. */
    public static List<Long> total(
            List<BatchSummary> batches, int column, Function<ColumnSummary, List<Long>> bins) {
        long[] sum = null;
        for (BatchSummary batch : batches) {
            List<Long> counts = bins.apply(batch.columns().get(column));
            sum = sum == null ? new long[counts.size()] : sum;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts.get(i);
            }
        }
        List<Long> total = new ArrayList<>();
        for (long count : sum == null ? new long[0] : sum) {
            total.add(count);
        }
        return total;
    }
}
