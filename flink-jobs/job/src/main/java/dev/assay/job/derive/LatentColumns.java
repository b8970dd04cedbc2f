package dev.assay.job.derive;

import dev.assay.derive.features.Latents;
import dev.assay.scan.ColumnBatch;
import dev.assay.train.TrainedModels;
import dev.assay.train.vae.LatentRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The latents of an accepted network; loaded only where networks are on the class path. */
record LatentColumns(LatentRows rows) implements Latents {

    /**
     * Of an accepted baseline.
     *
     * @param columns of the rows that will be asked for
     * @return none where the baseline has no such network
     * @throws dev.assay.train.model.ModelException when it does not fit the columns
     */
    static Latents of(Path accepted, List<String> columns) throws IOException {
        byte[] vae = TrainedModels.read(accepted).vae();
        return vae == null
                ? Latents.NONE
                : new LatentColumns(new LatentRows(TrainedModels.VAE, vae, columns));
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public float[][] of(ColumnBatch batch) {
        return rows.of(batch);
    }
}
