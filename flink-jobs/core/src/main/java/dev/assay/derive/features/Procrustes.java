package dev.assay.derive.features;

import java.util.Arrays;

/**
 * The rotation, reflections among it, that brings points nearest to others: networks that are
 * trained anew put the same things into a space whose axes are other ones.
 *
 * <pre>R = argmin ‖X R - Y‖ over orthogonal R = U Vᵀ, where Xᵀ Y = U Σ Vᵀ</pre>
 *
 * @see <a href="https://doi.org/10.1007/BF02289451">Schönemann (1966), A generalized solution of
 *     the orthogonal Procrustes problem</a>
 */
final class Procrustes {

    private static final int SWEEPS = 60;
    private static final double TOLERANCE = 1e-12;

    private Procrustes() {}

    /**
     * The rotation.
     *
     * @param x points, {@code n × k}
     * @param y where they should be, {@code n × k}
     * @return {@code k × k}
     */
    static double[][] rotation(float[][] x, float[][] y) {
        int k = x[0].length;
        double[][] u = new double[k][k];
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    u[i][j] += (double) x[row][i] * y[row][j];
                }
            }
        }
        double[][] v = identity(k);
        orthogonalise(u, v);
        complete(u);
        double[][] rotation = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                for (int c = 0; c < k; c++) {
                    rotation[i][j] += u[i][c] * v[j][c];
                }
            }
        }
        return rotation;
    }

    private static double[][] identity(int k) {
        double[][] v = new double[k][k];
        for (int i = 0; i < k; i++) {
            v[i][i] = 1;
        }
        return v;
    }

    /** One-sided Jacobi rotations: columns of a become orthogonal, and v gathers the rotations. */
    private static void orthogonalise(double[][] a, double[][] v) {
        int k = a.length;
        boolean isDone = false;
        for (int sweep = 0; sweep < SWEEPS && !isDone; sweep++) {
            isDone = true;
            for (int p = 0; p < k; p++) {
                for (int q = p + 1; q < k; q++) {
                    double pp = dot(a, p, p);
                    double qq = dot(a, q, q);
                    double pq = dot(a, p, q);
                    if (Math.abs(pq) > TOLERANCE * Math.sqrt(pp * qq)) {
                        isDone = false;
                        double zeta = (qq - pp) / (2 * pq);
                        double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
                        double c = 1 / Math.hypot(1, t);
                        rotate(a, p, q, c, c * t);
                        rotate(v, p, q, c, c * t);
                    }
                }
            }
        }
    }

    private static double dot(double[][] a, int p, int q) {
        double sum = 0;
        for (double[] row : a) {
            sum += row[p] * row[q];
        }
        return sum;
    }

    private static void rotate(double[][] a, int p, int q, double c, double s) {
        for (double[] row : a) {
            double x = row[p];
            row[p] = c * x - s * row[q];
            row[q] = s * x + c * row[q];
        }
    }

    /** Columns of length 1; those without any length are chosen orthogonal to the others. */
    private static void complete(double[][] u) {
        int k = u.length;
        double longest = 0;
        for (int c = 0; c < k; c++) {
            longest = Math.max(longest, Math.sqrt(dot(u, c, c)));
        }
        boolean[] isThere = new boolean[k];
        for (int c = 0; c < k; c++) {
            double length = Math.sqrt(dot(u, c, c));
            isThere[c] = length > TOLERANCE * longest && length > 0;
            if (isThere[c]) {
                divide(u, c, length);
            }
        }
        for (int c = 0; c < k; c++) {
            for (int axis = 0; axis < k && !isThere[c]; axis++) {
                isThere[c] = tried(u, c, axis, isThere);
            }
        }
    }

    /** Whether what an axis has beside the other columns is a direction of its own. */
    private static boolean tried(double[][] u, int c, int axis, boolean[] isThere) {
        for (int i = 0; i < u.length; i++) {
            u[i][c] = i == axis ? 1 : 0;
        }
        for (int other = 0; other < u.length; other++) {
            if (isThere[other]) {
                double along = dot(u, c, other);
                for (double[] row : u) {
                    row[c] -= along * row[other];
                }
            }
        }
        double length = Math.sqrt(dot(u, c, c));
        if (length < 0.1) {
            return false;
        }
        divide(u, c, length);
        return true;
    }

    private static void divide(double[][] u, int c, double by) {
        Arrays.stream(u).forEach(row -> row[c] /= by);
    }

    /** A point after a rotation. */
    static float[] rotated(float[] point, double[][] rotation) {
        float[] rotated = new float[point.length];
        for (int j = 0; j < rotated.length; j++) {
            double sum = 0;
            for (int i = 0; i < point.length; i++) {
                sum += point[i] * rotation[i][j];
            }
            rotated[j] = (float) sum;
        }
        return rotated;
    }
}
