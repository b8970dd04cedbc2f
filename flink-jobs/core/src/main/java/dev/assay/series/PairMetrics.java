package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnPair;
import dev.assay.batch.Exchange;
import dev.assay.batch.PairSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.profile.pair.Pair;
import dev.assay.series.spread.Share;
import dev.assay.series.spread.Tail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The metrics of pairs of columns, in the order of the bins. */
public final class PairMetrics {

    private static final double SHARE_FLOOR = 0.01;

    private PairMetrics() {}

    /**
     * How well each pair of columns tells, and how many pairs of values are new: a lower tail and
     * an upper one.
     */
    public static Map<BatchMetric, Pair> dependencies(Bins bins) {
        List<String> names = bins.columns().stream().map(ColumnBins::name).toList();
        Map<BatchMetric, Pair> all = new LinkedHashMap<>();
        for (int i = 0; i < bins.pairs().size(); i++) {
            int at = i;
            Pair pair = bins.pairs().get(i);
            int dependent = names.indexOf(pair.dependent());
            all.put(pair(dependent, Tail.LOWER, b -> told(b.pairs().get(at))), pair);
            if (bins.standsSideBySide(i)) {
                all.put(pair(dependent, Tail.UPPER, b -> novel(b.pairs().get(at))), pair);
            }
        }
        return all;
    }

    /** How strongly columns look exchanged, for each pair that has something to do with another. */
    public static Map<BatchMetric, ColumnPair> exchanges(Bins bins) {
        List<String> names = bins.columns().stream().map(ColumnBins::name).toList();
        Map<BatchMetric, ColumnPair> all = new LinkedHashMap<>();
        for (int i = 0; i < bins.related().size(); i++) {
            ColumnPair pair = bins.related().get(i);
            int at = i;
            int second = names.indexOf(pair.second());
            all.put(pair(second, Tail.UPPER, b -> exchanged(b.exchanges().get(at))), pair);
        }
        return all;
    }

    private static BatchMetric pair(int dependent, Tail tail, Function<BatchSummary, Share> share) {
        return new ShareMetric(KnownCheck.ASSOCIATION, dependent, tail, SHARE_FLOOR, share);
    }

    /** Rows whose dependent value is the most frequent one of their determinant. */
    public static Share told(PairSummary pair) {
        return new Share(pair.told(), pair.rows());
    }

    /** Rows that look as if one of their values were of another row. */
    public static Share exchanged(Exchange exchange) {
        return new Share(exchange.exchanged(), exchange.rows());
    }

    /** Pairs of values that no other batch has. */
    public static Share novel(PairSummary pair) {
        return new Share(pair.novel(), pair.compared());
    }
}
