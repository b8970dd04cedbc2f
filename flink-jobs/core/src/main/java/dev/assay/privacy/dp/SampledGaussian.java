package dev.assay.privacy.dp;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sums of vectors with Gaussian noise, each over rows of which every one is drawn by itself: what
 * training with noise does in each step. Its cost is Rényi differential privacy at whole orders α,
 * for data that have one row more or less:
 *
 * <pre>
 * A(α) = Σ C(α, k) (1 - q)^(α - k) q^k exp((k² - k) / 2σ²),  k = 0 … α
 * R(α) = steps · ln A(α) / (α - 1)
 * </pre>
 *
 * <p>Noise of whole numbers ({@link WideNoise}) added to sums of whole numbers costs no more: each
 * moment of the ratio of probabilities is at most the continuous one's ({@code exp((k² - k) /
 * 2σ²)}, Canonne, Kamath, Steinke 2020), and the mirror that swaps a sum with its neighbour, by
 * which one direction bounds the other, leads from whole numbers to whole numbers.
 *
 * @param noise σ: the noise's standard deviation in units of the most that a row adds to the sum,
 *     above 0
 * @param rate q: the probability of a row to be drawn, in (0, 1]
 * @param steps how many sums there are
 * @see <a href="https://doi.org/10.1145/2976749.2978318">Abadi et al. (2016), Deep learning with
 *     differential privacy</a>
 * @see <a href="https://arxiv.org/abs/1908.10530">Mironov, Talwar, Zhang (2019), Rényi differential
 *     privacy of the sampled Gaussian mechanism</a>, section 3.3
 */
public record SampledGaussian(double noise, double rate, long steps) {

    private static final int[] ORDERS =
            IntStream.concat(
                            IntStream.rangeClosed(2, 64),
                            IntStream.iterate(72, order -> order <= 2048, order -> order * 9 / 8))
                    .toArray();

    private static final double[] LOG_FACTORIALS = logFactorials(2048);

    private static final int HALVINGS = 60;

    public SampledGaussian {
        if (!(noise > 0 && rate > 0 && rate <= 1 && steps >= 0)) {
            throw new IllegalArgumentException(
                    "noise " + noise + ", rate " + rate + ", steps " + steps);
        }
    }

    private static double[] logFactorials(int most) {
        double[] all = new double[most + 1];
        for (int i = 1; i <= most; i++) {
            all[i] = all[i - 1] + Math.log(i);
        }
        return all;
    }

    /** R(α). */
    double renyi(int order) {
        if (rate == 1) {
            return steps * order / (2 * noise * noise);
        }
        double[] terms = new double[order + 1];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k <= order; k++) {
            terms[k] =
                    LOG_FACTORIALS[order]
                            - LOG_FACTORIALS[k]
                            - LOG_FACTORIALS[order - k]
                            + (order - k) * Math.log1p(-rate)
                            + k * Math.log(rate)
                            + (double) k * (k - 1) / (2 * noise * noise);
            greatest = Math.max(greatest, terms[k]);
        }
        double sum = 0;
        for (double term : terms) {
            sum += Math.exp(term - greatest);
        }
        return steps * Math.max(0, greatest + Math.log(sum)) / (order - 1);
    }

    /**
     * ε of several of them on the same rows: Rényi costs add up at each order, and the best order
     * turns them into (ε, δ).
     *
     * @param delta in (0, 1)
     */
    public static double epsilon(List<SampledGaussian> all, double delta) {
        if (all.stream().allMatch(one -> one.steps == 0)) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int order : ORDERS) {
            double renyi = all.stream().mapToDouble(one -> one.renyi(order)).sum();
            least = Math.min(least, Accountant.epsilon(order, renyi, delta));
        }
        return Math.max(0, least);
    }

    /** The same with other noise. */
    public SampledGaussian with(double noise) {
        return new SampledGaussian(noise, rate, steps);
    }

    /**
     * The least σ with which several of them together cost no more than ε, by bisection; rounded
     * up, so that they never cost more.
     *
     * @param all that get it
     * @param others that are on the same rows and keep theirs
     * @param epsilon above 0
     */
    public static double noise(
            List<SampledGaussian> all, List<SampledGaussian> others, double epsilon, double delta) {
        double high = 1;
        while (epsilon(with(all, high, others), delta) > epsilon) {
            high *= 2;
            if (high > 1e6) {
                throw new IllegalArgumentException("no noise is enough for epsilon " + epsilon);
            }
        }
        double low = 0.05;
        for (int i = 0; i < HALVINGS && high - low > 1e-4 * high; i++) {
            double middle = (low + high) / 2;
            if (epsilon(with(all, middle, others), delta) > epsilon) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static List<SampledGaussian> with(
            List<SampledGaussian> all, double noise, List<SampledGaussian> others) {
        return Stream.concat(all.stream().map(one -> one.with(noise)), others.stream()).toList();
    }
}
