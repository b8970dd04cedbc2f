package dev.assay.train.recommend;

import static org.bytedeco.openblas.global.openblas.LAPACKE_spotrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_spotri;
import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_saxpy;
import static org.bytedeco.openblas.presets.openblas_nolapack.blas_get_num_threads;
import static org.bytedeco.openblas.presets.openblas_nolapack.blas_set_num_threads;

import dev.assay.recommend.interaction.InteractionMatrix;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * How often items occur together, {@code XᵀX + λI}, and its inverse, in native memory, column after
 * column.
 */
final class GramMatrix implements AutoCloseable {

    private static final byte LOWER = 'L';

    private static final int THREADS = 2;

    /** Columns that are mirrored at once. */
    private static final int TILE = 64;

    private final int n;
    private final FloatPointer values;
    private final FloatPointer sum;
    private float[] diagonal = new float[0];

    private GramMatrix(int n) {
        this.n = n;
        this.values = new FloatPointer((long) n * n);
        this.sum = new FloatPointer(n);
    }

    /** Native memory that this JVM may take, in bytes. */
    static long mostBytes() {
        return Pointer.maxBytes();
    }

    /** The lower triangle of items that are frequent. */
    static GramMatrix of(InteractionMatrix train, Frequent items, double ridge) {
        GramMatrix gram = new GramMatrix(items.size());
        InteractionMatrix byItem = train.transposed();
        float[] column = new float[items.size()];
        for (int j = 0; j < column.length; j++) {
            Arrays.fill(column, 0);
            column[j] = (float) ridge;
            int item = items.items()[j];
            for (int at = byItem.start(item); at < byItem.end(item); at++) {
                int user = byItem.item(at);
                for (int entry = train.start(user); entry < train.end(user); entry++) {
                    int i = items.places()[train.item(entry)];
                    if (i >= j) {
                        column[i]++;
                    }
                }
            }
            gram.put(gram.at(j, j), column, j, column.length - j);
        }
        return gram;
    }

    private long at(int row, int column) {
        return (long) column * n + row;
    }

    private void put(long at, float[] from, int offset, int length) {
        values.position(at).put(from, offset, length);
        values.position(0);
    }

    private void get(long at, float[] into, int offset, int length) {
        values.position(at).get(into, offset, length);
        values.position(0);
    }

    /**
     * Inverts the matrix in its place, by Cholesky.
     *
     * @throws ArithmeticException when it is not positive definite in 32-bit floats
     */
    GramMatrix inverted() {
        int fault = onThreads(this::inverse);
        if (fault != 0) {
            close();
            throw new ArithmeticException(
                    "the matrix of " + n + " items cannot be inverted: LAPACK says " + fault);
        }
        mirror();
        diagonal = new float[n];
        for (int j = 0; j < n; j++) {
            get(at(j, j), diagonal, j, 1);
        }
        return this;
    }

    private int inverse() {
        int fault = LAPACKE_spotrf(LAPACK_COL_MAJOR, LOWER, n, values, n);
        return fault == 0 ? LAPACKE_spotri(LAPACK_COL_MAJOR, LOWER, n, values, n) : fault;
    }

    /** Always on as many, or sums would be rounded in another way on another machine. */
    private static int onThreads(IntSupplier work) {
        int before = blas_get_num_threads();
        blas_set_num_threads(THREADS);
        try {
            return work.getAsInt();
        } finally {
            blas_set_num_threads(before);
        }
    }

    /** Fills the upper triangle. */
    private void mirror() {
        float[][] columns = new float[TILE][n];
        float[] row = new float[TILE];
        for (int from = 0; from < n; from += TILE) {
            int to = Math.min(n, from + TILE);
            for (int j = from; j < to; j++) {
                get(at(j, j), columns[j - from], j, n - j);
            }
            for (int i = from; i < n; i++) {
                int end = Math.min(i, to);
                for (int j = from; j < end; j++) {
                    row[j - from] = columns[j - from][i];
                }
                put(at(from, i), row, 0, end - from);
            }
        }
    }

    /**
     * Adds up weights of an inverted matrix: {@code Σ -P(i, j) / P(j, j)} over i.
     *
     * @param rows i; a j that is one of them has no meaning
     * @param into the sum for each j
     */
    void weights(int[] rows, float[] into) {
        Arrays.fill(into, 0);
        sum.put(into, 0, n);
        for (int i : rows) {
            values.position(at(0, i));
            cblas_saxpy(n, -1, values, 1, sum, 1);
        }
        values.position(0);
        sum.get(into, 0, n);
        for (int j = 0; j < n; j++) {
            into[j] /= diagonal[j];
        }
    }

    /** Gives the memory back. */
    @Override
    public void close() {
        values.close();
        sum.close();
    }
}
