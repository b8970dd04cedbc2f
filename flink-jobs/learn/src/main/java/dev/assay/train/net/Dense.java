package dev.assay.train.net;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.same.Abs;
import org.nd4j.linalg.api.ops.impl.transforms.strict.SoftSign;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A dense layer, {@code y = f(W·x + b)}, with f nothing or {@code s·(1 + u)}, u the softsign {@code
 * s / (1 + |s|)}, and its gradients by hand.
 *
 * <p>That is twice a SiLU in shape, with a gate that takes a tenth of the time of the logistic
 * function and has the slope 1 at 0.
 *
 * <p>A row of the data is a column here, so that every product is one call of the native library on
 * memory as it lies; the bias is a product with a row of ones. All buffers are made once, for a
 * fixed number of rows: matrices this small cost less to multiply than to allocate.
 */
public final class Dense {

    private final Parameters.Matrix w;
    private final Parameters.Matrix b;
    private final boolean gated;
    private final INDArray ones;
    private final INDArray sum;
    private final INDArray gate;
    private final INDArray output;
    private final INDArray byInput;
    private INDArray input;

    /**
     * @param in numbers a row
     * @param out numbers a row
     * @param gated whether f is not nothing
     * @param rows that go through at once
     */
    public Dense(int in, int out, boolean gated, int rows, Parameters parameters) {
        this.w = parameters.take(out, in);
        this.b = parameters.take(out, 1);
        this.gated = gated;
        this.ones = Nd4j.ones(1, rows);
        this.sum = Buffers.of(out, rows);
        this.gate = gated ? Buffers.of(out, rows) : null;
        this.output = gated ? Buffers.of(out, rows) : sum;
        this.byInput = Buffers.of(in, rows);
    }

    /** Parameters of such a layer. */
    public static long size(int in, int out) {
        return (long) in * out + out;
    }

    /**
     * Draws weights evenly from {@code ±√(6 / (in + out))} (Glorot and Bengio 2010); biases stay
     * zero.
     */
    public Dense randomised(SplittableRandom random) {
        long out = w.value().rows();
        long in = w.value().columns();
        float[] weights = new float[Math.toIntExact(in * out)];
        double limit = Math.sqrt(6.0 / (in + out));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (limit * (2 * random.nextDouble() - 1));
        }
        w.value().assign(Nd4j.createFromArray(weights).reshape('f', out, in));
        return this;
    }

    /** Sets the bias. */
    public void startAt(float[] bias) {
        b.value().assign(Nd4j.createFromArray(bias).reshape('f', bias.length, 1));
    }

    /** {@code in × rows} to {@code out × rows}; keeps what the gradient needs. */
    public INDArray forward(INDArray x) {
        return forward(x, Math.toIntExact(ones.length()));
    }

    /** The same of the first {@code n} rows alone. */
    public INDArray forward(INDArray x, int n) {
        input = x;
        Gemm.nn(b.value(), ones, sum, n, 0);
        Gemm.nn(w.value(), x, sum, n, 1);
        if (gated) {
            Nd4j.exec(new SoftSign(sum, gate));
            sum.mul(gate, output).addi(sum);
        }
        return output;
    }

    /**
     * From the gradient of the last {@link #forward}'s output, which is used up, to those of the
     * parameters.
     */
    public void backward(INDArray gradient) {
        if (gated) {
            // d/ds s·(1 + u(s)) = 1 + u·(2 - |u|)
            Nd4j.exec(new Abs(gate, sum));
            gradient.muli(sum.rsubi(2).muli(gate).addi(1));
        }
        Gemm.nt(gradient, input, w.gradient());
        Gemm.nt(gradient, ones, b.gradient());
    }

    /** {@link #backward}, and the gradient of the input. */
    public INDArray backwardToInput(INDArray gradient) {
        backward(gradient);
        Gemm.tn(w.value(), gradient, byInput, byInput.columns(), 0);
        return byInput;
    }
}
