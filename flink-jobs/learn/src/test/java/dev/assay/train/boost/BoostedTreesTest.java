package dev.assay.train.boost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Reference values are those of scikit-learn 1.9.1, {@code HistGradientBoostingClassifier(max_iter
 * =150, max_depth=6, learning_rate=.1, l2_regularization=1, max_leaf_nodes=None,
 * min_samples_leaf=4, early_stopping=False)}, on the same rows.
 */
class BoostedTreesTest {

    private static final int ROWS = 6000;
    private static final int LEARNED = 4000;

    private final float[][] columns = new float[4][ROWS];
    private final int[] labels = new int[ROWS];
    private long state = 1;

    private double random() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (state >>> 40) / (double) (1 << 24);
    }

    /** An interaction of two columns, a category, and a number that is missing in a tenth. */
    BoostedTreesTest() {
        for (int row = 0; row < ROWS; row++) {
            double a = random();
            double b = random();
            double c = random();
            double d = random();
            boolean isMissing = random() < 0.1;
            columns[0][row] = (float) a;
            columns[1][row] = (float) b;
            columns[2][row] = (int) (c * 5);
            columns[3][row] = isMissing ? Float.NaN : (float) d;
            double z =
                    3 * (a > 0.5 ? 1 : -1) * (b - 0.5) * 2
                            + ((int) (c * 5) == 2 ? 1 : 0)
                            + (isMissing ? 0 : d)
                            - 0.5;
            labels[row] = random() < 1 / (1 + Math.exp(-2 * z)) ? 1 : 0;
        }
    }

    private float[][] part(int from, int to) {
        return Arrays.stream(columns)
                .map(column -> Arrays.copyOfRange(column, from, to))
                .toArray(float[][]::new);
    }

    private BoostedTrees learned(int[] of, int classes) {
        return BoostedTrees.fit(
                part(0, LEARNED), Arrays.copyOf(of, LEARNED), classes, BoostedTrees.Options.USUAL);
    }

    @Test
    void two_classes_are_told_as_well_as_the_reference_tells_them() {
        double[] margins = learned(labels, 2).margins(part(LEARNED, ROWS))[0];
        double loss = 0;
        for (int i = 0; i < margins.length; i++) {
            double z = labels[LEARNED + i] == 1 ? margins[i] : -margins[i];
            loss += Math.log1p(Math.exp(-z)) / margins.length;
        }
        assertEquals(0.2953, loss, 0.006);
    }

    @Test
    void three_classes_are_told_as_well_as_the_reference_tells_them() {
        int[] three = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int k = columns[0][row] > .66f ? 2 : columns[1][row] > .5f ? 1 : 0;
            k = columns[2][row] == 3 ? (k + 1) % 3 : k;
            three[row] = labels[row] == 1 ? k : (k + (int) (columns[0][row] * 10) % 2) % 3;
        }
        int[] guesses = learned(three, 3).classes(part(LEARNED, ROWS));
        double f1 =
                IntStream.range(0, 3)
                        .mapToDouble(
                                k -> {
                                    int right = 0;
                                    int all = 0;
                                    for (int i = 0; i < guesses.length; i++) {
                                        boolean is = three[LEARNED + i] == k;
                                        right += is && guesses[i] == k ? 2 : 0;
                                        all += (is ? 1 : 0) + (guesses[i] == k ? 1 : 0);
                                    }
                                    return (double) right / all;
                                })
                        .average()
                        .orElseThrow();
        assertEquals(0.925, f1, 0.012);
    }

    @Test
    void the_same_rows_give_the_same_trees() {
        assertArrayEquals(learned(labels, 2).margins(columns), learned(labels, 2).margins(columns));
    }

    @Test
    void a_column_that_only_lacks_values_is_of_use() {
        float[][] only = {new float[200]};
        int[] is = new int[200];
        for (int i = 0; i < 200; i++) {
            only[0][i] = i % 3 == 0 ? Float.NaN : 7;
            is[i] = i % 3 == 0 ? 1 : 0;
        }
        int[] guessed = BoostedTrees.fit(only, is, 2, BoostedTrees.Options.USUAL).classes(only);
        assertArrayEquals(is, guessed);
    }

    @Test
    void rows_of_one_class_are_all_of_it() {
        BoostedTrees trees =
                BoostedTrees.fit(
                        new float[][] {{1, 2, 3}},
                        new int[] {1, 1, 1},
                        2,
                        new BoostedTrees.Options(5, 2, 0.1, 1, 1));
        assertTrue(Arrays.stream(trees.classes(new float[][] {{1, 9}})).allMatch(k -> k == 1));
    }
}
