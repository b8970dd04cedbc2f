package dev.assay.derive.clean;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * From which probability on a network's guesses are right often enough, as rows say that it did not
 * learn from.
 *
 * @param threshold the least probability; above 1 where no guess is certain enough
 * @param confidence lower bound of the share of right guesses from there on
 */
public record Calibrated(double threshold, double confidence) {

    /** Nothing is certain enough. */
    public static final Calibrated NEVER = new Calibrated(2, 0);

    private static final int FEWEST = 50;

    /**
     * Of guesses of cells that are known.
     *
     * @param probability that the network gave each guess
     * @param isRight whether it was right
     * @param wanted the share that must be right
     */
    public static Calibrated of(double[] probability, boolean[] isRight, double wanted) {
        int[] order =
                IntStream.range(0, probability.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -probability[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        Calibrated best = NEVER;
        long right = 0;
        for (int n = 1; n <= order.length; n++) {
            right += isRight[order[n - 1]] ? 1 : 0;
            boolean isEndOfTie =
                    n == order.length || probability[order[n]] < probability[order[n - 1]];
            double bound = Certainty.atLeast(right, n);
            if (isEndOfTie && n >= FEWEST && bound >= wanted) {
                best = new Calibrated(probability[order[n - 1]], bound);
            }
        }
        return best;
    }

    /**
     * The greatest p-value with which a row counts as unlike all accepted ones, so that of rows
     * that do at most a share is usual.
     *
     * @param small p-values of rows, those above 0.01 may be left out
     * @param rows all that were looked at
     * @param share of false ones among those that are found, expected
     * @return -1 where there is none
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg
     *     (1995)</a>; <a href="https://doi.org/10.1214/22-AOS2244">Bates et al. (2023), Testing for
     *     outliers with conformal p-values</a>
     */
    public static double outlying(double[] small, long rows, double share) {
        double[] sorted = small.clone();
        Arrays.sort(sorted);
        for (int k = sorted.length; k > 0; k--) {
            if (sorted[k - 1] <= share * k / rows) {
                return sorted[k - 1];
            }
        }
        return -1;
    }
}
