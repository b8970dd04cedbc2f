package dev.assay.train.net;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Matrices that are made once and filled again and again; their columns lie one after the other.
 */
public final class Buffers {

    /** Rows that go through a network at once. */
    public static final int BLOCK = 512;

    private Buffers() {}

    /** A matrix of zeros. */
    public static INDArray of(int height, int rows) {
        return Nd4j.create(new long[] {height, rows}, 'f');
    }

    /** The first numbers of an array, column after column. */
    public static float[] read(INDArray a, int n) {
        float[] values = new float[n];
        a.data().asNioFloat().get(values);
        return values;
    }

    /** Overwrites the first numbers of an array, column after column. */
    public static void write(INDArray a, float[] values) {
        a.data().asNioFloat().put(values);
    }
}
