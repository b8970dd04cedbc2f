package dev.assay.train.gan;

import dev.assay.score.TrainingCurves;
import dev.assay.score.TrainingCurves.GanPoint;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.encode.Tokens;
import dev.assay.train.model.Provenance;
import dev.assay.train.net.Adam;
import dev.assay.train.net.Batches;
import dev.assay.train.net.EarlyStopping;
import dev.assay.train.net.Perceptron;
import dev.assay.train.net.Streams;
import dev.assay.train.net.TimeLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;

/**
 * Trains a generator against a discriminator, in turn. The generator completes rows of which it
 * sees a part; it learns from how likely it thought the truth, and from the discriminator, which
 * sees whole rows: whether what it chose at once fits together.
 *
 * <pre>loss = -ln p(hidden | known) - λ ln D(known, chosen)</pre>
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1406.2661">Goodfellow et al. (2014), Generative
 *     adversarial nets</a>
 * @see <a href="https://doi.org/10.48550/arXiv.1806.02920">Yoon, Jordon, van der Schaar (2018),
 *     GAIN</a>, for a generator that completes rows
 */
public final class GanTraining {

    static final int BATCH = 256;
    private static final int EPOCHS = 24;
    private static final int FEWEST_STEPS = 300;
    private static final int MOST_STEPS = 1600;
    private static final double RATE = 2e-3;
    private static final double DISCRIMINATOR_RATE = 1e-3;

    /** λ: with more, the generator leaves the data for what the discriminator likes. */
    private static final double ADVERSARIAL = 0.02;

    /**
     * Steps from one turn of the discriminator to the next, which divide those between points of
     * the curve. It takes as long as the generator, and teaches it less.
     */
    private static final int TURN = 4;

    /** Points of the curve without progress after which training ends. */
    private static final int PATIENCE = 4;

    private final Encoder encoder;
    private final Encoded rows;
    private final long seed;
    private final Tokens tokens;
    private final int[] choices;
    private final int[] validation;
    private final int[] validationKnown;
    private final Generator generator;
    private final Perceptron discriminator;
    private final SplittableRandom random;
    private final int steps;
    private final List<GanPoint> curve = new ArrayList<>();
    private int done;

    /**
     * @param rows to learn from
     * @param heldOut rows that say when to stop
     */
    GanTraining(Encoder encoder, Encoded rows, Encoded heldOut, long seed) {
        this.encoder = encoder;
        this.rows = rows;
        this.seed = seed;
        this.tokens = Tokens.of(encoder);
        this.choices = tokens.of(rows);
        this.validation = tokens.of(heldOut);
        this.validationKnown =
                Completion.hide(validation, tokens.size(), Streams.of(seed, "gan validation"));
        this.generator = new Generator(tokens, BATCH, Streams.of(seed, "generator weights"));
        this.discriminator = new Perceptron(tokens.classes(), 1, DISCRIMINATOR_RATE, seed + 1);
        this.random = Streams.of(seed, "gan steps");
        this.steps = stepsFor(rows.rows());
    }

    /** Steps for that many rows. */
    public static int stepsFor(int rows) {
        return Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, EPOCHS * rows / BATCH));
    }

    /** How the training went. */
    List<GanPoint> curve() {
        return List.copyOf(curve);
    }

    /** The generator that completed held-out rows best. */
    GanModel train(TimeLimit limit, LongConsumer progress) {
        Adam adam = new Adam(generator.parameters());
        Batches batches = new Batches(rows.rows(), BATCH, random);
        EarlyStopping stopping = new EarlyStopping(generator.parameters(), PATIENCE);
        TimeLimit.Clock clock = limit.start();
        double[] losses = new double[2];
        for (boolean over = false; done < steps && !stopping.isOver() && !over; done++) {
            step(picked(choices, tokens.size(), batches.next()), losses);
            adam.update(RATE * Adam.oneCycle(done, steps));
            progress.accept(1);
            over = clock.isOver();
            int since = done % TrainingCurves.EVERY + 1;
            if (since == TrainingCurves.EVERY || done + 1 == steps || over) {
                double loss = loss();
                int turns = (since + TURN - 1) / TURN;
                curve.add(new GanPoint(done + 1, losses[0] / turns, losses[1] / since, loss));
                losses = new double[2];
                stopping.look(loss);
            }
        }
        Provenance provenance =
                new Provenance(
                        seed,
                        rows.rows(),
                        validation.length / tokens.size(),
                        done,
                        stopping.least(),
                        Provenance.LIBRARY);
        return new GanModel(encoder, Placebo.NONE, List.of(), provenance, stopping.best());
    }

    /** Gradients of one batch, and a step of the discriminator in its turn; adds both losses. */
    private void step(int[] truth, double[] losses) {
        int n = truth.length / tokens.size();
        int[] known = Completion.hide(truth, tokens.size(), random);
        float[] logits = generator.forward(known, Streams.gaussians(random, n * Generator.NOISE));
        Completion completion = new Completion(tokens, truth, known, logits);
        float[] gradient = new float[logits.length];
        losses[1] += completion.entropy(gradient);
        if (done % TURN == 0) {
            float[] relaxed = completion.relaxed(random);
            losses[0] += Adversary.tell(discriminator, completion.hard(), relaxed, n);
            float[] slope = Adversary.slope(discriminator, relaxed, n);
            completion.pass(relaxed, slope, ADVERSARIAL, gradient);
        }
        generator.backward(gradient);
    }

    /** The choices of some rows. */
    static int[] picked(int[] choices, int size, int[] places) {
        int[] picked = new int[places.length * size];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(choices, places[i] * size, picked, i * size, size);
        }
        return picked;
    }

    private double loss() {
        double sum = 0;
        int block = BATCH * tokens.size();
        for (int from = 0; from < validation.length; from += block) {
            int to = Math.min(validation.length, from + block);
            int[] known = Arrays.copyOfRange(validationKnown, from, to);
            int n = known.length / tokens.size();
            float[] logits = generator.forward(known, new float[n * Generator.NOISE]);
            int[] truth = Arrays.copyOfRange(validation, from, to);
            sum += n * new Completion(tokens, truth, known, logits).entropy(null);
        }
        return sum * tokens.size() / validation.length;
    }
}
