package dev.assay.train.gan;

import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import dev.assay.train.encode.Tokens;
import dev.assay.train.net.TimeLimit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Evidence that cells are another row's, by a generator that learned from accepted rows. */
public final class LearnedCoherence {

    /** As the gate samples. */
    private static final int MOST_ROWS = 20_000;

    private static final int HELD_OUT = 4;

    private final Encoder encoder;
    private final int[] positions;
    private final Coherence coherence;
    private final Tokens tokens;
    private final List<CellFit> accepted;

    /**
     * Trains it.
     *
     * @param cells of accepted rows
     */
    public LearnedCoherence(List<String> columns, List<String[]> cells, long seed)
            throws IOException {
        List<String[]> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(seed));
        Rows all = new Rows(columns, cells);
        Rows some = new Rows(columns, shuffled.subList(0, Math.min(MOST_ROWS, cells.size())));
        this.encoder = all.encoder();
        this.positions = encoder.positions(columns);
        Encoded rows = encoder.encode(some.hashed(), positions);
        int learned = rows.rows() - rows.rows() / HELD_OUT;
        Encoded heldOut = rows.slice(learned, rows.rows());
        this.coherence =
                new Coherence(
                        new GanTraining(encoder, rows.slice(0, learned), heldOut, seed)
                                .train(TimeLimit.NONE, steps -> {}));
        this.tokens = Tokens.of(encoder);
        this.accepted = coherence.ofAccepted(tokens.within(heldOut), seed);
    }

    /** Of each row, for each column that is encoded; NaN where a cell is not known. */
    public double[][] evidence(List<String[]> cells, List<String> columns) {
        Encoded rows = encoder.encode(new Rows(columns, cells).hashed(), positions);
        int[] choices = tokens.within(rows);
        double[][] evidence = new double[rows.rows()][accepted.size()];
        for (int column = 0; column < accepted.size(); column++) {
            double[] odds = coherence.odds(choices, column);
            for (int row = 0; row < odds.length; row++) {
                evidence[row][column] = accepted.get(column).evidenceOf(odds[row]);
            }
        }
        return evidence;
    }

    /** The greatest rise of a column's evidence over that of accepted rows, in standard errors. */
    public double greatest(double[][] evidence) {
        return IntStream.range(0, accepted.size())
                .filter(column -> accepted.get(column).isTied())
                .mapToDouble(column -> rise(accepted.get(column).evidence(), evidence, column))
                .max()
                .orElse(0);
    }

    private static double rise(Placebo before, double[][] evidence, int column) {
        Placebo now =
                Placebo.ofMean(
                        Arrays.stream(evidence)
                                .mapToDouble(row -> row[column])
                                .filter(e -> !Double.isNaN(e))
                                .toArray());
        return (now.value() - before.value()) / before.to(now.standardError()).standardError();
    }
}
