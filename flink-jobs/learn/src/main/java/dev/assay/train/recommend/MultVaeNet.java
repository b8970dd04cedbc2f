package dev.assay.train.recommend;

import dev.assay.train.net.Buffers;
import dev.assay.train.net.Dense;
import dev.assay.train.net.Exponential;
import dev.assay.train.net.Parameters;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A variational autoencoder of histories: what a user has, as a multinomial over items.
 *
 * <pre>loss = -Σ x(j) ln softmax(f(z))(j) + β KL(q(z|x) ‖ N(0, I))</pre>
 *
 * mean over users. A history is divided by its length as a vector; a part of it may be left out.
 */
final class MultVaeNet {

    static final int HIDDEN = 128;
    static final int LATENT = 32;

    private final int items;
    private final int block;
    private final Parameters parameters;
    private final Dense encode;
    private final Dense toCode;
    private final Dense decode;
    private final Dense toItems;
    private final INDArray input;
    private final INDArray z;
    private final INDArray byOutput;
    private final INDArray byCode;

    /**
     * A network.
     *
     * @param items numbers a history
     * @param block users that go through at once
     * @param random of the weights
     */
    MultVaeNet(int items, int block, SplittableRandom random) {
        this.items = items;
        this.block = block;
        this.parameters =
                new Parameters(
                        Dense.size(items, HIDDEN)
                                + Dense.size(HIDDEN, 2 * LATENT)
                                + Dense.size(LATENT, HIDDEN)
                                + Dense.size(HIDDEN, items));
        this.encode = new Dense(items, HIDDEN, true, block, parameters).randomised(random);
        this.toCode = new Dense(HIDDEN, 2 * LATENT, false, block, parameters).randomised(random);
        this.decode = new Dense(LATENT, HIDDEN, true, block, parameters).randomised(random);
        this.toItems = new Dense(HIDDEN, items, false, block, parameters).randomised(random);
        this.input = Buffers.of(items, block);
        this.z = Buffers.of(LATENT, block);
        this.byOutput = Buffers.of(items, block);
        this.byCode = Buffers.of(2 * LATENT, block);
    }

    /** Users that go through at once, at most. */
    int block() {
        return block;
    }

    /** All parameters. */
    Parameters parameters() {
        return parameters;
    }

    /** Begins with what most users have: the logarithm of each item's share. */
    MultVaeNet startingFrom(float[] logShares) {
        toItems.startAt(logShares);
        return this;
    }

    /**
     * Loss and gradients of a batch.
     *
     * @param inputs items that are seen of each user, at most a block
     * @param targets all items of each of them
     * @param noise standard normal, {@code users × latent}
     * @param beta weight of the divergence
     * @return the loss
     */
    double step(int[][] inputs, int[][] targets, float[] noise, double beta) {
        int users = inputs.length;
        float[] code = code(inputs);
        float[] deviation = new float[users * LATENT];
        float[] sampled = new float[block * LATENT];
        for (int i = 0; i < deviation.length; i++) {
            int at = i / LATENT * 2 * LATENT + i % LATENT;
            deviation[i] = (float) Math.exp(0.5 * code[at + LATENT]);
            sampled[i] = code[at] + deviation[i] * noise[i];
        }
        float[] gradient = new float[block * items];
        double loss = multinomial(decoded(sampled, block), targets, gradient);
        Buffers.write(byOutput, gradient);
        float[] byZ =
                Buffers.read(
                        decode.backwardToInput(toItems.backwardToInput(byOutput)), users * LATENT);
        float[] codeGradient = new float[block * 2 * LATENT];
        for (int i = 0; i < deviation.length; i++) {
            int at = i / LATENT * 2 * LATENT + i % LATENT;
            double m = code[at];
            double s = code[at + LATENT];
            double d = deviation[i];
            loss += beta * 0.5 * (d * d + m * m - 1 - s) / users;
            codeGradient[at] = (float) (byZ[i] + beta * m / users);
            codeGradient[at + LATENT] =
                    (float) (0.5 * byZ[i] * d * noise[i] + beta * 0.5 * (d * d - 1) / users);
        }
        Buffers.write(byCode, codeGradient);
        encode.backward(toCode.backwardToInput(byCode));
        return loss;
    }

    /** Mean loss of users; the gradient of the logits is {@code n softmax - x}. */
    private double multinomial(float[] logits, int[][] targets, float[] gradient) {
        double loss = 0;
        for (int user = 0; user < targets.length; user++) {
            int from = user * items;
            double scale = (double) targets[user].length / targets.length;
            double log = logSum(logits, from);
            for (int j = 0; j < items; j++) {
                gradient[from + j] = (float) (scale * probability(logits[from + j], log));
            }
            for (int j : targets[user]) {
                gradient[from + j] -= 1f / targets.length;
                loss += (log - logits[from + j]) / targets.length;
            }
        }
        return loss;
    }

    private static double probability(float logit, double log) {
        return Exponential.of((float) Math.min(0, logit - log));
    }

    private double logSum(float[] logits, int from) {
        float most = Float.NEGATIVE_INFINITY;
        for (int j = 0; j < items; j++) {
            most = Math.max(most, logits[from + j]);
        }
        double sum = 0;
        for (int j = 0; j < items; j++) {
            sum += Exponential.of(logits[from + j] - most);
        }
        return most + Math.log(sum);
    }

    /**
     * Mean negative logarithm of the probability of an item that was not seen, over users; from the
     * middle of each code, without noise.
     *
     * @param seen of each user, at most a block
     * @param hidden items of each of them that are to be foreseen, at least one
     */
    double heldOut(int[][] seen, int[][] hidden) {
        float[] logits = logits(seen);
        double loss = 0;
        for (int user = 0; user < seen.length; user++) {
            double log = logSum(logits, user * items);
            double sum = 0;
            for (int j : hidden[user]) {
                sum += log - logits[user * items + j];
            }
            loss += sum / hidden[user].length / seen.length;
        }
        return loss;
    }

    /** The output for each user, item after item, from the middle of the code. */
    float[] logits(int[][] seen) {
        float[] code = code(seen);
        float[] means = new float[seen.length * LATENT];
        for (int user = 0; user < seen.length; user++) {
            System.arraycopy(code, user * 2 * LATENT, means, user * LATENT, LATENT);
        }
        return decoded(means, seen.length);
    }

    /** The middle of each user's code, {@code users × latent}; at most a block of users. */
    float[][] means(int[][] seen) {
        float[] code = code(seen);
        float[][] means = new float[seen.length][LATENT];
        for (int user = 0; user < means.length; user++) {
            System.arraycopy(code, user * 2 * LATENT, means[user], 0, LATENT);
        }
        return means;
    }

    private float[] code(int[][] histories) {
        int users = histories.length;
        float[] in = new float[users * items];
        for (int user = 0; user < users; user++) {
            float each = (float) (1 / Math.sqrt(Math.max(1, histories[user].length)));
            for (int j : histories[user]) {
                in[user * items + j] = each;
            }
        }
        Buffers.write(input, in);
        return Buffers.read(
                toCode.forward(encode.forward(input, users), users), users * 2 * LATENT);
    }

    private float[] decoded(float[] codes, int users) {
        Buffers.write(z, codes);
        return Buffers.read(toItems.forward(decode.forward(z, users), users), users * items);
    }
}
