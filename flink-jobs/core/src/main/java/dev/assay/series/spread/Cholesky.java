package dev.assay.series.spread;

/**
 * A symmetric and positive definite matrix as {@code L Lᵀ}, by which linear equations are solved.
 *
 * @param lower {@code L}, of {@code n} rows; what is right of the diagonal means nothing
 */
public record Cholesky(double[][] lower) {

    /**
     * Of a matrix.
     *
     * @param matrix of {@code n} rows and columns, of which what is right of the diagonal is not
     *     read; left as it is
     * @throws IllegalArgumentException if it is not positive definite
     */
    public static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            lower[i] = matrix[i].clone();
            for (int j = 0; j <= i; j++) {
                double rest = lower[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j && rest <= 0) {
                    throw new IllegalArgumentException("the matrix is not positive definite");
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    /**
     * The solution of {@code L Lᵀ x = b}.
     *
     * @param right of {@code n} numbers; left as it is
     */
    public double[] solve(double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
