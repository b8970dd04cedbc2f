package dev.assay.train.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankGaussianTest {

    /** The numbers 0 to 200, each as frequent as any other. */
    private static final RankGaussian EVEN =
            new RankGaussian(IntStream.rangeClosed(0, 200).asDoubleStream().toArray());

    /** {@code scipy.stats.norm.ppf}, SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "50, -0.6744897501960817",
        "100, 0",
        "180, 1.2815515655446004",
        "1, -2.575829303548901",
        "0, -3.5400837992061445",
        "-1e9, -3.5400837992061445",
        "1e9, 3.5400837992061445",
    })
    void a_number_scores_as_its_rank_does(double x, double expected) {
        assertEquals(expected, EVEN.score(x), 1e-12);
    }

    @Test
    void scores_rise_with_the_number_between_the_points_too() {
        double before = EVEN.score(0);
        for (double x = 0.1; x < 200; x += 0.1) {
            double score = EVEN.score(x);
            assertTrue(score > before, "at " + x);
            before = score;
        }
    }

    @Test
    void a_number_that_is_half_of_all_scores_as_the_middle_of_its_ranks() {
        double[] grid = IntStream.range(0, 201).mapToDouble(i -> Math.max(0, i - 100)).toArray();
        assertEquals(-0.6744897501960817, new RankGaussian(grid).score(0), 1e-12);
    }

    @Test
    void a_column_of_one_number_scores_it_as_ordinary() {
        RankGaussian one = new RankGaussian(DoubleStream.generate(() -> 5).limit(201).toArray());
        assertEquals(0, one.score(5), 1e-12);
        assertEquals(0, one.excess(5));
        assertEquals(20, one.excess(500));
        assertEquals(-1, one.excess(0));
    }

    @Test
    void within_the_accepted_range_nothing_exceeds_and_beyond_it_widths_count() {
        assertEquals(0, EVEN.excess(0));
        assertEquals(0, EVEN.excess(200));
        assertEquals(0.5, EVEN.excess(298), 1e-12);
        assertEquals(-0.5, EVEN.excess(-98), 1e-12);
        assertEquals(20, EVEN.excess(1e12));
        assertEquals(-20, EVEN.excess(-1e12));
    }

    @Test
    void a_grid_of_another_size_is_refused() {
        double[] grid = new double[200];
        assertThrows(IllegalArgumentException.class, () -> new RankGaussian(grid));
    }
}
