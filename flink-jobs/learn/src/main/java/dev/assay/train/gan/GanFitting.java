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

    /**
     * Trains a generator whose weights tell little of any row; another try would tell more.
     *
     * @throws ModelException when it learned nothing
     */
    public static GanFitting of(
            PrivateGanTraining training,
            Encoded rows,
            Encoded heldOut,
            TimeLimit limit,
            LongConsumer progress)
            throws ModelException {
        GanModel trained = training.train(rows, heldOut, limit, progress);
        GanFitting fitting = judged(trained, List.of(), rows, heldOut, training.seed());
        if (fitting.model.auc().value() > COLLAPSED) {
            throw new ModelException(
                    String.format(
                            Locale.ROOT,
                            "with so much noise the GAN learned too little: its rows are distinguished"
                                    + " from accepted ones with an AUC of %.3f; declare a greater"
                                    + " epsilon, or learned: {gan: false}",
                            fitting.model.auc().value()));
        }
        return fitting;
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
        return judged(trained, training.curve(), rows, heldOut, seed);
    }

    private static GanFitting judged(
            GanModel trained, List<GanPoint> curve, Encoded rows, Encoded heldOut, long seed)
            throws ModelException {
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
                curve,
                Likeness.of(generator, trained.encoder(), rows, heldOut, seed));
    }
}
