package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountantTest {

    @ParameterizedTest
    @CsvSource({"0.001, 1e-6", "0.01, 1e-5", "0.1, 1e-6", "1, 1e-9", "10, 1e-6"})
    void epsilon_is_below_the_bound_of_bun_and_steinke_and_not_far(double rho, double delta) {
        double simple = rho + 2 * Math.sqrt(rho * Math.log(1 / delta));
        double epsilon = Accountant.epsilon(rho, delta);
        assertTrue(epsilon <= simple && epsilon > 0.6 * simple, epsilon + " of " + simple);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1e-6", "1, 1e-6", "3, 1e-9"})
    void rho_and_epsilon_are_inverse(double epsilon, double delta) {
        assertEquals(epsilon, Accountant.epsilon(Accountant.rho(epsilon, delta), delta), 1e-6);
    }

    /** δ of the Gaussian in closed form, Balle and Wang (2018): at ε no less is claimed. */
    @ParameterizedTest
    @CsvSource({"0.5, 1e-6", "1, 1e-6", "3, 1e-6"})
    void what_is_claimed_covers_the_gaussian_in_closed_form(double epsilon, double delta) {
        double sigma = 1 / Math.sqrt(2 * Accountant.rho(epsilon, delta));
        double exact =
                normal(1 / (2 * sigma) - epsilon * sigma)
                        - Math.exp(epsilon) * normal(-1 / (2 * sigma) - epsilon * sigma);
        assertTrue(exact <= delta, exact + " > " + delta);
        assertTrue(exact > delta / 30, "much more noise than needed: " + exact);
    }

    /** The normal distribution's function by Simpson's rule. */
    private static double normal(double x) {
        int n = 20_000;
        double from = -14;
        double h = (x - from) / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double t = from + i * h;
            sum += Math.exp(-t * t / 2) * (i == 0 || i == n ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * h / 3 / Math.sqrt(2 * Math.PI);
    }

    @Test
    void nothing_costs_nothing() {
        assertEquals(0, Accountant.epsilon(0, 1e-6));
        assertEquals(0.5, Accountant.ofGaussian(2, 2));
        assertEquals(0.5, Accountant.ofPure(1));
    }
}
