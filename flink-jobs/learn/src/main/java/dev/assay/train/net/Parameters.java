package dev.assay.train.net;

import dev.assay.train.model.ModelException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * A network's parameters in one stretch of native memory and their gradients in another, so that a
 * step of the optimiser is a few operations however many layers there are. Layers hold views.
 */
public final class Parameters {

    private final INDArray values;
    private final INDArray gradients;
    private long taken;

    /** So many parameters, all zero, for layers to take. */
    public Parameters(long size) {
        this.values = Nd4j.zeros(1, size);
        this.gradients = Nd4j.zeros(1, size);
    }

    /** A matrix of parameters, column-major, and its gradient. */
    public record Matrix(INDArray value, INDArray gradient) {}

    /** The next {@code rows × columns} parameters. */
    public Matrix take(long rows, long columns) {
        long from = taken;
        taken += rows * columns;
        return new Matrix(view(values, from, rows, columns), view(gradients, from, rows, columns));
    }

    private static INDArray view(INDArray all, long from, long rows, long columns) {
        return all.get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + rows * columns))
                .reshape('f', rows, columns);
    }

    /** All parameters, one row. */
    INDArray values() {
        return values;
    }

    /** Their gradients, one row. */
    public INDArray gradients() {
        return gradients;
    }

    /** A copy of all parameters, as a model file keeps them. */
    public float[] copy() {
        return values.dup().data().asFloat();
    }

    /** Puts back what {@link #copy} took. */
    public void restore(float[] weights) throws ModelException {
        if (weights.length != values.length()) {
            throw new ModelException(
                    "the model has "
                            + weights.length
                            + " weights, its network needs "
                            + values.length()
                            + "; accept the data anew with mvn assay:baseline");
        }
        values.assign(Nd4j.createFromArray(weights).reshape(1, weights.length));
    }
}
