package dev.assay.train.gan;

import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.Streams;
import java.util.ArrayList;
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

    Coherence(GanModel model) throws ModelException {
        this.generator = model.generator();
        this.tokens = generator.tokens();
        this.columns = model.encoder().columns().size();
    }

    /**
     * How well each column of accepted rows fits, in the order of the encoder's columns. The same
     * rows with a column's cells exchanged among them calibrate its odds.
     *
     * @param rows that the generator has not learned from
     */
    static List<CellFit> ofAccepted(GanModel model, Encoded rows, long seed) throws ModelException {
        Coherence coherence = new Coherence(model);
        return coherence.ofAccepted(coherence.choices(rows, seed), seed);
    }

    /** How well each column of today's rows fits. */
    static List<CellFit> ofToday(GanModel model, Encoded rows, long seed) throws ModelException {
        Coherence coherence = new Coherence(model);
        int[] choices = coherence.choices(rows, seed);
        List<CellFit> fits = new ArrayList<>();
        for (int column = 0; column < coherence.columns; column++) {
            PlattScaling scaling = model.fits().get(column).scaling();
            fits.add(CellFit.of(known(coherence.odds(choices, column)), scaling));
        }
        return fits;
    }

    private int[] choices(Encoded rows, long seed) {
        int n = Math.min(rows.rows(), MOST_CHOICES / tokens.size());
        int[] order = Streams.shuffled(Streams.of(seed, "coherence"), rows.rows());
        int[] some = Arrays.copyOf(order, n);
        Arrays.sort(some);
        return tokens.within(rows.pick(some, 0, n));
    }

    List<CellFit> ofAccepted(int[] choices, long seed) {
        int rows = choices.length / tokens.size();
        int[] order = Streams.shuffled(Streams.of(seed, "other rows"), rows);
        List<CellFit> fits = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            // Both at once: what is known of a row but for the cell is the same, and asked once.
            double[] odds = odds(withExchanged(choices, column, order), column);
            double[] own = known(Arrays.copyOf(odds, rows));
            double[] others = known(Arrays.copyOfRange(odds, rows, odds.length));
            fits.add(CellFit.of(own, PlattScaling.fit(own, others)));
        }
        return fits;
    }

    private static double[] known(double[] odds) {
        return Arrays.stream(odds).filter(r -> !Double.isNaN(r)).toArray();
    }

    private List<Integer> tokensOf(int column) {
        return IntStream.range(0, tokens.size())
                .filter(t -> tokens.tokens().get(t).column() == column)
                .boxed()
                .toList();
    }

    /** The rows, and behind them the same with one column's cells in another order. */
    private int[] withExchanged(int[] choices, int column, int[] order) {
        int[] both = Arrays.copyOf(choices, 2 * choices.length);
        System.arraycopy(choices, 0, both, choices.length, choices.length);
        for (int t : tokensOf(column)) {
            for (int row = 0; row < order.length; row++) {
                both[(order.length + row) * tokens.size() + t] =
                        choices[order[row] * tokens.size() + t];
            }
        }
        return both;
    }

    /** r of one column's cells, in nats; NaN of a cell that is open. */
    double[] odds(int[] choices, int column) {
        double[] odds = new double[choices.length / tokens.size()];
        Arrays.fill(odds, Double.NaN);
        int[] alone = new int[choices.length];
        Arrays.fill(alone, Tokens.OPEN);
        int[] rest = choices.clone();
        for (int t : tokensOf(column)) {
            copy(alone, rest, t);
        }
        for (int t : tokensOf(column)) {
            double[] given = generator.likelihoods(choices, rest, t);
            double[] own = generator.likelihoods(choices, alone, t);
            for (int row = 0; row < odds.length; row++) {
                double r = given[row] - own[row];
                odds[row] =
                        Double.isNaN(odds[row]) ? r : Double.isNaN(r) ? odds[row] : odds[row] + r;
            }
            copy(choices, rest, t);
            copy(choices, alone, t);
        }
        return odds;
    }

    private void copy(int[] from, int[] to, int token) {
        for (int at = token; at < to.length; at += tokens.size()) {
            to[at] = from[at];
        }
    }
}
