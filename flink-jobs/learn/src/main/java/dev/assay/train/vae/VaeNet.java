package dev.assay.train.vae;

import dev.assay.train.dp.ClippedSum;
import dev.assay.train.encode.Encoded;
import dev.assay.train.encode.Encoder;
import dev.assay.train.net.Buffers;
import dev.assay.train.net.Dense;
import dev.assay.train.net.Parameters;
import dev.assay.train.net.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A variational autoencoder over encoded rows: an encoder to a Gaussian in latent space, a mirrored
 * decoder, and a learnt variance per Gaussian position.
 *
 * <pre>loss = E[-ln p(x|z)] + β KL(q(z|x) ‖ N(0, I))</pre>
 *
 * Behind the encoded row, its input has a switch per column that says that the column is hidden
 * (and its positions are 0), so that the same network tells {@code p(column | the others)}.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1312.6114">Kingma and Welling (2014), Auto-encoding
 *     variational Bayes</a>
 * @see <a href="https://doi.org/10.48550/arXiv.2006.13202">Rybkin et al. (2021), σ-VAE</a>, for the
 *     learnt variance
 */
final class VaeNet {

    private static final int HIDDEN = 128;
    private static final int HIDDEN_TOO = 64;

    /**
     * Nats a latent dimension may cost for nothing, so that it is not given up early (Kingma et al.
     * 2016).
     */
    private static final double FREE_BITS = 0.05;

    private final int block;
    private final int latent;
    private final Likelihood likelihood;
    private final RowInput rowInput;
    private final int width;
    private final Parameters parameters;
    private final Dense encode1;
    private final Dense encode2;
    private final Dense toCode;
    private final Dense decode1;
    private final Dense decode2;
    private final Dense decode3;
    private final Parameters.Matrix logVariance;
    private final List<Dense> layers;
    private final INDArray input;
    private final INDArray z;
    private final INDArray byOutput;
    private final INDArray byCode;

    /**
     * @param block rows that go through at once; fewer are filled up with empty ones
     * @param random of the weights
     */
    VaeNet(Encoder encoder, int latent, int block, SplittableRandom random) {
        this.block = block;
        this.width = encoder.width();
        this.latent = latent;
        this.likelihood = new Likelihood(encoder.heads(), width, encoder.codes().size());
        this.rowInput = new RowInput(encoder);
        int in = rowInput.width();
        this.parameters =
                new Parameters(
                        Dense.size(in, HIDDEN)
                                + Dense.size(HIDDEN, HIDDEN_TOO)
                                + Dense.size(HIDDEN_TOO, 2 * latent)
                                + Dense.size(latent, HIDDEN_TOO)
                                + Dense.size(HIDDEN_TOO, HIDDEN)
                                + Dense.size(HIDDEN, width)
                                + width);
        this.encode1 = new Dense(in, HIDDEN, true, block, parameters).randomised(random);
        this.encode2 = new Dense(HIDDEN, HIDDEN_TOO, true, block, parameters).randomised(random);
        this.toCode =
                new Dense(HIDDEN_TOO, 2 * latent, false, block, parameters).randomised(random);
        this.decode1 = new Dense(latent, HIDDEN_TOO, true, block, parameters).randomised(random);
        this.decode2 = new Dense(HIDDEN_TOO, HIDDEN, true, block, parameters).randomised(random);
        this.decode3 = new Dense(HIDDEN, width, false, block, parameters).randomised(random);
        this.logVariance = parameters.take(width, 1);
        this.layers = List.of(encode1, encode2, toCode, decode1, decode2, decode3);
        this.input = Buffers.of(in, block);
        this.z = Buffers.of(latent, block);
        this.byOutput = Buffers.of(width, block);
        this.byCode = Buffers.of(2 * latent, block);
    }

    /** Latent dimensions for rows of that width. */
    static int latentFor(int width) {
        return Math.max(2, Math.min(16, width / 2));
    }

    /** All parameters; their order is part of the model file. */
    Parameters parameters() {
        return parameters;
    }

    int latent() {
        return latent;
    }

