package dev.assay.train;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network's parameters as one list of numbers. */
final class Weights {

    private Weights() {}

    static float[] collect(List<INDArray> parameters) {
        float[] all = new float[(int) parameters.stream().mapToLong(INDArray::length).sum()];
        int at = 0;
        for (INDArray p : parameters) {
            float[] values = p.dup('c').data().asFloat();
            System.arraycopy(values, 0, all, at, values.length);
            at += values.length;
        }
        return all;
    }

    static void restore(List<INDArray> parameters, float[] weights) throws ModelException {
        long expected = parameters.stream().mapToLong(INDArray::length).sum();
        if (weights.length != expected) {
            throw new ModelException(
                    "the model has "
                            + weights.length
                            + " weights, its network needs "
                            + expected
                            + "; accept the data anew with mvn assay:baseline");
        }
        int at = 0;
        for (INDArray p : parameters) {
            int n = (int) p.length();
            float[] values = java.util.Arrays.copyOfRange(weights, at, at + n);
            p.assign(Nd4j.createFromArray(values).reshape('c', p.shape()));
            at += n;
        }
    }
}
