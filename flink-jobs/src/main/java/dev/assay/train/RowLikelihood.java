package dev.assay.train;

import dev.assay.scan.ColumnBatch;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * How unlikely rows are under an accepted model: the VAE from outside, with plain arrays. Made once
 * a thread.
 *
 * <p>Scores are negative log-likelihoods in nats; p-values are split conformal: the share of
 * held-out accepted rows that are at least as unusual,
 *
 * <pre>p = (1 + #{cᵢ ≥ s}) / (n + 1)</pre>
 *
 * @see <a href="https://doi.org/10.1007/b106715">Vovk, Gammerman, Shafer (2005), Algorithmic
 *     learning in a random world</a>
 */
public final class RowLikelihood {

    private final VaeModel model;
    private final VaeNet net;
    private final int[] positions;
    private final double[] calibration;

    /**
     * Of data with these columns.
     *
     * @param name of the model file, for messages
     * @param file bytes of {@code vae.zip}
     * @throws ModelException when the file is damaged, or speaks of a column that the data does not
     *     have
     */
    public RowLikelihood(String name, byte[] file, List<String> columns) throws IOException {
        ModelFile.Parts<VaeModel.Document> parts =
                ModelFile.decode(name, file, VaeModel.Document.class);
        this.model = VaeModel.of(parts.document(), parts.weights());
        this.positions = model.encoder().positions(columns);
        this.net = model.net();
        this.calibration = model.calibration().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Names of the columns that are scored, in the order of {@link #score}. */
    public List<String> columns() {
        return model.encoder().columns();
    }

    /** Per scored column, the median score of held-out accepted cells. */
    public List<Double> medians() {
        return model.medians();
    }

    /** Per scored column, the mean score of held-out accepted cells. */
    public List<Double> means() {
        return model.means();
    }

    /** Per scored column, its place among the data's columns. */
    public int[] positions() {
        return positions.clone();
    }

    /** Scores of some rows of a batch, {@code rows × columns}, row-major. */
    public double[] score(ColumnBatch batch, int fromRow, int rows) {
        return net.score(model.encoder().encode(batch, fromRow, rows, positions));
    }

    /** The conformal p-value of a row's score. */
    public double pValue(double score) {
        int at = Arrays.binarySearch(calibration, score);
        int below = at < 0 ? -at - 1 : at;
        while (below > 0 && calibration[below - 1] == score) {
            below--;
        }
        return (1.0 + calibration.length - below) / (calibration.length + 1.0);
    }
}