    /** Begins with what can be said of rows without looking at any. */
    VaeNet startingFrom(Encoded rows) {
        return startingFrom(likelihood.marginal(rows));
    }

    /** Begins with these outputs. */
    VaeNet startingFrom(float[] marginal) {
        decode3.startAt(marginal);
        return this;
    }

    /** The loss's parts, in nats a row. */
    record Loss(double reconstruction, double divergence) {}

    /**
     * Loss and gradients of a batch of at most a block.
     *
     * @param noisy rows as {@link RowInput} makes them, perhaps with noise
     * @param target the same rows without noise
     * @param noise standard normal, {@code rows × latent}
     * @param beta weight of the divergence
     */
    Loss step(float[] noisy, Encoded target, float[] noise, double beta) {
        float[] varianceGradient = new float[width];
        Loss loss = deltas(noisy, target, noise, beta, varianceGradient, false);
        layers.forEach(Dense::gradients);
        Buffers.write(logVariance.gradient(), varianceGradient);
        return loss;
    }

    /**
     * Adds the gradients of rows, each by itself and none of a greater norm than the sum allows. No
     * row knows the others: each dimension has its free bits for each row.
     */
    void addTo(ClippedSum sum, float[] noisy, Encoded target, float[] noise, double beta) {
        deltas(noisy, target, noise, beta, new float[width], true);
        int rows = target.rows();
        float[] byOut = Buffers.read(byOutput, rows * width);
        float[] byVariance =
                likelihood.byVariance(
                        target.mask(), byOut, Buffers.read(logVariance.value(), width), rows);
        sum.add(layers, logVariance, byVariance, rows);
    }

    private Loss deltas(
            float[] noisy,
            Encoded target,
            float[] noise,
            double beta,
            float[] varianceGradient,
            boolean apart) {
        int rows = target.rows();
        float[] code = Buffers.read(code(noisy, block), rows * 2 * latent);
        float[] deviation = new float[rows * latent];
        float[] sampled = new float[block * latent];
        for (int i = 0; i < deviation.length; i++) {
            int at = i / latent * 2 * latent + i % latent;
            deviation[i] = (float) Math.exp(0.5 * code[at + latent]);
            sampled[i] = code[at] + deviation[i] * noise[i];
        }
        Buffers.write(z, sampled);
        float[] out = Buffers.read(decode(block), rows * width);
        double reconstruction =
                likelihood.gradients(
                        target.x(),
                        target.mask(),
                        out,
                        Buffers.read(logVariance.value(), width),
                        rows,
                        varianceGradient);
        Buffers.write(byOutput, Arrays.copyOf(out, block * width));
        INDArray byZ =
                decode1.deltasToInput(decode2.deltasToInput(decode3.deltasToInput(byOutput)));
        float[] zGradient = Buffers.read(byZ, rows * latent);
        float[] codeGradient = new float[block * 2 * latent];
        for (int i = 0; i < deviation.length; i++) {
            int at = i / latent * 2 * latent + i % latent;
            codeGradient[at] = zGradient[i];
            codeGradient[at + latent] = 0.5f * zGradient[i] * deviation[i] * noise[i];
        }
        double divergence = addDivergence(code, deviation, rows, beta, codeGradient, apart);
        Buffers.write(byCode, codeGradient);
        encode1.deltas(encode2.deltasToInput(toCode.deltasToInput(byCode)));
        return new Loss(reconstruction, divergence);
    }

    /**
     * {@code KL = ½ Σ (eˢ + m² - 1 - s)}, mean over rows; a dimension below its free bits has no
     * gradient.
     *
     * @param apart whether that is decided for each row by itself, rather than for all by the mean
     */
    private double addDivergence(
            float[] code, float[] deviation, int rows, double beta, float[] byCode, boolean apart) {
        double total = 0;
        double[] each = new double[rows];
        for (int j = 0; j < latent; j++) {
            double kl = 0;
            for (int row = 0; row < rows; row++) {
                double m = code[row * 2 * latent + j];
                double s = code[row * 2 * latent + latent + j];
                double d = deviation[row * latent + j];
                each[row] = 0.5 * (d * d + m * m - 1 - s);
                kl += each[row] / rows;
            }
            total += kl;
            for (int row = 0; row < rows; row++) {
                if ((apart ? each[row] : kl) > FREE_BITS) {
                    int at = row * 2 * latent + j;
                    double d = deviation[row * latent + j];
                    byCode[at] += (float) (beta * code[at] / rows);
                    byCode[at + latent] += (float) (beta * 0.5 * (d * d - 1) / rows);
                }
            }
        }
        return total;
    }

