package dev.assay.batch;

import dev.assay.profile.pair.Contingency;
import dev.assay.profile.pair.Contingency.Classes;
import dev.assay.profile.value.Anonymity;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In how many rows of a batch two columns look as if one of them came from another row: the share
 * {@code λ} of a mixture of rows as they usually are and of rows whose columns have nothing to do
 * with each other.
 *
 * <pre>p(b | a) = (1 - λ) usual(b | a) + λ batch(b)</pre>
 *
 * @param rows of the batch in which both columns have a value
 * @param exchanged the share that is likeliest, in rows
 */
public record Exchange(long rows, long exchanged) {

    /** Of no rows. */
    public static final Exchange NONE = new Exchange(0, 0);

    /** Rows that a usual class of few rows is mixed with, so that nothing is impossible. */
    private static final double PRIOR = 2;

    /**
     * Of a batch's table.
     *
     * @param usual the table of accepted batches
     * @param own how many times the batch is itself part of {@code usual}
     */
    static Exchange of(Contingency batch, Contingency usual, int own) {
        long rows = 0;
        SortedMap<Long, Long> second = new TreeMap<>();
        for (Map.Entry<Classes, Long> cell : batch.counts().entrySet()) {
            second.merge(cell.getKey().second(), cell.getValue(), Long::sum);
            rows += cell.getValue();
        }
        SortedMap<Classes, Long> kept = new TreeMap<>();
        SortedMap<Long, Long> first = new TreeMap<>();
        usual.counts()
                .forEach(
                        (classes, n) -> {
                            long others = n - own * batch.counts().getOrDefault(classes, 0L);
                            // What so few rows hold is not kept, and must not count while it is.
                            if (others >= Anonymity.K) {
                                kept.put(classes, others);
                                first.merge(classes.first(), others, Long::sum);
                            }
                        });
        if (rows == 0 || kept.isEmpty()) {
            return NONE;
        }
        int n = batch.counts().size();
        double[] count = new double[n];
        double[] ratio = new double[n];
        int i = 0;
        for (Map.Entry<Classes, Long> cell : batch.counts().entrySet()) {
            double any = second.get(cell.getKey().second()) / (double) rows;
            double known = first.getOrDefault(cell.getKey().first(), 0L);
            double here = (kept.getOrDefault(cell.getKey(), 0L) + PRIOR * any) / (known + PRIOR);
            count[i] = cell.getValue();
            ratio[i++] = any / here;
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
        for (int step = 0; step < 30; step++) {
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
