package dev.assay.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well each cell fits the rest of its row, by a generator of accepted rows: the logarithmic
 * odds of an ideal discriminator between real rows and those into which another row's cell was put.
 *
 * <pre>r = ln p(cell | the other cells) - ln p(cell)</pre>
 *
 * <p>Where a join is broken, every column's own values stay right and r falls.
 *
 * @see <a href="https://jmlr.org/papers/v13/gutmann12a.html">Gutmann and Hyvärinen (2012),
 *     Noise-contrastive estimation</a>, for the discriminator's odds
 */
final class Coherence {

    /** Rows are taken as long as they make no more choices; the network is asked for each. */
    private static final int MOST_CHOICES = 80_000;

    private final Generator generator;
    private final Tokens tokens;
    private final int columns;

    Coherence(Generator generator, int columns) {
        this.generator = generator;
        this.tokens = generator.tokens();
        this.columns = columns;
    }

    /** How well each column fits, in the order of the encoder's columns. */
    static List<CellFit> of(GanModel model, Encoded rows, long seed) throws ModelException {
        Generator generator = model.generator();
        int n = Math.min(rows.rows(), MOST_CHOICES / generator.tokens().size());
        int[] order = Streams.shuffled(Streams.of(seed, "coherence"), rows.rows());
        int[] some = Arrays.copyOf(order, n);
        Arrays.sort(some);
        return new Coherence(generator, model.encoder().columns().size())
                .fits(generator.tokens().within(rows.pick(some, 0, n)));
    }

    /** How well each column fits in rows of these choices. */
    List<CellFit> fits(int[] choices) {
        double[] odds = odds(choices);
        return IntStream.range(0, columns)
                .mapToObj(
                        column ->
                                IntStream.range(0, odds.length / columns)
                                        .mapToDouble(row -> odds[row * columns + column])
                                        .filter(r -> !Double.isNaN(r))
                                        .toArray())
                .map(CellFit::of)
                .toList();
    }

    /**
     * {@code rows × columns} of r, in nats; NaN of a cell that is open, by which no other cell is
     * judged either.
     */
    double[] odds(int[] choices) {
        int rows = choices.length / tokens.size();
        double[] odds = new double[rows * columns];
        Arrays.fill(odds, Double.NaN);
        int[] none = new int[choices.length];
        Arrays.fill(none, Tokens.OPEN);
        for (int column = 0; column < columns; column++) {
            int of = column;
            List<Integer> cell =
                    IntStream.range(0, tokens.size())
                            .filter(t -> tokens.tokens().get(t).column() == of)
                            .boxed()
                            .toList();
            int[] rest = choices.clone();
            int[] alone = none.clone();
            cell.forEach(t -> copy(none, rest, t));
            for (int t : cell) {
                double[] given = generator.likelihoods(choices, rest, t);
                double[] own = generator.likelihoods(choices, alone, t);
                for (int row = 0; row < rows; row++) {
                    int at = row * columns + column;
                    double r = given[row] - own[row];
                    odds[at] =
                            Double.isNaN(odds[at]) ? r : Double.isNaN(r) ? odds[at] : odds[at] + r;
                }
                copy(choices, rest, t);
                copy(choices, alone, t);
            }
        }
        return odds;
    }

    private void copy(int[] from, int[] to, int token) {
        for (int at = token; at < to.length; at += tokens.size()) {
            to[at] = from[at];
        }
    }
}
