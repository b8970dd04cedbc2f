package dev.assay.train.boost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A classifier of rows of numbers: trees that are added one after another, each along the gradient
 * of the logistic loss (two classes) or of the cross-entropy (more). Nothing in it is random, and
 * the same rows give the same trees on any number of threads.
 *
 * @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman (2001), Greedy function
 *     approximation: a gradient boosting machine</a>
 */
public final class BoostedTrees {

    private static final double LEAST_HESSIAN = 1e-16;

    private final Cuts[] cuts;
    private final int outputs;
    private final double[] start;
    private final List<Tree> trees;

    private BoostedTrees(Cuts[] cuts, int outputs, double[] start, List<Tree> trees) {
        this.cuts = cuts;
        this.outputs = outputs;
        this.start = start;
        this.trees = trees;
    }

    /**
     * How trees are grown.
     *
     * @param rounds how many, for each output
     * @param depth of each at most
     * @param rate by which each is taken
     * @param lambda that shrinks values of leaves, L2
     * @param leastHessian of a leaf: for the logistic loss the sum of {@code p (1 - p)}
     */
    public record Options(int rounds, int depth, double rate, double lambda, double leastHessian) {

        /** XGBoost's own, but for a learning rate of 0.1 and 150 rounds. */
        public static final Options USUAL = new Options(150, 6, 0.1, 1, 1);
    }

    /**
     * Learns.
     *
     * @param columns numbers of all rows, column by column; NaN where there is none
     * @param labels of rows, from 0
     * @param classes how many labels there are, at least 2
     */
    public static BoostedTrees fit(float[][] columns, int[] labels, int classes, Options options) {
        Cuts[] cuts = Arrays.stream(columns).map(Cuts::of).toArray(Cuts[]::new);
        int outputs = classes == 2 ? 1 : classes;
        double[] start = start(labels, classes);
        BoostedTrees model = new BoostedTrees(cuts, outputs, start, new ArrayList<>());
        byte[][] bins = model.bins(columns);
        int[] counts = Arrays.stream(cuts).mapToInt(Cuts::bins).toArray();
        double[][] margins = model.begin(labels.length);
        for (int round = 0; round < options.rounds(); round++) {
            double[][] chances = chances(margins);
            for (int k = 0; k < outputs; k++) {
                double[] gradients = new double[labels.length];
                double[] hessians = new double[labels.length];
                for (int row = 0; row < labels.length; row++) {
                    double p = chances[k][row];
                    int is = outputs == 1 ? labels[row] : labels[row] == k ? 1 : 0;
                    gradients[row] = p - is;
                    // As XGBoost: of a softmax, twice the diagonal bounds the whole matrix.
                    double factor = outputs == 1 ? 1 : 2;
                    hessians[row] = Math.max(LEAST_HESSIAN, factor * p * (1 - p));
                }
                Tree tree = new Grower(options, bins, counts, gradients, hessians).grow();
                model.trees.add(tree);
                for (int row = 0; row < labels.length; row++) {
                    margins[k][row] += tree.of(bins, row);
                }
            }
        }
        return model;
    }

    /** Logarithmic odds of each class before anything is known. */
    private static double[] start(int[] labels, int classes) {
        double[] counts = new double[classes];
        Arrays.fill(counts, 0.5);
        Arrays.stream(labels).forEach(label -> counts[label]++);
        return classes == 2
                ? new double[] {Math.log(counts[1] / counts[0])}
                : Arrays.stream(counts).map(n -> Math.log(n / labels.length)).toArray();
    }

    private byte[][] bins(float[][] columns) {
        byte[][] bins = new byte[columns.length][];
        Arrays.setAll(bins, c -> cuts[c].bins(columns[c]));
        return bins;
    }

    private double[][] begin(int rows) {
        double[][] margins = new double[outputs][rows];
        for (int k = 0; k < outputs; k++) {
            Arrays.fill(margins[k], start[k]);
        }
        return margins;
    }

    /** Of margins, output by output; of two classes that of the second one. */
    private static double[][] chances(double[][] margins) {
        int rows = margins[0].length;
        double[][] chances = new double[margins.length][rows];
        for (int row = 0; row < rows; row++) {
            if (margins.length == 1) {
                chances[0][row] = 1 / (1 + Math.exp(-margins[0][row]));
                continue;
            }
            double greatest = Double.NEGATIVE_INFINITY;
            for (double[] of : margins) {
                greatest = Math.max(greatest, of[row]);
            }
            double sum = 0;
            for (int k = 0; k < margins.length; k++) {
                chances[k][row] = Math.exp(margins[k][row] - greatest);
                sum += chances[k][row];
            }
            for (double[] of : chances) {
                of[row] /= sum;
            }
        }
        return chances;
    }

    /**
     * Margins of rows: of two classes the logarithmic odds of the second one; of more, logits of
     * each.
     *
     * @return {@code outputs × rows}
     */
    public double[][] margins(float[][] columns) {
        byte[][] bins = bins(columns);
        double[][] margins = begin(columns[0].length);
        for (int t = 0; t < trees.size(); t++) {
            double[] of = margins[t % outputs];
            for (int row = 0; row < of.length; row++) {
                of[row] += trees.get(t).of(bins, row);
            }
        }
        return margins;
    }

    /** The likeliest class of each row. */
    public int[] classes(float[][] columns) {
        double[][] margins = margins(columns);
        int[] classes = new int[margins[0].length];
        for (int row = 0; row < classes.length; row++) {
            if (outputs == 1) {
                classes[row] = margins[0][row] > 0 ? 1 : 0;
            } else {
                for (int k = 1; k < outputs; k++) {
                    classes[row] = margins[k][row] > margins[classes[row]][row] ? k : classes[row];
                }
            }
        }
        return classes;
    }
}
