package dev.assay.replay.ceiling;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.Bins;
import dev.assay.batch.Bins.ColumnBins;
import dev.assay.batch.ColumnSummary;
import dev.assay.batch.Exchange;
import dev.assay.batch.NumberSpan;
import dev.assay.batch.PairSummary;
import dev.assay.profile.pair.NewPairs;
import dev.assay.series.spread.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * All numbers of a batch side by side, in an order that the bins alone decide.
 *
 * @param values a share as its angle, a size as its logarithm, a number as its inverse hyperbolic
 *     sine; NaN where it is not known
 * @param chance variance of each that is due to the few rows alone; 0 where no share is meant
 */
public record Description(double[] values, double[] chance) {

    private static final int HOURS = 24;

    /** A batch that was counted into the bins. */
    public static Description of(BatchSummary batch, Bins bins) {
        Numbers numbers = new Numbers();
        numbers.add(Math.log1p(batch.rows()));
        numbers.share(batch.repeated(), batch.rows());
        numbers.share(batch.repeatedKeys(), batch.rows());
        for (int i = 0; i < bins.columns().size(); i++) {
            column(numbers, batch.columns().get(i), bins.columns().get(i), batch.rows());
        }
        for (int i = 0; i < bins.pairs().size(); i++) {
            PairSummary pair = batch.pairs().get(i);
            numbers.share(pair.rows(), batch.rows());
            numbers.share(pair.told(), pair.rows());
            NewPairs together = pair.together();
            numbers.share(together.novel(), together.compared());
            numbers.share(together.ofKnown(), together.compared());
            numbers.share(together.newDeterminant(), together.compared());
            numbers.share(together.newDependent(), together.compared());
            if (bins.isOneToOne(i)) {
                numbers.share(together.movedDeterminant(), together.compared());
                numbers.share(together.movedDependent(), together.compared());
            }
        }
        for (Exchange exchange : batch.exchanges()) {
            numbers.share(exchange.exchanged(), exchange.rows());
        }
        return numbers.all();
    }

    private static void column(Numbers numbers, ColumnSummary c, ColumnBins bins, long rows) {
        long present = rows - c.missing();
        numbers.share(c.missing(), rows);
        numbers.share(c.standIns(), present);
        numbers.share(c.parseErrors(), present);
        numbers.share(c.padded(), present);
        numbers.share(c.distinct(), present);
        numbers.add(Math.log1p(c.distinct()));
        numbers.share(c.risen(), present);
        numbers.share(c.familiar(), present);
        numbers.share(c.meant(), present);
        numbers.share(c.novel(), c.compared());
        numbers.share(c.rareLetters(), c.letters());
        numbers.share(c.steps().back(), c.steps().neighbours());
        numbers.share(c.steps().alike(), c.steps().neighbours());
        numbers.ordered(c.numbers(), bins.edges().isEmpty() ? 0 : bins.edges().size() + 2);
        numbers.ordered(c.lengths(), bins.lengths().isEmpty() ? 0 : bins.lengths().size() + 2);
        numbers.bins(
                c.categories(), bins.categories().isEmpty() ? 0 : bins.categories().size() + 1);
        numbers.bins(c.patterns(), bins.patterns().isEmpty() ? 0 : bins.patterns().size() + 1);
        numbers.bins(c.hours(), bins.clocked() ? HOURS : 0);
        numbers.add(c.first() == null ? Double.NaN : Math.log1p(c.last() - c.first()));
        span(numbers, c.range(), bins.type().isTemporal());
    }

    /** A moment by itself says nothing, since time goes on. */
    private static void span(Numbers numbers, NumberSpan range, boolean temporal) {
        numbers.share(range.stray(), range.of());
        boolean known = range.low() != null;
        double low = known ? range.low() : Double.NaN;
        double middle = known ? range.middle() : Double.NaN;
        double high = known ? range.high() : Double.NaN;
        double top = known ? range.top() : Double.NaN;
        double origin = temporal ? middle : 0;
        numbers.number(low - origin);
        numbers.number(middle - origin);
        numbers.number(high - origin);
        numbers.number(top - origin);
        numbers.number(high - low);
    }

    /** Numbers that come one after the other. */
    private static final class Numbers {

        private final List<Double> values = new ArrayList<>();
        private final List<Double> chance = new ArrayList<>();

        void add(double value) {
            values.add(value);
            chance.add(0.0);
        }

        /** The inverse hyperbolic sine, which is a logarithm on either side of zero. */
        void number(double x) {
            add(Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1)));
        }

        void share(long part, long of) {
            Share share = new Share(part, of);
            values.add(share.anscombe());
            chance.add(share.anscombeVariance());
        }

        /** The share of each bin. */
        void bins(List<Long> counts, int size) {
            long all = counts.stream().mapToLong(n -> n).sum();
            for (int i = 0; i < size; i++) {
                share(i < counts.size() ? counts.get(i) : 0, all);
            }
        }

        /** The share of each bin, and of all bins up to it. */
        void ordered(List<Long> counts, int size) {
            bins(counts, size);
            long all = counts.stream().mapToLong(n -> n).sum();
            long below = 0;
            for (int i = 0; i < size - 1; i++) {
                below += i < counts.size() ? counts.get(i) : 0;
                share(below, all);
            }
        }

        Description all() {
            return new Description(
                    values.stream().mapToDouble(x -> x).toArray(),
                    chance.stream().mapToDouble(x -> x).toArray());
        }
    }
}
