package dev.assay.train.vae;

import com.amazon.randomcutforest.RandomCutForest;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Rows;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.HeldOut;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ways of scoring rows, each fitted on normal rows: the gate's and its simpler twins. */
final class RowDetectors {

    private static final int NEIGHBOURS = 5;
    private static final int TREES = 100;
    private static final int ROWS_OF_A_TREE = 256;

    private RowDetectors() {}

    /** Scores of the test rows by name of the method; greater is more anomalous. */
    static Map<String, double[]> scores(Encoder encoder, Rows train, Rows test, long seed)
            throws ModelException {
        int[] positions = encoder.positions(train.columns());
        Encoded rows = encoder.encode(HeldOut.not(train.hashed()), positions);
        Encoded heldOut = encoder.encode(HeldOut.of(train.hashed()), positions);
        Encoded tested = encoder.encode(test.hashed(), positions);
        VaeModel model = new VaeTraining(encoder, seed).train(rows, heldOut, steps -> {});
        VaeNet net = model.net();
        double[] nll = net.score(tested);
        double[] distances = model.rowGroups().distances(tested);
        double[] combined = new double[tested.rows()];
        for (int row = 0; row < combined.length; row++) {
            combined[row] = model.calibration().score(nll, row, distances[row]);
        }
        Encoded all = encoder.encode(train.hashed(), positions);
        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put("VAE", VaeTraining.rowScores(nll, encoder.codes().size()));
        scores.put("dependency", dependency(net, tested, encoder.codes().size()));
        scores.put("groups", distances);
        scores.put("combined", combined);
        scores.put("5-NN", nearest(all, tested));
        scores.put("forest", forest(all, tested, seed));
        return scores;
    }

    /** The sum of {@code -ln p(column | the others)}. */
    private static double[] dependency(VaeNet net, Encoded rows, int columns) {
        double[] sums = new double[rows.rows()];
        for (int column = 0; column < columns; column++) {
            int hidden = column;
            double[] nll = net.score(rows, row -> hidden);
            for (int row = 0; row < sums.length; row++) {
                sums[row] += nll[row * columns + column];
            }
        }
        return sums;
    }

    /** Mean Euclidean distance to the nearest encoded rows. */
    private static double[] nearest(Encoded accepted, Encoded rows) {
        int width = rows.width();
        double[] means = new double[rows.rows()];
        for (int row = 0; row < means.length; row++) {
            double[] least = new double[NEIGHBOURS];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            for (int other = 0; other < accepted.rows(); other++) {
                float square = 0;
                for (int j = 0; j < width; j++) {
                    float d = rows.x()[row * width + j] - accepted.x()[other * width + j];
                    square += d * d;
                }
                int at = NEIGHBOURS - 1;
                if (square < least[at]) {
                    for (; at > 0 && least[at - 1] > square; at--) {
                        least[at] = least[at - 1];
                    }
                    least[at] = square;
                }
            }
            means[row] = Arrays.stream(least).map(Math::sqrt).average().orElseThrow();
        }
        return means;
    }

    /**
     * The anomaly score of a robust random cut forest, a library's descendant of isolation forest.
     */
    private static double[] forest(Encoded accepted, Encoded rows, long seed) {
        RandomCutForest forest =
                RandomCutForest.builder()
                        .dimensions(rows.width())
                        .numberOfTrees(TREES)
                        .sampleSize(ROWS_OF_A_TREE)
                        .randomSeed(seed)
                        .parallelExecutionEnabled(false)
                        .build();
        for (int row = 0; row < accepted.rows(); row++) {
            forest.update(row(accepted, row));
        }
        double[] scores = new double[rows.rows()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = forest.getAnomalyScore(row(rows, row));
        }
        return scores;
    }

    private static float[] row(Encoded rows, int row) {
        return Arrays.copyOfRange(rows.x(), row * rows.width(), (row + 1) * rows.width());
    }
}