    /**
     * Rows that the network makes of noise, by what it says of them; a class of each is drawn.
     *
     * @see #score
     */
    Encoded made(int rows, RandomGenerator random) {
        Encoded made = new Encoded(rows, width);
        float[] variance = Buffers.read(logVariance.value(), width);
        for (int from = 0; from < rows; from += block) {
            int n = Math.min(block, rows - from);
            Buffers.write(z, Streams.gaussians(random, n * latent));
            float[] out = Buffers.read(decode(n), n * width);
            likelihood.draw(out, variance, random);
            System.arraycopy(out, 0, made.x(), from * width, n * width);
        }
        return made;
    }

    /** Negative log-likelihood per row and column, decoded from the latent mean, without noise. */
    double[] score(Encoded rows) {
        return score(rows, row -> RowInput.NOTHING);
    }

    /**
     * {@link #score} as it is while a column of each row is hidden from the network.
     *
     * @param hidden column by row, or {@link RowInput#NOTHING}
     */
    double[] score(Encoded rows, IntUnaryOperator hidden) {
        return score(rows, decoded(rows, hidden));
    }

    /**
     * {@link #score} by what was {@link #decoded}.
     *
     * @param decoded {@code rows × width}
     */
    double[] score(Encoded rows, float[] decoded) {
        float[] variance = Buffers.read(logVariance.value(), width);
        return likelihood.perColumn(rows.x(), rows.mask(), decoded, variance, rows.rows());
    }

    /** The decoder's output, {@code rows × width}, from the latent mean, without noise. */
    float[] decoded(Encoded rows, IntUnaryOperator hidden) {
        float[] all = new float[rows.rows() * width];
        for (int from = 0; from < rows.rows(); from += block) {
            int first = from;
            Encoded part = rows.slice(from, Math.min(rows.rows(), from + block));
            float[] some = decodedBlock(part, row -> hidden.applyAsInt(first + row));
            System.arraycopy(some, 0, all, from * width, some.length);
        }
        return all;
    }

    private float[] decodedBlock(Encoded rows, IntUnaryOperator hidden) {
        Buffers.write(z, meansOfBlock(rows, hidden));
        return Buffers.read(decode(rows.rows()), rows.rows() * width);
    }

    /** The latent mean of each row, nothing of which is hidden, {@code rows × latent}. */
    float[] means(Encoded rows) {
        float[] all = new float[rows.rows() * latent];
        for (int from = 0; from < rows.rows(); from += block) {
            Encoded part = rows.slice(from, Math.min(rows.rows(), from + block));
            float[] some = meansOfBlock(part, row -> RowInput.NOTHING);
            System.arraycopy(some, 0, all, from * latent, some.length);
        }
        return all;
    }

    private float[] meansOfBlock(Encoded rows, IntUnaryOperator hidden) {
        float[] code =
                Buffers.read(
                        code(rowInput.of(rows, hidden), rows.rows()), rows.rows() * 2 * latent);
        float[] mean = new float[rows.rows() * latent];
        for (int row = 0; row < rows.rows(); row++) {
            System.arraycopy(code, row * 2 * latent, mean, row * latent, latent);
        }
        return mean;
    }

    /** Of the first rows; behind them, what is left of an earlier block goes along. */
    private INDArray code(float[] in, int rows) {
        Buffers.write(input, in);
        return toCode.forward(encode2.forward(encode1.forward(input, rows), rows), rows);
    }

    private INDArray decode(int rows) {
        return decode3.forward(decode2.forward(decode1.forward(z, rows), rows), rows);
    }
}
