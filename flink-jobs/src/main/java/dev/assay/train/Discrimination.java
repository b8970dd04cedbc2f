package dev.assay.train;

import dev.assay.profile.RowSample;
import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;

/** Today's rows against an accepted generator: the GAN from outside, with plain numbers. */
public final class Discrimination {

    private Discrimination() {}

    /**
     * What a fresh discriminator says.
     *
     * @param rows of today that it was asked about
     * @param auc area under the ROC curve between them and generated rows
     * @param acceptedAuc the same for held-out accepted rows, when the baseline was made
     * @param standardError of the difference
     * @param placebos parts of the accepted rows that the standard error was learnt from
     */
    public record Answer(
            int rows, double auc, double acceptedAuc, double standardError, int placebos) {}

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
            RowSample today,
            long seed,
            LongConsumer progress)
            throws IOException {
        ModelFile.Parts<GanModel.Document> parts =
                ModelFile.decode(name, file, GanModel.Document.class);
        GanModel model = GanModel.of(parts.document(), parts.weights());
        int[] positions = model.encoder().positions(columns);
        Encoded rows = model.encoder().encode(Training.HeldOut.of(today.rows()), positions);
        if (rows.rows() < Training.FEWEST_ROWS / Training.HeldOut.ONE_IN) {
            return null;
        }
        TwoSample.Answer answer = TwoSample.test(model.generator(), rows, seed, progress);
        return new Answer(
                answer.rows(),
                answer.auc(),
                model.acceptedAuc(),
                Math.max(
                        Math.hypot(answer.standardError(), model.acceptedError()),
                        spread(model.placebo())),
                model.placebo().size());
    }

    /**
     * Standard deviation between one part of the accepted rows and all of them. Parts are smaller
     * than what is asked about today, so this is rather too much: no alarm comes from what differs
     * from time to time anyway.
     */
    private static double spread(List<Double> placebo) {
        int n = placebo.size();
        double mean = placebo.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = placebo.stream().mapToDouble(auc -> (auc - mean) * (auc - mean)).sum();
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
    }
}
