package dev.assay.job.derive;

import dev.assay.derive.features.RowNumbers;
import dev.assay.scan.ColumnBatch;
import dev.assay.train.TrainedModels;
import dev.assay.train.vae.LatentRows;
import dev.assay.train.vae.RowLikelihood;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an accepted network says of rows: how usual each is, and where it lies. Loaded only where
 * networks are on the class path.
 *
 * @param rows latents
 * @param likelihood scores
 */
record LatentColumns(LatentRows rows, RowLikelihood likelihood) implements RowNumbers {

    /** The conformal p-value of a row: small where no accepted row is as unusual. */
    private static final String SCORE = "row_score";

    /**
     * Of an accepted baseline.
     *
     * @param columns of the rows that will be asked for
     * @return none where the baseline has no such network
     * @throws dev.assay.train.model.ModelException when it does not fit the columns
     */
    static RowNumbers of(Path accepted, List<String> columns) throws IOException {
        byte[] vae = TrainedModels.read(accepted).vae();
        return vae == null
                ? RowNumbers.NONE
                : new LatentColumns(
                        new LatentRows(TrainedModels.VAE, vae, columns),
                        new RowLikelihood(TrainedModels.VAE, vae, columns));
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(SCORE));
        names.addAll(RowNumbers.numbered("latent", rows.size()));
        return names;
    }

    @Override
    public float[][] of(ColumnBatch batch) {
        float[][] latents = rows.of(batch);
        double[] scores = likelihood.score(batch, 0, batch.rows()).scores();
        float[][] all = new float[batch.rows()][];
        for (int row = 0; row < all.length; row++) {
            all[row] = new float[1 + latents[row].length];
            all[row][0] = (float) likelihood.pValue(scores[row]);
            System.arraycopy(latents[row], 0, all[row], 1, latents[row].length);
        }
        return all;
    }
}
