package dev.assay.train.net;

import java.util.Arrays;
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
    private INDArray delta;

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
        deltas(gradient);
        gradients();
    }

    /** {@link #backward}, and the gradient of the input. */
    public INDArray backwardToInput(INDArray gradient) {
        INDArray further = deltasToInput(gradient);
        gradients();
        return further;
    }

    /** The first half of {@link #backward}: to the gradients of {@code W·x + b}, row by row. */
    public void deltas(INDArray gradient) {
        if (gated) {
            // d/ds s·(1 + u(s)) = 1 + u·(2 - |u|)
            Nd4j.exec(new Abs(gate, sum));
            gradient.muli(sum.rsubi(2).muli(gate).addi(1));
        }
        delta = gradient;
    }

    /** {@link #deltas}, and the gradient of the input. */
    public INDArray deltasToInput(INDArray gradient) {
        deltas(gradient);
        Gemm.tn(w.value(), gradient, byInput, byInput.columns(), 0);
        return byInput;
    }

    /** The second half of {@link #backward}: the parameters' gradients, summed over rows. */
    public void gradients() {
        Gemm.nt(delta, input, w.gradient());
        Gemm.nt(delta, ones, b.gradient());
    }

    /**
     * After {@link #deltas}: adds to each row's number the square of the norm that the parameters'
     * gradient would have of that row alone, {@code (|x|² + 1)·|δ|²}, without making it.
     *
     * @param squares by row; those behind the first ones are not looked at
     * @see <a href="https://doi.org/10.48550/arXiv.1510.01799">Goodfellow (2015), Efficient
     *     per-example gradient computations</a>
     */
    public void addSquares(double[] squares) {
        double[] inputs = squares(input, squares.length);
        double[] deltas = squares(delta, squares.length);
        for (int row = 0; row < squares.length; row++) {
            squares[row] += (inputs[row] + 1) * deltas[row];
        }
    }

    private static double[] squares(INDArray columns, int rows) {
        int height = columns.rows();
        float[] values = Buffers.read(columns, rows * height);
        double[] squares = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int i = row * height; i < (row + 1) * height; i++) {
                sum += (double) values[i] * values[i];
            }
            squares[row] = sum;
        }
        return squares;
    }

    /**
     * After {@link #deltas}: the parameters' gradients of weighted rows; a weight of 0 leaves a row
     * out, whatever its gradient is.
     *
     * @param weights of the first rows; those behind them must have no gradient
     */
    public void weigh(double[] weights) {
        weigh(delta, weights);
        // What is no number would be none in the sum, even times nothing.
        weigh(input, Arrays.stream(weights).map(Math::signum).toArray());
        gradients();
    }

    private static void weigh(INDArray columns, double[] weights) {
        int height = columns.rows();
        float[] values = Buffers.read(columns, weights.length * height);
        for (int i = 0; i < values.length; i++) {
            double weight = weights[i / height];
            values[i] = weight == 0 ? 0 : (float) (weight * values[i]);
        }
        Buffers.write(columns, values);
    }
}
