package dev.assay.train.net;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasColMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@code C = A·B + β·C} on matrices that lie column after column, by the BLAS library below ND4J:
 * on matrices this small, ND4J's own way there takes 40 µs, and many products take less.
 *
 * <p>Where fewer columns than a buffer has are wanted, the first of them are computed.
 */
public final class Gemm {

    private Gemm() {}

    /** The first {@code n} columns of {@code a·b + β·c}. */
    static void nn(INDArray a, INDArray b, INDArray c, int n, float beta) {
        multiply(CblasNoTrans, a, CblasNoTrans, b, c, n, a.columns(), beta);
    }

    /** The first {@code n} columns of {@code aᵀ·b + β·c}. */
    public static void tn(INDArray a, INDArray b, INDArray c, int n, float beta) {
        multiply(CblasTrans, a, CblasNoTrans, b, c, n, a.rows(), beta);
    }

    /** {@code a·bᵀ}. */
    static void nt(INDArray a, INDArray b, INDArray c) {
        multiply(CblasNoTrans, a, CblasTrans, b, c, c.columns(), a.columns(), 0);
    }

    private static void multiply(
            int howA, INDArray a, int howB, INDArray b, INDArray c, int n, int inner, float beta) {
        cblas_sgemm(
                CblasColMajor,
                howA,
                howB,
                c.rows(),
                n,
                inner,
                1,
                pointer(a),
                a.rows(),
                pointer(b),
                b.rows(),
                beta,
                pointer(c),
                c.rows());
    }

    private static FloatPointer pointer(INDArray a) {
        return (FloatPointer) a.data().addressPointer();
    }
}
