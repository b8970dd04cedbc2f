package dev.assay.train.refine;

import dev.assay.train.boost.BoostedTrees;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which made rows are kept, so that those that are kept are more like the data: discriminators of
 * boosted trees learn, one after another, what still distinguishes made rows from the data, and a
 * row is kept with a probability in proportion to how much likelier it is of the data.
 *
 * <pre>P(kept | x) = min(1, exp(Σ d_i(x)) / m)</pre>
 *
 * with the logarithmic odds d of each discriminator, and m that a few made rows exceed.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1810.06758">Azadi et al. (2019), Discriminator
 *     rejection sampling</a>
 */
public final class Refinement {

    /** Shallow trees of large leaves: what few rows have in common must not be learned by heart. */
    private static final BoostedTrees.Options TREES = new BoostedTrees.Options(120, 5, 0.1, 10, 10);

    private static final int ROUNDS = 4;
    private static final int FEWEST_ROWS = 500;
    private static final int MOST_ROWS = 30_000;

    /** The share of made rows whose odds are less than {@code m}. */
    private static final double QUANTILE = 0.985;

    private final Tokens tokens;
    private final IntPredicate which;
    private final List<BoostedTrees> discriminators = new ArrayList<>();
    private double greatest;

    private Refinement(Tokens tokens, IntPredicate which) {
        this.tokens = tokens;
        this.which = which;
    }

    /**
     * Learns.
     *
     * @param real rows that the generator learned from
     * @param which choices count: not those that are drawn anew
     * @param make rows as they will be written, at least so many
     */
    public static Refinement of(
            Tokens tokens,
            Encoded real,
            IntPredicate which,
            IntFunction<Encoded> make,
            SplittableRandom random) {
        Refinement refinement = new Refinement(tokens, which);
        int n = Math.min(MOST_ROWS, real.rows());
        if (n < FEWEST_ROWS || IntStream.range(0, tokens.size()).noneMatch(which)) {
            return refinement;
        }
        for (int round = 0; round < ROUNDS; round++) {
            Encoded made = refinement.kept(n, make, random);
            refinement.discriminators.add(refinement.discriminator(real.slice(0, n), made));
            refinement.scale(make.apply(n));
        }
        return refinement;
    }

    private Encoded kept(int rows, IntFunction<Encoded> make, SplittableRandom random) {
        Encoded kept = new Encoded(rows, tokens.width());
        for (int have = 0; have < rows; ) {
            Encoded made = make.apply(rows);
            boolean[] keeps = keeps(made, random);
            for (int row = 0; row < made.rows() && have < rows; row++) {
                if (keeps[row]) {
                    kept.put(have++, made, row);
                }
            }
        }
        return kept;
    }

    private BoostedTrees discriminator(Encoded real, Encoded made) {
        float[][] ofReal = tokens.numbers(real, which);
        float[][] ofMade = tokens.numbers(made, which);
        float[][] both = new float[ofReal.length][];
        for (int c = 0; c < both.length; c++) {
            both[c] = Arrays.copyOf(ofReal[c], real.rows() + made.rows());
            System.arraycopy(ofMade[c], 0, both[c], real.rows(), made.rows());
        }
        int[] labels = new int[real.rows() + made.rows()];
        Arrays.fill(labels, 0, real.rows(), 1);
        return BoostedTrees.fit(both, labels, 2, TREES);
    }

    private void scale(Encoded made) {
        double[] odds = odds(made);
        Arrays.sort(odds);
        greatest = odds[(int) (QUANTILE * (odds.length - 1))];
    }

    /** Logarithmic odds of rows to be of the data, up to a constant. */
    private double[] odds(Encoded rows) {
        float[][] numbers = tokens.numbers(rows, which);
        double[] odds = new double[rows.rows()];
        for (BoostedTrees discriminator : discriminators) {
            double[] of = discriminator.margins(numbers)[0];
            Arrays.setAll(odds, row -> odds[row] + of[row]);
        }
        return odds;
    }

    /** Which of some made rows are kept; all, where nothing could be learned. */
    public boolean[] keeps(Encoded made, SplittableRandom random) {
        boolean[] keeps = new boolean[made.rows()];
        double[] odds = odds(made);
        for (int row = 0; row < keeps.length; row++) {
            keeps[row] =
                    discriminators.isEmpty()
                            || Math.log(random.nextDouble()) <= odds[row] - greatest;
        }
        return keeps;
    }
}
