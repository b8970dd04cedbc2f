package dev.assay.train.gan;

import dev.assay.profile.sample.RowSample;
import dev.assay.score.GanScores;
import dev.assay.score.GanScores.Fit;
import dev.assay.train.encode.Encoded;
import dev.assay.train.model.ModelException;
import dev.assay.train.model.ModelFile;
import dev.assay.train.net.HeldOut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Today's rows against an accepted generator: the GAN from outside, with plain numbers. */
public final class Discrimination {

    /** Cells without which nothing is said of a column. */
    private static final int FEWEST_CELLS = 30;

    private Discrimination() {}

    /**
     * Trains the discriminator and asks it. Only rows with the hashes that were held out of
     * training are used, so that rows the generator has learnt from do not make today look more
     * accepted than accepted rows did.
     *
     * @param name of the model file, for messages
     * @param file bytes of {@code gan.zip}
     * @param columns of today's data, the order of the sample's cells
     * @return null when too few rows are left
     * @throws ModelException when the file is damaged, or speaks of a column that the data does not
     *     have
     */
    public static GanScores of(
            String name,
            byte[] file,
            List<String> columns,
            RowSample sample,
            long seed,
            LongConsumer progress)
            throws IOException {
        ModelFile.Parts<GanModel.Document> parts =
                ModelFile.decode(name, file, GanModel.Document.class);
        GanModel model = GanModel.of(parts.document(), parts.weights());
        int[] positions = model.encoder().positions(columns);
        Encoded rows = model.encoder().encode(HeldOut.of(sample.rows()), positions);
        if (rows.rows() < HeldOut.FEWEST_ROWS / HeldOut.ONE_IN) {
            return null;
        }
        Placebo today = TwoSample.test(model.generator(), rows, seed, progress);
        Placebo.Difference difference = model.auc().to(today.standardError());
        return new GanScores(
                today.rows(),
                today.value(),
                model.auc().value(),
                difference.standardError(),
                difference.degrees(),
                fits(model, Coherence.ofToday(model, rows, seed)));
    }

    private static List<Fit> fits(GanModel model, List<CellFit> today) {
        List<Fit> fits = new ArrayList<>();
        for (int column = 0; column < today.size(); column++) {
            CellFit now = today.get(column);
            CellFit accepted = model.fits().get(column);
            if (!accepted.isTied() || now.evidence().rows() < FEWEST_CELLS) {
                continue;
            }
            Placebo.Difference difference = accepted.evidence().to(now.evidence().standardError());
            double rise = now.evidence().value() - accepted.evidence().value();
            fits.add(
                    new Fit(
                            model.encoder().columns().get(column),
                            now.share(),
                            accepted.share(),
                            difference.standardError() > 0 ? rise / difference.standardError() : 0,
                            difference.degrees()));
        }
        return fits;
    }
}
