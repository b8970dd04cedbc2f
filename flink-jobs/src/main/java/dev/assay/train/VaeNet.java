package dev.assay.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A variational autoencoder over encoded rows: an encoder to a Gaussian in latent space, a mirrored
 * decoder, and a learnt variance per Gaussian position.
 *
 * <pre>loss = E[-ln p(x|z)] + β KL(q(z|x) ‖ N(0, I))</pre>
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

    /**
     * Everything a step makes lives here and is gone with the step; no native memory waits for the
     * collector.
     */
    static final WorkspaceConfiguration WORKSPACE =
            WorkspaceConfiguration.builder()
                    .initialSize(8L << 20)
                    .policyAllocation(AllocationPolicy.STRICT)
                    .policyLearning(LearningPolicy.FIRST_LOOP)
                    .policyReset(ResetPolicy.BLOCK_LEFT)
                    .policySpill(SpillPolicy.REALLOCATE)
                    .build();

    private final int latent;
    private final Likelihood likelihood;
    private final int width;
    private final Dense encode1;
    private final Dense encode2;
    private final Dense toMean;
    private final Dense toLogVariance;
    private final Dense decode1;
    private final Dense decode2;
    private final Dense decode3;
    private final INDArray logVariance;

    VaeNet(Encoder encoder, int latent, SplittableRandom random) {
        this.width = encoder.width();
        this.latent = latent;
        this.likelihood = new Likelihood(encoder.heads(), width, encoder.codes().size());
        this.encode1 = Dense.random(width, HIDDEN, true, random);
        this.encode2 = Dense.random(HIDDEN, HIDDEN_TOO, true, random);
        this.toMean = Dense.random(HIDDEN_TOO, latent, false, random);
        this.toLogVariance = Dense.random(HIDDEN_TOO, latent, false, random);
        this.decode1 = Dense.random(latent, HIDDEN_TOO, true, random);
        this.decode2 = Dense.random(HIDDEN_TOO, HIDDEN, true, random);
        this.decode3 = Dense.random(HIDDEN, width, false, random);
        this.logVariance = Nd4j.zeros(1, width);
    }

    /** Latent dimensions for rows of that width. */
    static int latentFor(int width) {
        return Math.max(2, Math.min(16, width / 2));
    }

    private List<Dense> layers() {
        return List.of(encode1, encode2, toMean, toLogVariance, decode1, decode2, decode3);
    }

    /** All parameters; the order is part of the model file. */
    List<INDArray> parameters() {
        List<INDArray> all = new ArrayList<>();
        layers().forEach(layer -> all.addAll(layer.parameters()));
        all.add(logVariance);
        return all;
    }

    /** What a step found: the loss's parts, and gradients in the order of {@link #parameters}. */
    record Step(double reconstruction, double divergence, List<INDArray> gradients) {}

    /**
     * Loss and gradients of a batch. Call inside a workspace.
     *
     * @param input rows as the encoder sees them, perhaps with noise
     * @param target the same rows without noise
     * @param noise standard normal, {@code rows × latent}
     * @param beta weight of the divergence
     */
    Step step(float[] input, Encoded target, float[] noise, double beta) {
        int rows = target.rows();
        INDArray hidden = encode2.forward(encode1.forward(matrix(input, rows, width)));
        INDArray mean = toMean.forward(hidden);
        INDArray spread = toLogVariance.forward(hidden);
        INDArray deviation = Transforms.exp(spread.mul(0.5), false);
        INDArray eps = matrix(noise, rows, latent);
        INDArray z = deviation.mul(eps).addi(mean);
        INDArray out = decode3.forward(decode2.forward(decode1.forward(z)));

        float[] gradient = new float[rows * width];
        float[] varianceGradient = new float[width];
        double reconstruction =
                likelihood.gradients(
                        target.x(),
                        target.mask(),
                        floats(out),
                        floats(logVariance),
                        rows,
                        gradient,
                        varianceGradient);

        INDArray byZ =
                decode1.backward(decode2.backward(decode3.backward(matrix(gradient, rows, width))));
        float[] m = floats(mean);
        float[] s = floats(spread);
        float[] byMean = floats(byZ);
        float[] bySpread = floats(byZ.mul(deviation).muli(eps).muli(0.5));
        double divergence = addDivergence(m, s, rows, beta, byMean, bySpread);
        INDArray byHidden =
                toMean.backward(matrix(byMean, rows, latent))
                        .addi(toLogVariance.backward(matrix(bySpread, rows, latent)));
        encode1.backward(encode2.backward(byHidden));

        List<INDArray> gradients = new ArrayList<>();
        layers().forEach(layer -> gradients.addAll(layer.gradients()));
        gradients.add(matrix(varianceGradient, 1, width));
        return new Step(reconstruction, divergence, gradients);
    }

    /**
     * {@code KL = ½ Σ (eˢ + m² - 1 - s)}, mean over rows; a dimension below its free bits has no
     * gradient.
     */
    private double addDivergence(
            float[] m, float[] s, int rows, double beta, float[] byMean, float[] bySpread) {
        double total = 0;
        for (int j = 0; j < latent; j++) {
            double kl = 0;
            for (int row = 0; row < rows; row++) {
                int i = row * latent + j;
                kl += 0.5 * (Math.exp(s[i]) + (double) m[i] * m[i] - 1 - s[i]) / rows;
            }
            total += kl;
            if (kl > FREE_BITS) {
                for (int row = 0; row < rows; row++) {
                    int i = row * latent + j;
                    byMean[i] += (float) (beta * m[i] / rows);
                    bySpread[i] += (float) (beta * 0.5 * (Math.exp(s[i]) - 1) / rows);
                }
            }
        }
        return total;
    }

    /** Negative log-likelihood per row and column, decoded from the latent mean, without noise. */
    double[] score(Encoded rows) {
        try (MemoryWorkspace step =
                Nd4j.getWorkspaceManager().getAndActivateWorkspace(WORKSPACE, "assay-vae")) {
            INDArray hidden =
                    encode2.forward(encode1.forward(matrix(rows.x(), rows.rows(), width)));
            INDArray out =
                    decode3.forward(decode2.forward(decode1.forward(toMean.forward(hidden))));
            return likelihood.perColumn(
                    rows.x(), rows.mask(), floats(out), floats(logVariance), rows.rows());
        }
    }

    int latent() {
        return latent;
    }

    private static INDArray matrix(float[] values, int rows, int columns) {
        return Nd4j.createFromArray(values).reshape('c', rows, columns);
    }

    /** Row-major copy, whatever order the array is in. */
    private static float[] floats(INDArray a) {
        return a.dup('c').data().asFloat();
    }
}
