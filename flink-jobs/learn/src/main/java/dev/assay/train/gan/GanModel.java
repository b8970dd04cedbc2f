package dev.assay.train.gan;

import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.Provenance;
import java.util.List;

/**
 * A trained generator, and what tests that use it say of held-out accepted rows.
 *
 * @param encoder of rows
 * @param auc how well held-out accepted rows could be distinguished from what it makes
 * @param fits how well each column's cells fit the rest of those rows
 * @param provenance where it comes from
 * @param weights of the generator
 */
public record GanModel(
        Encoder encoder, Placebo auc, List<CellFit> fits, Provenance provenance, float[] weights) {

    public GanModel {
        fits = List.copyOf(fits);
    }

    /** The model file's document: all but the weights. */
    record Document(Encoder encoder, Placebo auc, List<CellFit> fits, Provenance provenance) {}

    /** The document of this model. */
    public Document document() {
        return new Document(encoder, auc, fits, provenance);
    }

    /**
     * The model of a file.
     *
     * @throws ModelException when it does not judge each of its columns
     */
    static GanModel of(Document d, float[] weights) throws ModelException {
        if (d.fits.size() != d.encoder.codes().size()) {
            throw new ModelException(
                    "the model judges "
                            + d.fits.size()
                            + " of its "
                            + d.encoder.codes().size()
                            + " columns; accept the data anew with mvn assay:baseline");
        }
        return new GanModel(d.encoder, d.auc, d.fits, d.provenance, weights);
    }

    /** The same with what the tests said. */
    GanModel judged(Placebo auc, List<CellFit> fits) {
        return new GanModel(encoder, auc, fits, provenance, weights);
    }

    Generator generator() throws ModelException {
        return Generator.restored(Tokens.of(encoder), weights);
    }
}
