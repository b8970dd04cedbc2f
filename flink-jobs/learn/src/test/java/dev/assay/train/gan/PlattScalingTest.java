package dev.assay.train.gan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

    /** scipy.optimize.minimize (BFGS, then Newton-CG) of the cross-entropy with Platt's targets. */
    @Test
    void the_likeliest_line_is_found() {
        PlattScaling fitted =
                PlattScaling.fit(
                        new double[] {2, 1, 0.5, 3, -0.5, 1.5},
                        new double[] {-1, 0.2, -2, 0.8, -0.3});
        assertEquals(-0.18328948, fitted.shift(), 1e-7);
        assertEquals(0.85374779, fitted.slope(), 1e-7);
    }

    /** Odds of two normal distributions a standard deviation apart, said three times too surely. */
    @Test
    void a_network_that_is_too_sure_is_believed_less() {
        SplittableRandom random = new SplittableRandom(1);
        double[] own = random.doubles(20_000).map(u -> 3 * (gaussian(random, u) + 0.5)).toArray();
        double[] others =
                random.doubles(20_000).map(u -> 3 * (gaussian(random, u) - 0.5)).toArray();
        PlattScaling fitted = PlattScaling.fit(own, others);
        assertEquals(1.0 / 3, fitted.slope(), 0.02);
        assertEquals(0, fitted.shift(), 0.05);
    }

    private static double gaussian(SplittableRandom random, double u) {
        return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    @Test
    void the_slope_stays_finite_where_all_cells_are_told_apart() {
        double[] own = new double[100];
        Arrays.fill(own, 5);
        double[] others = new double[100];
        Arrays.fill(others, -5);
        PlattScaling fitted = PlattScaling.fit(own, others);
        assertTrue(fitted.slope() > 0.5 && fitted.slope() < 2, fitted.toString());
        assertEquals(0, fitted.shift(), 1e-6);
    }

    @Test
    void odds_that_tell_nothing_become_none() {
        PlattScaling fitted = PlattScaling.fit(new double[50], new double[50]);
        assertEquals(0, fitted.of(3), 1e-9);
    }

    @Test
    void without_cells_odds_stay_as_they_are() {
        assertEquals(PlattScaling.NONE, PlattScaling.fit(new double[0], new double[0]));
        assertEquals(2.5, PlattScaling.NONE.of(2.5));
    }

    @Test
    void one_cell_however_strange_is_not_worth_more_than_ten_nats() {
        assertEquals(-10, PlattScaling.NONE.of(-1e9));
    }
}
