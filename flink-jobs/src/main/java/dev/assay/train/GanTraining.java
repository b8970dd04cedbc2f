package dev.assay.train;

import dev.assay.train.TrainingCurves.GanPoint;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Trains a generator against a discriminator, in turn: binary cross-entropy for the discriminator,
 * the non-saturating loss {@code -ln D(G(z))} for the generator.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1406.2661">Goodfellow et al. (2014), Generative
 *     adversarial nets</a>
 */
final class GanTraining {

    static final int BATCH = 256;
    private static final int EPOCHS = 12;
    private static final int FEWEST_STEPS = 300;
    private static final int MOST_STEPS = 800;
    private static final double RATE = 1e-3;

    /**
     * Real rows are called real with this probability, which keeps the discriminator from
     * certainty.
     */
    private static final double SMOOTH = 0.9;

    private GanTraining() {}

    static int stepsFor(int rows) {
        return Math.max(FEWEST_STEPS, Math.min(MOST_STEPS, EPOCHS * rows / BATCH));
    }

    static Generator train(
            Encoder encoder,
            Encoded rows,
            long seed,
            TimeLimit limit,
            LongConsumer progress,
            Consumer<GanPoint> curve) {
        Generator generator = new Generator(encoder, RATE, seed);
        Perceptron discriminator = new Perceptron(encoder.width(), 1, RATE, seed + 1);
        SplittableRandom random = Streams.of(seed, "gan steps");
        int steps = stepsFor(rows.rows());
        int[] order = new int[0];
        int at = 0;
        double discriminated = 0;
        double generated = 0;
        int since = 0;
        TimeLimit.Clock clock = limit.start();
        boolean over = false;
        for (int step = 0; step < steps && !over; step++) {
            if (at + BATCH > order.length) {
                order = Streams.shuffled(random, rows.rows());
                at = 0;
            }
            Encoded real = rows.pick(order, at, Math.min(order.length, at + BATCH));
            at += BATCH;
            int n = real.rows();
            float[] fake = generator.forward(n, random);
            discriminated += classify(discriminator, real.x(), n, SMOOTH) / 2;
            discriminated += classify(discriminator, fake, n, 0) / 2;
            float[] logits = discriminator.forward(fake, n);
            generated += entropy(logits, 1);
            since++;
            float[] byFake = discriminator.backward(gradient(logits, 1), n, false);
            generator.learn(fake, byFake, n);
            progress.accept(1);
            over = clock.isOver();
            if ((step + 1) % TrainingCurves.EVERY == 0 || step + 1 == steps || over) {
                curve.accept(new GanPoint(step + 1, discriminated / since, generated / since));
                discriminated = 0;
                generated = 0;
                since = 0;
            }
        }
        return generator;
    }

    /** One step of the discriminator towards a label; the entropy before it. */
    static double classify(Perceptron discriminator, float[] x, int rows, double label) {
        float[] logits = discriminator.forward(x, rows);
        discriminator.backward(gradient(logits, label), rows, true);
        return entropy(logits, label);
    }

    /** Mean binary cross-entropy: {@code max(o, 0) - o · label + ln(1 + e^-|o|)}. */
    private static double entropy(float[] logits, double label) {
        double sum = 0;
        for (float logit : logits) {
            sum += Math.max(logit, 0) - logit * label + Math.log1p(Math.exp(-Math.abs(logit)));
        }
        return sum / logits.length;
    }

    /** Gradient of the mean binary cross-entropy by the logits: {@code (σ(o) - label) / n}. */
    private static float[] gradient(float[] logits, double label) {
        float[] gradient = new float[logits.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = (float) ((1 / (1 + Math.exp(-logits[i])) - label) / gradient.length);
        }
        return gradient;
    }
}
