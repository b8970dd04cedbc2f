package dev.assay.train.encode;

import dev.assay.profile.state.Quantiles;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Numbers to standard normal scores by their rank among accepted numbers, and how far they lie
 * beyond those.
 *
 * <pre>z = Φ⁻¹(clip(F(x), ε, 1 - ε)),  ε = 2·10⁻⁴</pre>
 *
 * Heavy tails, units and spikes do not matter; ties share the middle of their ranks.
 *
 * @param grid quantiles at even ranks, ascending
 */
public record RankGaussian(double[] grid) {

    private static final int POINTS = 201;
    private static final double CLIP = 2e-4;
    private static final double GREATEST_EXCESS = 20;
    private static final double[] SCORES = scores();

    public RankGaussian {
        grid = grid.clone();
        if (grid.length != POINTS) {
            throw new IllegalArgumentException(
                    "the grid must have " + POINTS + " points, has " + grid.length);
        }
    }

    /**
     * The transformation of numbers that are known by groups.
     *
     * @param q not empty; grouped by at least {@link dev.assay.profile.value.Anonymity#K}
     */
    static RankGaussian fit(Quantiles q) {
        Ogive ogive = new Ogive(q);
        double[] grid = new double[POINTS];
        Arrays.setAll(grid, i -> ogive.quantile((double) i / (POINTS - 1)));
        return new RankGaussian(grid);
    }

    private static double[] scores() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double[] scores = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double rank = (double) i / (POINTS - 1);
            scores[i] =
                    normal.inverseCumulativeProbability(Math.min(1 - CLIP, Math.max(CLIP, rank)));
        }
        return scores;
    }

    /** The normal score. */
    double score(double x) {
        int below = position(x, false);
        int upTo = position(x, true);
        if (upTo > below) {
            // x stands in the grid, perhaps many times: the middle of its ranks.
            return at((below + upTo - 1) / 2.0);
        }
        if (below == 0 || below == POINTS) {
            return SCORES[below == 0 ? 0 : POINTS - 1];
        }
        double low = grid[below - 1];
        double high = grid[below];
        return at(below - 1 + (x - low) / (high - low));
    }

    /** The normal score at a position in the grid. */
    static double at(double index) {
        int i = (int) index;
        return i + 1 >= POINTS
                ? SCORES[POINTS - 1]
                : SCORES[i] + (index - i) * (SCORES[i + 1] - SCORES[i]);
    }

    /** Where a normal score stands in the grid, from 0 to the last of its points. */
    static double position(double score) {
        int at = Arrays.binarySearch(SCORES, score);
        if (at >= 0) {
            return at;
        }
        int above = -at - 1;
        if (above == 0 || above == POINTS) {
            return above == 0 ? 0 : POINTS - 1;
        }
        double low = SCORES[above - 1];
        return above - 1 + (score - low) / (SCORES[above] - low);
    }

    /** The number at a position in the grid; a whole one where all are. */
    double value(double position) {
        int i = Math.min(POINTS - 2, (int) position);
        double value = grid[i] + (position - i) * (grid[i + 1] - grid[i]);
        return Arrays.stream(grid).allMatch(x -> x == Math.rint(x)) ? Math.rint(value) : value;
    }

    /** Grid points below x, or up to x. */
    private int position(double x, boolean inclusive) {
        int from = 0;
        int to = POINTS;
        while (from < to) {
            int middle = (from + to) >>> 1;
            double value = grid[middle];
            if (value < x || inclusive && value == x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /**
     * Distance beyond the accepted range, in widths of its middle 98 %, signed, within ±20; 0
     * inside.
     */
    double excess(double x) {
        double low = grid[0];
        double high = grid[POINTS - 1];
        if (x >= low && x <= high) {
            return 0;
        }
        double width = grid[POINTS - 3] - grid[2];
        double scale = width > 0 ? width : Math.max(1e-9, Math.abs(high));
        double beyond = (x < low ? x - low : x - high) / scale;
        return Math.max(-GREATEST_EXCESS, Math.min(GREATEST_EXCESS, beyond));
    }
}
