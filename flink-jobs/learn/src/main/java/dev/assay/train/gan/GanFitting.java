package dev.assay.train.gan;

import dev.assay.score.Fidelity;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.model.ModelException;
import dev.assay.train.net.TimeLimit;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * A GAN that is fit to be kept.
 *
 * @param model its generator, with how well accepted rows are distinguished from its rows
 * @param curve how the training went
 * @param fidelity how like accepted rows its rows are
 */
public record GanFitting(GanModel model, List<GanPoint> curve, Fidelity fidelity) {

    /**
     * Where generated rows are distinguished from accepted ones this well, the generator is of no
     * use.
     */
    private static final double COLLAPSED = 0.98;

    /**
     * Trains; if the generator learned next to nothing, once more from another start.
     *
     * @throws ModelException when it learned nothing then either
     */
    public static GanFitting of(
            Encoder encoder,
            Encoded rows,
            Encoded heldOut,
            long seed,
            TimeLimit limit,
            LongConsumer progress)
            throws ModelException {
        GanFitting first = once(encoder, rows, heldOut, seed, limit, progress);
        if (first.model.auc().value() <= COLLAPSED) {
            return first;
        }
        GanFitting second = once(encoder, rows, heldOut, seed + 1, limit, steps -> {});
        if (second.model.auc().value() <= COLLAPSED) {
            return second;
        }
        throw new ModelException(
                String.format(
                        Locale.ROOT,
                        "the training of the GAN collapsed twice: its rows are distinguished from accepted"
                                + " ones with an AUC of %.3f",
                        second.model.auc().value()));
    }

    private static GanFitting once(
            Encoder encoder,
            Encoded rows,
            Encoded heldOut,
            long seed,
            TimeLimit limit,
            LongConsumer progress)
            throws ModelException {
        GanTraining training = new GanTraining(encoder, rows, heldOut, seed);
        GanModel trained = training.train(limit, progress);
        for (float weight : trained.weights()) {
            if (!Float.isFinite(weight)) {
                throw new ModelException("the training of the GAN diverged");
            }
        }
        // The generator that is kept is the one that is asked later: in blocks of another size.
        Generator generator = trained.generator();
        return new GanFitting(
                trained.judged(
                        TwoSample.test(generator, heldOut, seed, steps -> {}),
                        Coherence.ofAccepted(trained, heldOut, seed)),
                training.curve(),
                Likeness.of(generator, encoder, rows, heldOut, seed));
    }
}
