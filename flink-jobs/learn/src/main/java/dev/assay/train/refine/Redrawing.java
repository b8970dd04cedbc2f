package dev.assay.train.refine;

import dev.assay.train.boost.BoostedTrees;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Token;
import dev.assay.train.encode.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Draws choices of two classes anew in rows that a generator made, each by what boosted trees
 * learned of it from all other columns of the data: one sweep of Gibbs sampling, by conditionals
 * that are sharper than the generator's. Labels are such choices; what a label has to do with the
 * rest of its row is what is learned from made rows.
 *
 * @see <a href="https://doi.org/10.29012/jpc.v1i1.568">Reiter (2005), Using CART to generate
 *     partially synthetic public use microdata</a>
 */
public final class Redrawing {

    /** Large leaves and much shrinkage: probabilities are wanted, and no row by heart. */
    private static final BoostedTrees.Options TREES = new BoostedTrees.Options(120, 5, 0.1, 5, 5);

    private static final int FEWEST_ROWS = 500;
    private static final int MOST_ROWS = 30_000;

    /** What was learned of one choice: the two classes that rows of the data have, ascending. */
    private record Conditional(Token token, int[] classes, BoostedTrees trees) {}

    private final Tokens tokens;
    private final IntPredicate which;
    private final List<Conditional> conditionals;

    private Redrawing(Tokens tokens, IntPredicate which, List<Conditional> conditionals) {
        this.tokens = tokens;
        this.which = which;
        this.conditionals = conditionals;
    }

    /**
     * Learns.
     *
     * @param real rows that the generator learned from; nothing is redrawn where they are few
     * @param which choices are told from others and drawn: not those that are drawn anew anyway
     */
    public static Redrawing of(Tokens tokens, Encoded real, IntPredicate which) {
        List<Conditional> conditionals = new ArrayList<>();
        if (real.rows() >= FEWEST_ROWS) {
            Encoded rows = real.slice(0, Math.min(MOST_ROWS, real.rows()));
            for (int t = 0; t < tokens.size(); t++) {
                if (which.test(t) && tokens.isWhole(t)) {
                    learn(tokens, rows, which, tokens.tokens().get(t), conditionals);
                }
            }
        }
        return new Redrawing(tokens, which, conditionals);
    }

    private static void learn(
            Tokens tokens, Encoded rows, IntPredicate which, Token token, List<Conditional> into) {
        int[] of = IntStream.range(0, rows.rows()).map(row -> token.of(rows, row)).toArray();
        int[] classes = Arrays.stream(of).distinct().sorted().toArray();
        float[][] others = tokens.numbers(rows, others(tokens, which, token));
        if (classes.length == 2 && others.length > 0) {
            int[] labels = Arrays.stream(of).map(k -> Arrays.binarySearch(classes, k)).toArray();
            BoostedTrees trees = BoostedTrees.fit(others, labels, 2, TREES);
            into.add(new Conditional(token, classes, trees));
        }
    }

    private static IntPredicate others(Tokens tokens, IntPredicate which, Token token) {
        return t -> which.test(t) && tokens.tokens().get(t).column() != token.column();
    }

    /**
     * Draws choices of made rows anew, in place.
     *
     * @param isFree whether a choice is the generator's, and not asked for
     */
    public void redraw(Encoded made, IntPredicate isFree, SplittableRandom random) {
        for (Conditional conditional : conditionals) {
            if (isFree.test(tokens.tokens().indexOf(conditional.token))) {
                redraw(made, conditional, random);
            }
        }
    }

    private void redraw(Encoded made, Conditional conditional, SplittableRandom random) {
        Token token = conditional.token;
        double[] odds =
                conditional.trees.margins(tokens.numbers(made, others(tokens, which, token)))[0];
        for (int row = 0; row < made.rows(); row++) {
            int choice = random.nextDouble() < 1 / (1 + Math.exp(odds[row])) ? 0 : 1;
            token.clear(made, row);
            token.put(conditional.classes[choice], made, row, random);
        }
    }
}
