package dev.assay.series;

import dev.assay.batch.BatchSummary;
import dev.assay.catalogue.KnownCheck;
import dev.assay.series.History.Now;
import dev.assay.series.spread.Tail;
import java.util.Arrays;
import java.util.List;

/**
 * How many rows a batch has, as a logarithm: doubling is as far as halving.
 *
 * @param isRegular whether batches have the same number of rows but for a few, so that chance has
 *     no part in it
 */
record CountMetric(boolean isRegular) implements BatchMetric {

    private static final double FLOOR = 0.1;

    /** Of 24 hours one may be missing, and two are not. */
    private static final double REGULAR_FLOOR = 0.01;

    /** So many batches that are alike are so on purpose. */
    private static final int FEWEST = 20;

    /** Variance over mean is 1 where rows come independently of each other. */
    private static final double REGULAR = 0.1;

    /**
     * Of batches as these.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Index_of_dispersion">index of dispersion</a>
     */
    static CountMetric of(List<BatchSummary> accepted) {
        double mean = accepted.stream().mapToLong(BatchSummary::rows).average().orElse(0);
        double squares =
                accepted.stream().mapToDouble(b -> (b.rows() - mean) * (b.rows() - mean)).sum();
        return new CountMetric(
                accepted.size() >= FEWEST && squares < REGULAR * mean * (accepted.size() - 1));
    }

    @Override
    public KnownCheck check() {
        return KnownCheck.VOLUME;
    }

    @Override
    public int column() {
        return -1;
    }

    @Override
    public Tail tail() {
        return Tail.BOTH;
    }

    @Override
    public double floor() {
        return isRegular ? REGULAR_FLOOR : FLOOR;
    }

    @Override
    public History history(List<BatchSummary> accepted) {
        double[] known = accepted.stream().mapToDouble(CountMetric::logarithm).toArray();
        // What chance does depends on how many were to be expected, not on how few there are.
        double expected = Math.expm1(Arrays.stream(known).average().orElse(0));
        double sampling = 1 / Math.sqrt(Math.max(1, expected));
        long full = Math.round(expected);
        double missing =
                accepted.stream().mapToLong(b -> Math.max(0, full - b.rows())).average().orElse(0);
        return History.alike(
                known,
                (batch, alongside) ->
                        Now.of(
                                logarithm(batch),
                                isRegular ? ofMissing(full, batch.rows(), missing) : sampling,
                                unit()));
    }

    /**
     * Where accepted batches miss a row now and then, two of them may be missing from the same one:
     * as many come by chance as a Poisson distribution says. The deviation that makes a batch as
     * far away as its deviance residual is; 0 where none was ever missing.
     *
     * @param usually rows that are missing, on average
     */
    private static double ofMissing(long full, long rows, double usually) {
        double missing = full - rows;
        if (usually == 0 || missing <= usually) {
            return 0;
        }
        double deviance = missing * Math.log(missing / usually) - (missing - usually);
        return (Math.log1p(full) - Math.log1p(rows)) / Math.sqrt(2 * deviance);
    }

    private static double logarithm(BatchSummary batch) {
        return Math.log1p(batch.rows());
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }
}
