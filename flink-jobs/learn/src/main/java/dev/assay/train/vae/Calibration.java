package dev.assay.train.vae;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What held-out accepted rows score. A row is measured in three ways: how unlikely it is as a
 * whole, how unlikely its least likely cell is among its column's, and how far it is from accepted
 * rows. Each way sees rows that the others miss. Its score is the logarithm of their harmonic mean
 * p-value, so that no unit counts and one small p-value is enough; what the score itself means,
 * says a split conformal p-value.
 *
 * <pre>
 * score = ln Σ w / p
 * p     = (1 + #{cᵢ ≥ score}) / (n + 1)
 * </pre>
 *
 * @param row of the rows' negative log-likelihoods
 * @param columns of each column's negative log-likelihoods
 * @param restored of each column, how much more likely the row's other cells are while it is hidden
 * @param cell of the greatest of a row's columns' tails
 * @param distance of the distances from the nearest means of {@link RowGroups}
 * @param scores of held-out rows, each against the others, ascending
 * @see <a href="https://doi.org/10.1073/pnas.1814092116">Wilson (2019), The harmonic mean
 *     p-value</a>
 * @see <a href="https://doi.org/10.1007/b106715">Vovk, Gammerman, Shafer (2005), Algorithmic
 *     learning in a random world</a>
 */
record Calibration(
        Tail row,
        List<Tail> columns,
        List<Tail> restored,
        Tail cell,
        Tail distance,
        double[] scores) {

    /** The p-value at or below which a row counts as unusual. */
    static final double UNUSUAL = 0.01;

    /** Distance is the surest of the three where all columns are numbers. */
    private static final double WEIGHT_OF_DISTANCE = 3;

    Calibration {
        columns = List.copyOf(columns);
        restored = List.copyOf(restored);
    }

    /**
     * Of held-out rows.
     *
     * @param nll negative log-likelihoods, {@code rows × columns}
     * @param distances of the same rows
     * @param restored of the same rows, by column
     */
    static Calibration of(double[] nll, double[] distances, List<double[]> restored) {
        int rows = distances.length;
        int width = restored.size();
        List<Tail> columns =
                IntStream.range(0, width).mapToObj(c -> Tail.of(column(nll, c, width))).toList();
        double[] sums = VaeTraining.rowScores(nll, width);
        double[] cells = new double[rows];
        for (int i = 0; i < nll.length; i++) {
            double tail = columns.get(i % width).ofAccepted(nll[i]);
            cells[i / width] = Math.max(cells[i / width], tail);
        }
        Tail row = Tail.of(sums);
        Tail cell = Tail.of(cells);
        Tail distance = Tail.of(distances);
        double[] scores = new double[rows];
        for (int i = 0; i < rows; i++) {
            scores[i] =
                    combined(
                            row.ofAccepted(sums[i]),
                            cell.ofAccepted(cells[i]),
                            distance.ofAccepted(distances[i]));
        }
        Arrays.sort(scores);
        return new Calibration(
                row, columns, restored.stream().map(Tail::of).toList(), cell, distance, scores);
    }

    private static double combined(double row, double cell, double distance) {
        return Math.log(Math.exp(row) + Math.exp(cell) + WEIGHT_OF_DISTANCE * Math.exp(distance));
    }

    private static double[] column(double[] nll, int column, int width) {
        return IntStream.range(0, nll.length / width)
                .mapToDouble(row -> nll[row * width + column])
                .toArray();
    }

    /**
     * How unusual a row is; greater is more unusual.
     *
     * @param nll of all rows, {@code rows × columns}
     */
    double score(double[] nll, int row, double distance) {
        double sum = 0;
        double greatest = 0;
        for (int c = 0; c < columns.size(); c++) {
            double cell = nll[row * columns.size() + c];
            sum += cell;
            greatest = Math.max(greatest, columns.get(c).of(cell));
        }
        return combined(this.row.of(sum), cell.of(greatest), this.distance.of(distance));
    }

    /** Share of accepted rows that score at least as high. */
    double pValue(double score) {
        int from = 0;
        int to = scores.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (scores[middle] < score) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return (1.0 + scores.length - from) / (scores.length + 1.0);
    }
}
