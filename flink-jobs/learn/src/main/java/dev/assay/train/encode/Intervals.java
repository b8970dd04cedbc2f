package dev.assay.train.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Normal scores of numbers by intervals of nearly equal mass; a number that stands in the data
 * again and again is a class of its own, as a price of 0 or an age in whole years.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1907.00503">Xu et al. (2019), Modeling tabular data
 *     using conditional GAN</a>, for why such numbers need classes
 */
final class Intervals implements Values {

    private static final int MOST_POINTS = 6;

    /** Grid points that a number takes to be a class of its own: one row in a hundred. */
    private static final int SPIKE = 3;

    private final RankGaussian scale;
    private final List<Interval> intervals;

    /** From one position in the grid of quantiles to another; a spike is one number. */
    private record Interval(int from, int to, boolean spike) {}

    Intervals(RankGaussian scale) {
        this.scale = scale;
        double[] grid = scale.grid();
        this.intervals = new ArrayList<>();
        int open = 0;
        for (int i = 0; i < grid.length; ) {
            int run = i;
            while (run + 1 < grid.length && grid[run + 1] == grid[i]) {
                run++;
            }
            if (run - i + 1 >= SPIKE) {
                cut(open, i);
                intervals.add(new Interval(i, run, true));
                open = run;
            }
            i = run + 1;
        }
        cut(open, grid.length - 1);
    }

    private void cut(int from, int to) {
        int pieces = (to - from + MOST_POINTS - 1) / MOST_POINTS;
        for (int piece = 0; piece < pieces; piece++) {
            intervals.add(
                    new Interval(
                            from + (to - from) * piece / pieces,
                            from + (to - from) * (piece + 1) / pieces,
                            false));
        }
    }

    @Override
    public int classes() {
        return intervals.size();
    }

    @Override
    public int width() {
        return 1;
    }

    @Override
    public int of(float[] x, int at) {
        double position = RankGaussian.position(x[at]);
        int last = intervals.size() - 1;
        for (int k = 0; k < last; k++) {
            Interval interval = intervals.get(k);
            // The end of an interval before a spike is the spike itself.
            if (position < interval.to || interval.spike && position == interval.to) {
                return k;
            }
        }
        return last;
    }

    @Override
    public void draw(int choice, float[] x, int at, SplittableRandom random) {
        Interval interval = intervals.get(choice);
        double width = interval.to - interval.from;
        double part = interval.spike ? 0.5 : random.nextDouble();
        x[at] = (float) scale.score(scale.value(interval.from + part * width));
        if (of(x, at) != choice) {
            // The next whole number is beyond the edge; the last one before it may be inside.
            x[at] = (float) scale.score(scale.value(interval.from));
        }
        if (of(x, at) != choice) {
            x[at] = (float) RankGaussian.at(interval.from + width / 2);
        }
    }
}
