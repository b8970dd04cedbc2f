package dev.assay.series.spread;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CholeskyTest {

    @Test
    void what_was_multiplied_is_found_again() {
        double[][] matrix = {{4, 2, -2}, {2, 10, 4}, {-2, 4, 9}};
        double[] x = {1, -2, 3};
        double[] right = {4 - 4 - 6, 2 - 20 + 12, -2 - 8 + 27};
        assertArrayEquals(x, Cholesky.of(matrix).solve(right), 1e-12);
        assertArrayEquals(new double[] {-6, -6, 17}, right, 0);
    }

    @Test
    void a_matrix_that_is_not_positive_definite_is_refused() {
        double[][] matrix = {{1, 2}, {2, 1}};
        assertThrows(IllegalArgumentException.class, () -> Cholesky.of(matrix));
    }
}
