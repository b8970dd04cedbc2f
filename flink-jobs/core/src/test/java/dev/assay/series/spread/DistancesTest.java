package dev.assay.series.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reference values: SciPy 1.17.1, {@code rel_entr} both ways and half of {@code cityblock}. */
class DistancesTest {

    @Test
    void the_population_stability_index_is_as_documented() {
        assertEquals(
                0.046655690413486925,
                Distances.populationStabilityIndex(
                        List.of(100L, 200L, 700L), List.of(150L, 250L, 600L)),
                1e-14);
    }

    @Test
    void a_bin_that_is_empty_on_one_side_leaves_the_index_finite() {
        assertEquals(
                0.6398003295246553,
                Distances.populationStabilityIndex(List.of(100L, 0L, 900L), List.of(0L, 20L, 480L)),
                1e-14);
    }

    @Test
    void total_variation_is_the_share_that_would_have_to_move() {
        assertEquals(
                0.1,
                Distances.totalVariation(List.of(100L, 200L, 700L), List.of(15L, 25L, 60L)),
                1e-15);
        assertEquals(1, Distances.totalVariation(List.of(7L, 0L), List.of(0L, 3L)));
    }

    /** SciPy's {@code jensenshannon} with base 2. */
    @Test
    void the_jensen_shannon_distance_is_as_documented() {
        assertEquals(
                0.2736668758986993,
                Distances.jensenShannon(List.of(10L, 20L, 70L), List.of(30L, 30L, 40L)),
                1e-14);
        assertEquals(1, Distances.jensenShannon(List.of(7L, 0L), List.of(0L, 3L)), 1e-15);
    }

    @Test
    void distances_of_ordered_bins_are_those_of_their_cumulated_shares() {
        List<Long> accepted = List.of(10L, 20L, 70L);
        List<Long> today = List.of(30L, 30L, 40L);
        assertEquals(0.3, Distances.kolmogorovSmirnov(accepted, today), 1e-15);
        assertEquals(0.25, Distances.wasserstein(accepted, today), 1e-15);
        assertEquals(1, Distances.wasserstein(List.of(5L, 0L, 0L), List.of(0L, 0L, 9L)), 1e-15);
    }

    @Test
    void equal_shares_are_no_distance_apart_however_many_rows_there_are() {
        assertEquals(0, Distances.totalVariation(List.of(1L, 3L), List.of(100L, 300L)));
        assertTrue(
                Distances.populationStabilityIndex(List.of(1000L, 3000L), List.of(10L, 30L))
                        < 0.001);
    }

    @Test
    void distances_are_the_same_both_ways() {
        List<Long> a = List.of(5L, 9L, 0L, 40L);
        List<Long> b = List.of(0L, 30L, 2L, 11L);
        assertEquals(
                Distances.populationStabilityIndex(a, b),
                Distances.populationStabilityIndex(b, a),
                1e-15);
        assertEquals(Distances.totalVariation(a, b), Distances.totalVariation(b, a), 1e-15);
    }

    @Test
    void an_empty_side_is_no_distance() {
        assertEquals(0, Distances.totalVariation(List.of(0L, 0L), List.of(1L, 2L)));
        assertEquals(0, Distances.totalVariation(List.of(), List.of()));
    }

    @Test
    void the_bin_that_moved_most_is_found_by_share() {
        assertEquals(2, Distances.mostMoved(List.of(10L, 10L, 80L), List.of(300L, 290L, 410L)));
        assertEquals(0, Distances.mostMoved(List.of(1L, 2L), List.of(10L, 20L)));
    }
}
