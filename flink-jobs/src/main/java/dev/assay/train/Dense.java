package dev.assay.train;

import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A dense layer, {@code y = f(x·W + b)}, with f the SiLU {@code s·σ(s)} or nothing, and its
 * gradients by hand.
 */
final class Dense {

    private final INDArray w;
    private final INDArray b;
    private final boolean silu;
    private INDArray input;
    private INDArray sum;
    private INDArray gradientW;
    private INDArray gradientB;

    private Dense(INDArray w, INDArray b, boolean silu) {
        this.w = w;
        this.b = b;
        this.silu = silu;
    }

    /**
     * Weights drawn evenly from {@code ±√(6 / (in + out))} (Glorot and Bengio 2010), biases zero.
     */
    static Dense random(int in, int out, boolean silu, SplittableRandom random) {
        float[] weights = new float[in * out];
        double limit = Math.sqrt(6.0 / (in + out));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
        return new Dense(
                Nd4j.createFromArray(weights).reshape('c', in, out), Nd4j.zeros(1, out), silu);
    }

    /** Its parameters, weights first. */
    List<INDArray> parameters() {
        return List.of(w, b);
    }

    /** Gradients of the last {@link #backward}, in the order of {@link #parameters}. */
    List<INDArray> gradients() {
        return List.of(gradientW, gradientB);
    }

    /** {@code n × in} to {@code n × out}; keeps what the gradient needs. */
    INDArray forward(INDArray x) {
        input = x;
        sum = x.mmul(w).addiRowVector(b);
        return silu ? sum.mul(Transforms.sigmoid(sum, true)) : sum;
    }

    /** From the gradient of the output to that of the input; keeps those of the parameters. */
    INDArray backward(INDArray gradient) {
        INDArray g = gradient;
        if (silu) {
            INDArray s = Transforms.sigmoid(sum, true);
            // d/ds s·σ(s) = σ(s)·(1 + s·(1 - σ(s)))
            g = gradient.mul(s.mul(s.rsub(1).muli(sum).addi(1)));
        }
        gradientW = input.transpose().mmul(g);
        gradientB = g.sum(true, 0);
        return g.mmul(w.transpose());
    }
}
