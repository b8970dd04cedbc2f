package dev.assay.profile.pair;

import dev.assay.profile.state.Facet;
import dev.assay.profile.state.Numbers;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * How well each column predicts each other one, row beside row: counted on the first {@value #ROWS}
 * rows of every part, and of a small file on {@value #ROWS_OF_SMALL}, where rows that belong
 * together are still together. A column beside itself counts how many of its values occur again.
 *
 * <p>Of the rows whose determinant value occurs again in that block, those are told whose dependent
 * value is the one that most of them have.
 */
public final class PairCounts implements Facet<PairCounts> {

    /** Columns that are paired at most: the first ones. */
    public static final int MOST_COLUMNS = 32;

    static final int ROWS = 2048;
    static final int ROWS_OF_SMALL = 8192;

    private static final int FEWEST_ERRORS = 20;

    /** Of no columns; adding it changes nothing. */
    public static final PairCounts EMPTY = new PairCounts(0, new long[0], new long[0], new long[0]);

    private final int columns;
    private final long[] rows;
    private final long[] told;
    private final long[] guessed;

    /** Of the first columns; entry {@code determinant * columns + dependent} of each array. */
    PairCounts(int columns, long[] rows, long[] told, long[] guessed) {
        int pairs = columns * columns;
        if (rows.length != pairs || told.length != pairs || guessed.length != pairs) {
            throw new IllegalArgumentException("not " + pairs + " pairs");
        }
        this.columns = columns;
        this.rows = rows;
        this.told = told;
        this.guessed = guessed;
    }

    /** How many of the first columns are paired. */
    public int columns() {
        return columns;
    }

    /** Rows whose determinant value occurs again. */
    public long rows(int determinant, int dependent) {
        return rows[determinant * columns + dependent];
    }

    /** Of them, those with the most frequent dependent value. */
    public long told(int determinant, int dependent) {
        return told[determinant * columns + dependent];
    }

    /** Of them, those that the block's most frequent dependent value is right for. */
    public long guessed(int determinant, int dependent) {
        return guessed[determinant * columns + dependent];
    }

    /**
     * By which share the determinant lowers the errors of guessing the dependent; 0 where there are
     * too few rows to know.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1954.10501231">Goodman and Kruskal (1954),
     *     lambda</a>
     */
    public double lambda(int determinant, int dependent) {
        double errors = rows(determinant, dependent) - guessed(determinant, dependent);
        return errors < FEWEST_ERRORS
                ? 0
                : (told(determinant, dependent) - guessed(determinant, dependent)) / errors;
    }

    @Override
    public PairCounts plus(PairCounts o) {
        if (o.columns == 0 || columns == 0) {
            return columns == 0 ? o : this;
        }
        if (o.columns != columns) {
            throw new IllegalArgumentException(columns + " columns and " + o.columns);
        }
        return new PairCounts(
                columns, sum(rows, o.rows), sum(told, o.told), sum(guessed, o.guessed));
    }

    private static long[] sum(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    @Override
    public void write(DataOutputStream out) throws IOException {
        Numbers.write(out, columns);
        for (int pair = 0; pair < rows.length; pair++) {
            Numbers.write(out, rows[pair]);
            Numbers.write(out, told[pair]);
            Numbers.write(out, guessed[pair]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static PairCounts read(DataInputStream in) throws IOException {
        int columns = Numbers.size(in);
        if (columns > MOST_COLUMNS) {
            throw new IOException(columns + " columns are not paired");
        }
        int pairs = columns * columns;
        long[] rows = new long[pairs];
        long[] told = new long[pairs];
        long[] guessed = new long[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            rows[pair] = Numbers.number(in);
            told[pair] = Numbers.number(in);
            guessed[pair] = Numbers.number(in);
        }
        return columns == 0 ? EMPTY : new PairCounts(columns, rows, told, guessed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairCounts p
                && Arrays.equals(rows, p.rows)
                && Arrays.equals(told, p.told)
                && Arrays.equals(guessed, p.guessed);
    }

    @Override
    public int hashCode() {
        return (Arrays.hashCode(rows) * 31 + Arrays.hashCode(told)) * 31 + Arrays.hashCode(guessed);
    }
}
