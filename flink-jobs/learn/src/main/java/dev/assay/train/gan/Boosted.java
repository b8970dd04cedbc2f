package dev.assay.train.gan;

import dev.assay.score.BoostedFigures;
import dev.assay.train.boost.BoostedTrees;
import dev.assay.train.encode.CategoryToken;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Tokens;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What boosted trees say of made rows: a harder judge than a small network. */
final class Boosted {

    private static final BoostedTrees.Options TREES = BoostedTrees.Options.USUAL;

    /** Of many classes, for each of which there is a tree in each round. */
    private static final BoostedTrees.Options FEW = new BoostedTrees.Options(40, 5, 0.3, 1, 1);

    private Boosted() {}

    /**
     * Compares rows.
     *
     * @param which choices count: not those that are drawn anew
     * @param column whose class is learned from the other columns; -1 where there is none
     */
    static BoostedFigures of(
            Tokens tokens,
            Encoded learned,
            Encoded heldOut,
            Encoded made,
            IntPredicate which,
            int column) {
        int n = Math.min(heldOut.rows(), made.rows()) / 2;
        double auc = auc(tokens, heldOut, made, which, n);
        int target = target(tokens, column);
        return new BoostedFigures(
                auc,
                TwoSample.standardError(auc, n, n),
                target < 0 ? 0 : macroF1(tokens, learned, heldOut, target),
                target < 0 ? 0 : macroF1(tokens, made, heldOut, target));
    }

    private static int target(Tokens tokens, int column) {
        return IntStream.range(0, tokens.size())
                .filter(t -> tokens.tokens().get(t).column() == column)
                .filter(t -> tokens.tokens().get(t) instanceof CategoryToken)
                .findFirst()
                .orElse(-1);
    }

    /** Area under the curve of trees that distinguish held-out rows from made ones. */
    static double auc(Tokens tokens, Encoded heldOut, Encoded made, IntPredicate which, int half) {
        float[][] real = tokens.numbers(heldOut, which);
        float[][] other = tokens.numbers(made, which);
        if (half < 1 || real.length == 0) {
            return 0.5;
        }
        int[] labels = new int[2 * half];
        Arrays.fill(labels, 0, half, 1);
        BoostedTrees trees =
                BoostedTrees.fit(
                        joined(part(real, 0, half), part(other, 0, half)), labels, 2, TREES);
        return TwoSample.areaUnderCurve(
                trees.margins(part(real, half, 2 * half))[0],
                trees.margins(part(other, half, 2 * half))[0]);
    }

    private static float[][] part(float[][] columns, int from, int to) {
        return Arrays.stream(columns)
                .map(column -> Arrays.copyOfRange(column, from, to))
                .toArray(float[][]::new);
    }

    private static float[][] joined(float[][] first, float[][] second) {
        float[][] both = new float[first.length][];
        for (int c = 0; c < both.length; c++) {
            both[c] = Arrays.copyOf(first[c], first[c].length + second[c].length);
            System.arraycopy(second[c], 0, both[c], first[c].length, second[c].length);
        }
        return both;
    }

    /** Macro F1 on held-out rows of a class that was learned from the other columns of rows. */
    static double macroF1(Tokens tokens, Encoded learned, Encoded heldOut, int target) {
        int column = tokens.tokens().get(target).column();
        IntPredicate others = t -> tokens.tokens().get(t).column() != column;
        if (IntStream.range(0, tokens.size()).noneMatch(others)) {
            return 0;
        }
        int[] known = labels(tokens, learned, target);
        int[] truth = labels(tokens, heldOut, target);
        int[] present =
                IntStream.concat(Arrays.stream(known), Arrays.stream(truth))
                        .distinct()
                        .sorted()
                        .toArray();
        if (present.length < 2) {
            return 1;
        }
        BoostedTrees trees =
                BoostedTrees.fit(
                        tokens.numbers(learned, others),
                        places(known, present),
                        present.length,
                        present.length == 2 ? TREES : FEW);
        return Classifier.macroF1(
                places(truth, present),
                trees.classes(tokens.numbers(heldOut, others)),
                present.length);
    }

    private static int[] places(int[] labels, int[] present) {
        return Arrays.stream(labels).map(label -> Arrays.binarySearch(present, label)).toArray();
    }

    private static int[] labels(Tokens tokens, Encoded rows, int target) {
        return IntStream.range(0, rows.rows())
                .map(row -> tokens.tokens().get(target).of(rows, row))
                .toArray();
    }
}
