package dev.assay.judge.compare;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.spread.Distances;
import dev.assay.series.spread.Share;
import java.util.List;
import java.util.function.Function;

/**
 * Today's batches against the accepted ones, whole against whole.
 *
 * @param accepted batches of the baseline
 * @param today batches that are judged
 */
public record Comparison(Whole accepted, List<BatchSummary> today) {

    /** Share of values without a bin up to which the bins are all there are. */
    private static final double FEW_OTHERS = 0.01;

    /** A property of a column, or with {@code column} -1 of the batch, on both sides. */
    public Shares shares(KnownCheck check, int column, Function<BatchSummary, Share> property) {
        Whole.Shares before = accepted.shares(check, column, property);
        return new Shares(before, accepted.today(today, property, before.each()));
    }

    /** A property on both sides. */
    public record Shares(Whole.Shares before, Counted now) {

        /** Over all accepted batches. */
        public Share accepted() {
            return before.each().all();
        }

        /** Over all batches that are judged. */
        public Share today() {
            return now.all();
        }

        /** The least change that matters, {@code fixed} where too little is known. */
        public double margin(double fixed) {
            return before.margin(fixed);
        }

        /** How likely so large a change is if nothing changed. */
        public double pValue() {
            return Significance.whole(before.each(), now);
        }

        /**
         * How likely so large a change is of a share that varies between accepted batches as much
         * as this property does: rows of one batch belong together.
         */
        public double pValue(Share was, Share is) {
            return Significance.rows(was, is, before.each());
        }
    }

    /** Counts of a column over the same bins on both sides. */
    public Counts counts(
            KnownCheck check,
            int column,
            Function<ColumnSummary, List<Long>> bins,
            Distance distance) {
        Whole.Binned before = accepted.binned(check, column, bins, distance);
        return new Counts(before, accepted.today(today, column, bins, before), distance);
    }

    /** Counts on both sides. */
    public record Counts(Whole.Binned before, Whole.Binned now, Distance distance) {

        /** Over all accepted batches, bin by bin. */
        public List<Long> accepted() {
            return before.all();
        }

        /** Over all batches that are judged, bin by bin. */
        public List<Long> today() {
            return now.all();
        }

        /** How far they are apart. */
        public double effect() {
            return distance.of(accepted(), today());
        }

        /** The least distance that matters, {@code fixed} where too little is known. */
        public double margin(double fixed) {
            return before.margin(fixed);
        }

        /**
         * The least p-value of all bins, times their number (Bonferroni).
         *
         * @param named whether the last bin is that of all values that have none of their own.
         *     Where it holds many, the others were chosen for being frequent, and would become
         *     rarer in whatever comes; it then says nothing.
         */
        public double pValue(boolean named) {
            List<Long> all = accepted();
            boolean chosen = named && all.get(all.size() - 1) > FEW_OTHERS * Distances.sum(all);
            int n = chosen ? all.size() - 1 : all.size();
            double least = 1;
            for (int bin = 0; bin < n; bin++) {
                least = Math.min(least, Significance.whole(before.shares(bin), now.shares(bin)));
            }
            return Math.min(1, least * n);
        }
    }
}
