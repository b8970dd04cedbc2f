package dev.assay.replay.ceiling;

/** Linear equations whose matrix is symmetric and positive definite. */
final class Cholesky {

    private Cholesky() {}

    /**
     * The solution of {@code A x = b}, by {@code A = L Lᵀ}.
     *
     * @param matrix of {@code n} rows and columns; changed
     * @param right of {@code n} numbers; left as it is
     */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= matrix[i][k] * matrix[j][k];
                }
                if (i == j && rest <= 0) {
                    throw new IllegalArgumentException("the matrix is not positive definite");
                }
                matrix[i][j] = i == j ? Math.sqrt(rest) : rest / matrix[j][j];
            }
        }
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= matrix[i][k] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= matrix[k][i] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
