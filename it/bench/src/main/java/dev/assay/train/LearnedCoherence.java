package dev.assay.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Evidence that cells are another row's, by a generator that learned from accepted rows. */
public final class LearnedCoherence {

    /** As the gate samples. */
    private static final int MOST_ROWS = 20_000;

    private static final int HELD_OUT = 4;

    private final Encoder encoder;
    private final int[] positions;
    private final Coherence coherence;
    private final Tokens tokens;
    private final double[] mean;
    private final double[] deviation;

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
        Generator generator =
                new GanTraining(encoder, rows.slice(0, learned), heldOut, seed)
                        .train(TimeLimit.NONE, steps -> {})
                        .generator();
        this.tokens = generator.tokens();
        this.coherence = new Coherence(generator, encoder.columns().size());
        double[][] accepted = evidence(coherence.odds(tokens.of(heldOut)));
        this.mean = new double[encoder.columns().size()];
        this.deviation = new double[mean.length];
        for (int column = 0; column < mean.length; column++) {
            int c = column;
            Placebo placebo =
                    Placebo.ofMean(Arrays.stream(accepted).mapToDouble(row -> row[c]).toArray());
            mean[c] = placebo.value();
            deviation[c] = placebo.standardError() * Math.sqrt(placebo.rows());
        }
    }

    private double[][] evidence(double[] odds) {
        int columns = encoder.columns().size();
        double[][] evidence = new double[odds.length / columns][columns];
        for (int i = 0; i < odds.length; i++) {
            evidence[i / columns][i % columns] = CellFit.evidence(odds[i]);
        }
        return evidence;
    }

    /** Of each row, for each column that is encoded. */
    public double[][] evidence(List<String[]> cells, List<String> columns) {
        Encoded rows = encoder.encode(new Rows(columns, cells).hashed(), positions);
        return evidence(coherence.odds(tokens.of(rows)));
    }

    /** The greatest rise of a column's mean over that of accepted rows, in standard errors. */
    public double greatest(double[][] evidence) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < mean.length; column++) {
            double sum = 0;
            for (double[] row : evidence) {
                sum += row[column] - mean[column];
            }
            greatest = Math.max(greatest, sum / Math.sqrt(evidence.length) / deviation[column]);
        }
        return greatest;
    }
}
