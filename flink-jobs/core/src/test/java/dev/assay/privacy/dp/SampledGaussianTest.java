package dev.assay.privacy.dp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values are from SciPy 1.x: integrals by {@code quad}, not the sum that is tested. */
class SampledGaussianTest {

    private static double epsilon(double noise, double rate, long steps) {
        return SampledGaussian.epsilon(List.of(new SampledGaussian(noise, rate, steps)), 1e-5);
    }

    /** ln ∫ N(x; 0, σ²) (1 - q + q exp((2x - 1) / 2σ²))^α dx / (α - 1). */
    @ParameterizedTest
    @CsvSource({
        "0.01, 1, 2, 0.0001718134220744225",
        "0.01, 1, 8, 0.0008936439076060199",
        "0.004266666666666667, 1.1, 16, 0.7918914327818943",
        "0.3, 3, 10, 0.06613011270641417",
        "0.04, 2, 32, 0.6884338501009984"
    })
    void renyi_divergence_is_that_of_the_integral(
            double rate, double noise, int order, double expected) {
        double renyi = new SampledGaussian(noise, rate, 1).renyi(order);
        assertEquals(expected, renyi, 1e-6 * expected);
        assertEquals(
                1000 * renyi, new SampledGaussian(noise, rate, 1000).renyi(order), 1e-9 * renyi);
    }

    /** ln Σ p(x) (r(x) / p(x))^α / (α - 1), of whole numbers x. */
    private static double renyi(double[] r, double[] p, int order) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] * Math.pow(r[i] / p[i], order);
        }
        return Math.log(sum) / (order - 1);
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 0.1", "1, 1, 0.02", "0.7, 1, 0.3", "4, 3, 0.5"})
    void noise_of_whole_numbers_costs_no_more_either_way(double sigma, int shift, double rate) {
        int far = (int) Math.ceil(12 * sigma) + 6 * shift;
        double[] plain = new double[2 * far + 1];
        double[] mixed = new double[plain.length];
        double all = 0;
        for (int x = -far; x <= far; x++) {
            plain[x + far] = Math.exp(-x * x / (2 * sigma * sigma));
            all += plain[x + far];
        }
        for (int x = -far; x <= far; x++) {
            double moved = Math.exp(-(x - shift) * (x - shift) / (2 * sigma * sigma));
            mixed[x + far] = ((1 - rate) * plain[x + far] + rate * moved) / all;
        }
        for (int x = 0; x < plain.length; x++) {
            plain[x] /= all;
        }
        SampledGaussian claimed = new SampledGaussian(sigma / shift, rate, 1);
        // Beyond the numbers that are added up here nothing counts at these orders.
        for (int order = 2; order <= 6; order++) {
            double most = claimed.renyi(order) * (1 + 1e-9);
            assertTrue(renyi(mixed, plain, order) <= most, "with a row more, order " + order);
            assertTrue(renyi(plain, mixed, order) <= most, "with a row less, order " + order);
            assertTrue(renyi(mixed, plain, order) > 0.5 * most, "order " + order);
        }
    }

    /**
     * By the conversion of Mironov (2017), R(α) + ln(1/δ) / (α - 1), the first is 3.01, as the
     * tutorial of TensorFlow Privacy has it for MNIST, and the second 1.18; the one that is used
     * here, of Canonne, Kamath and Steinke (2020), is tighter.
     */
    @Test
    void well_known_examples_come_out() {
        assertEquals(2.597, epsilon(1.1, 256 / 60000.0, 14063), 1e-3);
        assertEquals(0.942, epsilon(1.3, 250 / 60000.0, 3600), 1e-3);
        SampledGaussian first = new SampledGaussian(1.1, 256 / 60000.0, 14063);
        assertEquals(3.009, first.renyi(9) + Math.log(1e5) / 8, 1e-3);
        SampledGaussian second = new SampledGaussian(1.3, 250 / 60000.0, 3600);
        assertEquals(1.180, second.renyi(17) + Math.log(1e5) / 16, 1e-3);
    }

    @Test
    void what_is_claimed_of_all_rows_is_what_the_gaussian_costs() {
        double rho = 400 / (2 * 30.0 * 30.0);
        assertEquals(Accountant.epsilon(rho, 1e-5), epsilon(30, 1, 400), 0.01);
        assertTrue(epsilon(30, 0.5, 400) < epsilon(30, 1, 400) / 1.5);
    }

    @Test
    void costs_of_several_on_the_same_rows_are_more_than_of_one_and_less_than_their_sum() {
        SampledGaussian one = new SampledGaussian(4, 0.04, 900);
        double alone = SampledGaussian.epsilon(List.of(one), 1e-5);
        double both = SampledGaussian.epsilon(List.of(one, one), 1e-5);
        assertTrue(both > 1.3 * alone && both < 2 * alone, both + " and " + alone);
        assertEquals(
                SampledGaussian.epsilon(List.of(new SampledGaussian(4, 0.04, 1800)), 1e-5), both);
    }

    @ParameterizedTest
    @CsvSource({"0.1", "1", "3", "8", "29"})
    void the_noise_that_is_found_costs_what_may_be_spent_and_hardly_less(double epsilon) {
        List<SampledGaussian> plan =
                List.of(new SampledGaussian(1, 0.034, 880), new SampledGaussian(1, 0.1, 300));
        SampledGaussian start = new SampledGaussian(24 / epsilon, 1, 1);
        double noise = SampledGaussian.noise(plan, List.of(start), epsilon, 1e-6);
        double spent =
                SampledGaussian.epsilon(
                        List.of(plan.get(0).with(noise), plan.get(1).with(noise), start), 1e-6);
        assertTrue(spent <= epsilon && spent > 0.99 * epsilon, spent + " of " + epsilon);
    }

    @Test
    void no_steps_cost_nothing_and_no_noise_is_refused() {
        assertEquals(0, epsilon(1, 0.1, 0));
        assertThrows(IllegalArgumentException.class, () -> new SampledGaussian(0, 0.1, 1).renyi(2));
        assertThrows(IllegalArgumentException.class, () -> new SampledGaussian(1, 1.1, 1));
    }
}
