package dev.assay.batch;

import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Contingency.Classes;
import dev.assay.profile.pair.Contingency.Margins;
import dev.assay.profile.value.Anonymity;
import java.util.Map;

/**
 * In how many rows of a batch two columns look as if one of them came from another row: the share
 * {@code λ} of a mixture of rows as they usually are and of rows whose columns have nothing to do
 * with each other.
 *
 * <pre>p(b | a) = (1 - λ) usual(b | a) + λ batch(b)</pre>
 *
 * @param rows of the batch in which both columns have a value, and the first one a known one: of
 *     others nothing says which second value they should have
 * @param exchanged the share that is likeliest, in rows
 */
public record Exchange(long rows, long exchanged) {

    /** Of no rows. */
    public static final Exchange NONE = new Exchange(0, 0);

    /** Rows that a usual class of few rows is mixed with, so that nothing is impossible. */
    private static final double PRIOR = 2;

    /** Halvings after which the share is as exact as rows can tell. */
    private static final int STEPS = 30;

    /**
     * Of a batch's table.
     *
     * @param usual the table of accepted batches
     * @param own how many times the batch is itself part of {@code usual}
     */
    static Exchange of(Contingency batch, Contingency usual, int own) {
        Margins here = batch.margins();
        // What so few rows hold is not kept, and must not count while it is.
        Contingency others = usual.without(batch, own).only(n -> n >= Anonymity.K);
        Map<Classes, Long> known = others.counts();
        if (here.rows() == 0 || known.isEmpty()) {
            return NONE;
        }
        Margins there = others.margins();
        Map<Classes, Long> cells = batch.counts();
        long rows = 0;
        double[] count = new double[cells.size()];
        double[] ratio = new double[count.length];
        int i = 0;
        for (Map.Entry<Classes, Long> cell : cells.entrySet()) {
            Classes classes = cell.getKey();
            double any = here.second().get(classes.second()) / (double) here.rows();
            double of = there.first().getOrDefault(classes.first(), 0L);
            double both = known.getOrDefault(classes, 0L);
            rows += of > 0 ? cell.getValue() : 0;
            count[i] = cell.getValue();
            ratio[i++] = any / ((both + PRIOR * any) / (of + PRIOR));
        }
        double share = likeliest(count, ratio);
        return new Exchange(rows, Math.round(share * rows));
    }

    /** The share at which the likelihood, which is concave in it, is greatest (bisection). */
    private static double likeliest(double[] count, double[] ratio) {
        double least = 0;
        double most = 1;
        if (slope(count, ratio, 0) <= 0) {
            return 0;
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (least + most) / 2;
            if (slope(count, ratio, middle) > 0) {
                least = middle;
            } else {
                most = middle;
            }
        }
        return least;
    }

    private static double slope(double[] count, double[] ratio, double share) {
        double slope = 0;
        for (int i = 0; i < count.length; i++) {
            slope += count[i] * (ratio[i] - 1) / (1 + share * (ratio[i] - 1));
        }
        return slope;
    }
}
