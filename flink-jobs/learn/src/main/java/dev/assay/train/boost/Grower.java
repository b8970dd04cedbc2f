package dev.assay.train.boost;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Grows one tree by exact gains over histograms. A leaf's value and a split's gain are those of a
 * second-order expansion of the loss:
 *
 * <pre>value = -G / (H + λ),  gain = G_L² / (H_L + λ) + G_R² / (H_R + λ) - G² / (H + λ)</pre>
 *
 * @see <a href="https://doi.org/10.1145/2939672.2939785">Chen and Guestrin (2016), XGBoost</a>
 */
final class Grower {

    private static final int GRADIENT = 0;
    private static final int HESSIAN = 1;

    private final BoostedTrees.Options options;
    private final byte[][] bins;
    private final int[] counts;
    private final double[] gradients;
    private final double[] hessians;
    private final int[] rows;
    private final int[] spare;
    private final Tree tree;
    private int nodes = 1;

    /**
     * @param bins of each column, row by row
     * @param counts how many bins each column has
     * @param gradients of the loss by the margin of each row
     * @param hessians its second derivatives
     */
    Grower(
            BoostedTrees.Options options,
            byte[][] bins,
            int[] counts,
            double[] gradients,
            double[] hessians) {
        this.options = options;
        this.bins = bins;
        this.counts = counts;
        this.gradients = gradients;
        this.hessians = hessians;
        this.rows = IntStream.range(0, gradients.length).toArray();
        this.spare = new int[rows.length];
        int most = (1 << options.depth() + 1) - 1;
        int[] column = new int[most];
        Arrays.fill(column, -1);
        this.tree =
                new Tree(column, new int[most], new boolean[most], new int[most], new double[most]);
    }

    /** The tree; each leaf's value is what it takes off the loss, times the learning rate. */
    Tree grow() {
        split(0, 0, rows.length, 0, histograms(0, rows.length));
        return tree;
    }

    private record Split(double gain, int column, int bin, boolean missingLeft) {
        static final Split NONE = new Split(1e-9, -1, 0, false);
    }

    /** Sums of gradients and of second derivatives of rows in each bin, column by column. */
    private double[][] histograms(int from, int to) {
        double[][] all = new double[bins.length][];
        IntStream.range(0, bins.length).parallel().forEach(c -> all[c] = histogram(c, from, to));
        return all;
    }

    private double[] histogram(int column, int from, int to) {
        double[] sums = new double[2 * counts[column]];
        byte[] of = bins[column];
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int at = 2 * (of[row] & 0xFF);
            sums[at + GRADIENT] += gradients[row];
            sums[at + HESSIAN] += hessians[row];
        }
        return sums;
    }

    private void split(int node, int from, int to, int depth, double[][] sums) {
        double g = 0;
        double h = 0;
        for (int i = from; i < to; i++) {
            g += gradients[rows[i]];
            h += hessians[rows[i]];
        }
        tree.value()[node] = -options.rate() * g / (h + options.lambda());
        if (depth == options.depth() || h < 2 * options.leastHessian()) {
            return;
        }
        Split best = Split.NONE;
        for (int c = 0; c < bins.length; c++) {
            best = best(c, sums[c], g, h, best);
        }
        if (best.column < 0) {
            return;
        }
        int middle = part(from, to, best);
        tree.column()[node] = best.column;
        tree.bin()[node] = best.bin;
        tree.missingLeft()[node] = best.missingLeft;
        int left = nodes;
        tree.left()[node] = left;
        nodes += 2;
        // Only the smaller child is counted; the other one is what is left.
        boolean isLeftSmaller = middle - from <= to - middle;
        double[][] own =
                depth + 1 == options.depth()
                        ? null
                        : isLeftSmaller ? histograms(from, middle) : histograms(middle, to);
        if (own != null) {
            for (int c = 0; c < sums.length; c++) {
                for (int i = 0; i < sums[c].length; i++) {
                    sums[c][i] -= own[c][i];
                }
            }
        }
        split(left, from, middle, depth + 1, isLeftSmaller ? own : sums);
        split(left + 1, middle, to, depth + 1, isLeftSmaller ? sums : own);
    }

    private Split best(int column, double[] sums, double g, double h, Split known) {
        Split best = known;
        double whole = g * g / (h + options.lambda());
        double missingG = sums[GRADIENT];
        double missingH = sums[HESSIAN];
        int directions = missingH > 0 ? 2 : 1;
        for (int direction = 0; direction < directions; direction++) {
            boolean missingLeft = direction == 1;
            double leftG = missingLeft ? missingG : 0;
            double leftH = missingLeft ? missingH : 0;
            for (int bin = 1; bin < counts[column]; bin++) {
                leftG += sums[2 * bin + GRADIENT];
                leftH += sums[2 * bin + HESSIAN];
                double rightG = g - leftG;
                double rightH = h - leftH;
                if (leftH >= options.leastHessian() && rightH >= options.leastHessian()) {
                    double gain =
                            leftG * leftG / (leftH + options.lambda())
                                    + rightG * rightG / (rightH + options.lambda())
                                    - whole;
                    if (gain > best.gain) {
                        best = new Split(gain, column, bin, missingLeft);
                    }
                }
            }
        }
        return best;
    }

    /** Puts the rows that go left before the others, in their order; where the others begin. */
    private int part(int from, int to, Split split) {
        byte[] of = bins[split.column];
        int left = from;
        int right = 0;
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int at = of[row] & 0xFF;
            boolean goesLeft = at == Cuts.MISSING ? split.missingLeft : at <= split.bin;
            if (goesLeft) {
                rows[left++] = row;
            } else {
                spare[right++] = row;
            }
        }
        System.arraycopy(spare, 0, rows, left, right);
        return left;
    }
}
