package dev.assay.series.spread;

import dev.assay.batch.BatchSummary;
import dev.assay.batch.ColumnSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** How far apart two lists of counts over the same bins are. */
public final class Distances {

    /**
     * Added to each bin, so that a bin that is empty on one side has a finite logarithm (Jeffreys
     * prior).
     */
    private static final double PRIOR = 0.5;

    /**
     * Standard deviation of the Jensen–Shannon distance of one value from the shares that it was
     * drawn from, for each degree of freedom; of {@code n} values it is smaller by {@code √n}. As a
     * root it does not fall with the share that differs: one odd value in fifty is 0.1 away.
     *
     * <pre>JS² ≈ χ² / (8 n ln 2)</pre>
     *
     * @see <a href="https://doi.org/10.1109/TIT.2003.813506">Endres and Schindelin (2003)</a>
     */
    public static final double JENSEN_SHANNON_CHANCE = 1 / Math.sqrt(8 * Math.log(2));

    private Distances() {}

    /**
     * Population stability index of two counts.
     *
     * <pre>PSI = Σ (qᵢ - pᵢ) ln(qᵢ / pᵢ)</pre>
     *
     * with shares taken after adding one half to each bin. Range: [0, ∞); below 0.1 is usually
     * called stable, above 0.25 a major shift. O(bins).
     */
    public static double populationStabilityIndex(List<Long> accepted, List<Long> today) {
        double p = sum(accepted) + PRIOR * accepted.size();
        double q = sum(today) + PRIOR * today.size();
        double psi = 0;
        for (int i = 0; i < accepted.size(); i++) {
            double pi = (accepted.get(i) + PRIOR) / p;
            double qi = (today.get(i) + PRIOR) / q;
            psi += (qi - pi) * Math.log(qi / pi);
        }
        return psi;
    }

    /**
     * Total variation distance of two counts: the share of rows that would have to change bins.
     *
     * <pre>TV = ½ Σ |qᵢ - pᵢ|</pre>
     *
     * Range: [0, 1]; 0 when either side is empty. O(bins).
     */
    public static double totalVariation(List<Long> accepted, List<Long> today) {
        double p = sum(accepted);
        double q = sum(today);
        if (p == 0 || q == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < accepted.size(); i++) {
            sum += Math.abs(today.get(i) / q - accepted.get(i) / p);
        }
        return sum / 2;
    }

    /**
     * Jensen–Shannon distance of two counts: the square root of their divergence to base 2.
     *
     * <pre>JS = √(½ Σ pᵢ log₂(pᵢ / mᵢ) + ½ Σ qᵢ log₂(qᵢ / mᵢ)),  m = (p + q) / 2</pre>
     *
     * Range: [0, 1]; 0 when either side is empty. O(bins).
     *
     * @see <a href="https://doi.org/10.1109/18.61115">Lin (1991)</a>
     */
    public static double jensenShannon(List<Long> accepted, List<Long> today) {
        double p = sum(accepted);
        double q = sum(today);
        if (p == 0 || q == 0) {
            return 0;
        }
        double divergence = 0;
        for (int i = 0; i < accepted.size(); i++) {
            double pi = accepted.get(i) / p;
            double qi = today.get(i) / q;
            double m = (pi + qi) / 2;
            divergence += pi == 0 ? 0 : pi * Math.log(pi / m) / 2;
            divergence += qi == 0 ? 0 : qi * Math.log(qi / m) / 2;
        }
        return Math.sqrt(Math.max(0, divergence / Math.log(2)));
    }

    /**
     * Kolmogorov–Smirnov statistic of two counts over bins in order: the greatest difference of
     * their cumulated shares.
     *
     * <p>Range: [0, 1]; 0 when either side is empty. O(bins).
     */
    public static double kolmogorovSmirnov(List<Long> accepted, List<Long> today) {
        return DoubleStream.of(cumulated(accepted, today)).max().orElse(0);
    }

    /**
     * Wasserstein-1 distance of two counts over bins in order, a bin being as far from the next as
     * any other, divided by the distance from the first to the last: the mean difference of their
     * cumulated shares.
     *
     * <p>Range: [0, 1]; 0 when either side is empty. O(bins).
     */
    public static double wasserstein(List<Long> accepted, List<Long> today) {
        double[] differences = cumulated(accepted, today);
        return DoubleStream.of(differences).sum() / Math.max(1, differences.length - 1);
    }

    private static double[] cumulated(List<Long> accepted, List<Long> today) {
        double p = sum(accepted);
        double q = sum(today);
        double[] differences = new double[accepted.size()];
        double below = 0;
        for (int i = 0; i < differences.length && p > 0 && q > 0; i++) {
            below += today.get(i) / q - accepted.get(i) / p;
            differences[i] = Math.abs(below);
        }
        return differences;
    }

    /** The bin whose share moved most, up or down; 0 when nothing moved. */
    public static int mostMoved(List<Long> accepted, List<Long> today) {
        double p = Math.max(1, sum(accepted));
        double q = Math.max(1, sum(today));
        int most = 0;
        double greatest = -1;
        for (int i = 0; i < accepted.size(); i++) {
            double moved = Math.abs(today.get(i) / q - accepted.get(i) / p);
            if (moved > greatest) {
                greatest = moved;
                most = i;
            }
        }
        return most;
    }

    /** All counts together. */
    public static long sum(List<Long> counts) {
        long sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += counts.get(i);
        }
        return sum;
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
