package dev.assay.train;

import dev.assay.profile.sample.RowSample;
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
     * What a fresh discriminator says, and the generator itself.
     *
     * @param rows of today that the discriminator was asked about
     * @param auc area under the ROC curve between them and generated rows
     * @param acceptedAuc the same for held-out accepted rows, when the baseline was made
     * @param standardError of the difference
     * @param degrees of freedom that the standard error is worth
     * @param fits of the columns that tell something of the others
     */
    public record Answer(
            int rows,
            double auc,
            double acceptedAuc,
            double standardError,
            int degrees,
            List<Fit> fits) {}

    /**
     * How well a column's cells fit the rest of their rows.
     *
     * @param share of cells that seem to be another row's, today
     * @param acceptedShare the same for held-out accepted rows
     * @param deviation how much more there is today, in standard errors of {@link CellFit#evidence}
     * @param degrees of freedom that the standard error is worth
     */
    public record Fit(
            String column, double share, double acceptedShare, double deviation, int degrees) {}

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
    public static Answer of(
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
        Encoded rows = model.encoder().encode(Training.HeldOut.of(sample.rows()), positions);
        if (rows.rows() < Training.FEWEST_ROWS / Training.HeldOut.ONE_IN) {
            return null;
        }
        Placebo today = TwoSample.test(model.generator(), rows, seed, progress);
        Placebo.Difference difference = model.auc().to(today.standardError());
        return new Answer(
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
