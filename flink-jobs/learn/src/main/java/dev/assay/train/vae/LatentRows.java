package dev.assay.train.vae;

import dev.assay.scan.ColumnBatch;
import dev.assay.train.encode.Encoded;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Where rows lie in the latent space of an accepted network. */
public final class LatentRows {

    private final VaeModel model;
    private final VaeNet net;
    private final int[] positions;

    /**
     * Of rows with these columns.
     *
     * @param name of the model file, for messages
     * @param file bytes of {@code vae.zip}
     * @throws ModelException when the file is damaged, or speaks of a column that the rows do not
     *     have
     */
    public LatentRows(String name, byte[] file, List<String> columns) throws IOException {
        ModelFile.Parts<VaeModel.Document> parts =
                ModelFile.decode(name, file, VaeModel.Document.class);
        this.model = VaeModel.of(parts.document(), parts.weights());
        this.positions = model.encoder().positions(columns);
        this.net = model.net();
    }

    /** Dimensions of the space. */
    public int size() {
        return model.latent();
    }

    /** The mean of each row's posterior, without noise: one array a row. */
    public float[][] of(ColumnBatch batch) {
        int[] rows = IntStream.range(0, batch.rows()).toArray();
        Encoded encoded = model.encoder().encode(batch, rows, positions);
        float[] means = net.means(encoded);
        float[][] each = new float[batch.rows()][size()];
        for (int row = 0; row < each.length; row++) {
            System.arraycopy(means, row * size(), each[row], 0, size());
        }
        return each;
    }
}
