package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnPair;
import dev.assay.batch.Exchange;
import dev.assay.batch.PairSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.document.Nullable;
import dev.assay.profile.pair.NewPairs;
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

    /** What of a pair of columns is looked at. */
    public enum Figure {
        /** How well the determinant tells the dependent one. */
        TOLD,
        /** Pairs of known values that never stood in one row. */
        OF_KNOWN,
        /** Pairs of a new determinant value and a known dependent one. */
        NEW_DETERMINANT,
        /** Pairs of a known determinant value and a new dependent one. */
        NEW_DEPENDENT,
        /** Pairs of a new determinant value in place of the only one that the other stood with. */
        MOVED_DETERMINANT,
        /** Pairs of a new dependent value in place of the only one that the other stood with. */
        MOVED_DEPENDENT;

        /** Whether the values of one of the columns are new, and not how both go together. */
        public boolean isOfOneColumn() {
            return this != TOLD && this != OF_KNOWN;
        }

        /** Whether a known value of one column got a new one of the other. */
        public boolean isMoved() {
            return this == MOVED_DETERMINANT || this == MOVED_DEPENDENT;
        }

        private boolean isOfDeterminant() {
            return this == NEW_DETERMINANT || this == MOVED_DETERMINANT;
        }

        /** Whether it is asked of a pair: of keys that are given anew, of the items alone. */
        private boolean isAsked(Bins bins, int pair, @Nullable String item) {
            Pair of = bins.pairs().get(pair);
            return switch (this) {
                case TOLD -> true;
                case OF_KNOWN, NEW_DETERMINANT, NEW_DEPENDENT -> bins.standsSideBySide(pair);
                case MOVED_DETERMINANT -> bins.isOneToOne(pair) && of.determinant().equals(item);
                case MOVED_DEPENDENT -> bins.isOneToOne(pair) && of.dependent().equals(item);
            };
        }
    }

    /**
     * A figure of a pair.
     *
     * @param pair the columns
     * @param figure what of them
     */
    public record PairFigure(Pair pair, Figure figure) {}

    /**
     * How well each pair of columns tells, and how many pairs of values contradict what is known: a
     * lower tail and upper ones. Pairs of which neither value is known contradict nothing: that is
     * how data grows, and each column's new values say it.
     *
     * @param item the column of the items' keys; null where none is declared
     */
    public static Map<BatchMetric, PairFigure> dependencies(Bins bins, @Nullable String item) {
        List<String> names = bins.columns().stream().map(ColumnBins::name).toList();
        Map<BatchMetric, PairFigure> all = new LinkedHashMap<>();
        for (int i = 0; i < bins.pairs().size(); i++) {
            Pair pair = bins.pairs().get(i);
            int determinant = names.indexOf(pair.determinant());
            int dependent = names.indexOf(pair.dependent());
            for (Figure figure : Figure.values()) {
                if (figure.isAsked(bins, i, item)) {
                    int at = i;
                    all.put(
                            pair(
                                    figure.isOfDeterminant() ? determinant : dependent,
                                    figure == Figure.TOLD ? Tail.LOWER : Tail.UPPER,
                                    figure.isMoved(),
                                    b -> share(figure, b.pairs().get(at))),
                            new PairFigure(pair, figure));
                }
            }
        }
        return all;
    }

    private static Share share(Figure figure, PairSummary pair) {
        NewPairs together = pair.together();
        return switch (figure) {
            case TOLD -> told(pair);
            case OF_KNOWN -> new Share(together.ofKnown(), together.compared());
            case NEW_DETERMINANT -> new Share(together.newDeterminant(), together.compared());
            case NEW_DEPENDENT -> new Share(together.newDependent(), together.compared());
            case MOVED_DETERMINANT -> new Share(together.movedDeterminant(), together.compared());
            case MOVED_DEPENDENT -> new Share(together.movedDependent(), together.compared());
        };
    }

    /** How strongly columns look exchanged, for each pair that has something to do with another. */
    public static Map<BatchMetric, ColumnPair> exchanges(Bins bins) {
        List<String> names = bins.columns().stream().map(ColumnBins::name).toList();
        Map<BatchMetric, ColumnPair> all = new LinkedHashMap<>();
        for (int i = 0; i < bins.related().size(); i++) {
            ColumnPair pair = bins.related().get(i);
            int second = names.indexOf(pair.second());
            all.put(pair(second, Tail.UPPER, false, exchanged(bins, i)), pair);
        }
        return all;
    }

    private static BatchMetric pair(
            int column, Tail tail, boolean isByItself, Function<BatchSummary, Share> share) {
        return new ShareMetric(
                KnownCheck.ASSOCIATION, column, tail, SHARE_FLOOR, isByItself, share);
    }

    /** Rows whose dependent value is the most frequent one of their determinant. */
    public static Share told(PairSummary pair) {
        return new Share(pair.told(), pair.rows());
    }

    /**
     * Rows that look as if one of their values were of another row. They come in groups where both
     * columns do.
     *
     * @param related the place of the pair among those that have something to do with each other
     */
    public static Function<BatchSummary, Share> exchanged(Bins bins, int related) {
        List<String> names = bins.columns().stream().map(ColumnBins::name).toList();
        ColumnPair pair = bins.related().get(related);
        int first = names.indexOf(pair.first());
        int second = names.indexOf(pair.second());
        return batch -> {
            Exchange exchange = batch.exchanges().get(related);
            return new Share(exchange.exchanged(), exchange.rows())
                    .grouped(Math.min(batch.effect(first), batch.effect(second)));
        };
    }

    /** Pairs of values that no other batch has. */
    public static Share novel(PairSummary pair) {
        return new Share(pair.together().novel(), pair.together().compared());
    }
}
