package dev.assay.train.vae;

import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Encoded rows as the VAE's input: a switch per column behind them says that the column is hidden,
 * and its positions are 0 then.
 */
final class RowInput {

    /** No column is hidden. */
    static final int NOTHING = -1;

    /** Share of cells that are replaced by another row's, so that no single cell is believed. */
    private static final double SWAPPED = 0.1;

    /** Share of rows of which columns are hidden. */
    private static final double MASKED = 0.5;

    /** Share of the columns of such a row that are hidden beside the one that always is. */
    private static final double MASKED_TOO = 0.15;

    private final int columns;
    private final int width;
    private final int[] starts;

    RowInput(Encoder encoder) {
        this.columns = encoder.codes().size();
        this.width = encoder.width();
        this.starts = encoder.starts();
    }

    /** Numbers a row. */
    int width() {
        return width + columns;
    }

    /**
     * Rows of which at most one column is hidden.
     *
     * @param hidden column by row, or {@link #NOTHING}
     */
    float[] of(Encoded rows, IntUnaryOperator hidden) {
        float[] in = new float[rows.rows() * width()];
        for (int row = 0; row < rows.rows(); row++) {
            System.arraycopy(rows.x(), row * width, in, row * width(), width);
            int column = hidden.applyAsInt(row);
            if (column != NOTHING) {
                hide(in, row * width(), column);
            }
        }
        return in;
    }

    private void hide(float[] in, int at, int column) {
        Arrays.fill(in, at + starts[column], at + starts[column + 1], 0);
        in[at + width + column] = 1;
    }

    /**
     * Rows to learn from: some cells are other rows', some columns hidden.
     *
     * @param all the other rows
     */
    float[] noisy(Encoded rows, Encoded all, RandomGenerator random) {
        float[] in = of(rows, row -> NOTHING);
        for (int row = 0; row < rows.rows(); row++) {
            int at = row * width();
            boolean masked = random.nextDouble() < MASKED;
            int certain = masked ? random.nextInt(columns) : NOTHING;
            for (int c = 0; c < columns; c++) {
                double u = random.nextDouble();
                if (c == certain || masked && u < MASKED_TOO) {
                    hide(in, at, c);
                } else if (u > 1 - SWAPPED) {
                    int other = random.nextInt(all.rows()) * width;
                    int length = starts[c + 1] - starts[c];
                    System.arraycopy(all.x(), other + starts[c], in, at + starts[c], length);
                }
            }
        }
        return in;
    }
}
