package dev.assay.train.vae;

import dev.assay.scan.ColumnBatch;
import dev.assay.train.encode.Encoded;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Of the rows around an unusual one, the one that is most like it but for the cell that is to
 * blame: beside it, people see what is wrong.
 *
 * <pre>
 * distance = Σ 1 + ‖eᵢ - eⱼ‖²  over the cells that differ, e being what the encoder makes of them
 * </pre>
 *
 * @param starts where each column begins in the encoded row; one more for its end
 * @param positions of the columns among the data's
 */
record NearestRow(int[] starts, int[] positions) {

    /** Rows before and behind that are looked at: neighbours in a file often share cells. */
    private static final int AROUND = 256;

    /**
     * The place of the nearest row.
     *
     * @param from where in the batch the rows begin
     * @param candidates which of them may be taken
     * @param blamed the column that does not count
     * @return empty where there is no candidate, or no other column
     */
    OptionalInt find(
            ColumnBatch batch,
            int from,
            Encoded rows,
            int row,
            int blamed,
            IntPredicate candidates) {
        double least = Double.POSITIVE_INFINITY;
        int nearest = -1;
        if (positions.length > 1) {
            int to = Math.min(rows.rows(), row + AROUND + 1);
            for (int other = Math.max(0, row - AROUND); other < to; other++) {
                double distance = distance(batch, from, rows, row, other, blamed, least);
                if (other != row && distance < least && candidates.test(other)) {
                    least = distance;
                    nearest = other;
                }
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /** No longer exact once it is greater than {@code enough}. */
    private double distance(
            ColumnBatch batch,
            int from,
            Encoded rows,
            int row,
            int other,
            int blamed,
            double enough) {
        double sum = 0;
        for (int c = 0; c < positions.length && sum < enough; c++) {
            if (c != blamed && !batch.isSame(positions[c], from + row, from + other)) {
                sum += 1 + square(rows, row, other, starts[c], starts[c + 1]);
            }
        }
        return sum;
    }

    private static double square(Encoded rows, int row, int other, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            double d = rows.x()[row * rows.width() + j] - rows.x()[other * rows.width() + j];
            sum += d * d;
        }
        return sum;
    }
}
