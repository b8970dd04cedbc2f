package dev.assay.privacy.dp;

/**
 * What mechanisms cost together, in zero-concentrated differential privacy: ρ adds up, and is
 * turned into (ε, δ) at the end by the best order of Rényi.
 *
 * @see <a href="https://arxiv.org/abs/1605.02065">Bun, Steinke (2016), Concentrated differential
 *     privacy</a>
 */
public final class Accountant {

    private static final double LARGEST_ORDER = 1e7;

    private Accountant() {}

    /** ρ of the discrete Gaussian: Δ² / 2σ². */
    public static double ofGaussian(double sensitivity, double sigma) {
        return sensitivity * sensitivity / (2 * sigma * sigma);
    }

    /** ρ of a mechanism that is ε-differentially private: ε² / 2. */
    public static double ofPure(double epsilon) {
        return epsilon * epsilon / 2;
    }

    /**
     * ε at a δ: the least over orders α above 1 of αρ + ln(1/(αδ)) / (α − 1) + ln(1 − 1/α), as
     * Canonne, Kamath and Steinke (2020) have it in corollary 13.
     *
     * @param rho from 0
     * @param delta in (0, 1)
     */
    public static double epsilon(double rho, double delta) {
        if (rho == 0) {
            return 0;
        }
        double low = 1 + 1e-9;
        double high = LARGEST_ORDER;
        // It has one minimum; orders are searched by their logarithms.
        for (int i = 0; i < 300; i++) {
            double a = 1 + (low - 1) * Math.pow((high - 1) / (low - 1), 1 / 3.0);
            double b = 1 + (low - 1) * Math.pow((high - 1) / (low - 1), 2 / 3.0);
            if (at(a, rho, delta) < at(b, rho, delta)) {
                high = b;
            } else {
                low = a;
            }
        }
        return Math.max(0, at(Math.sqrt(low * high), rho, delta));
    }

    private static double at(double order, double rho, double delta) {
        return epsilon(order, order * rho, delta);
    }

    /**
     * ε at a δ of what costs so much by Rényi's divergence of one order, as {@link #epsilon(double,
     * double)}.
     *
     * @param order α, above 1
     * @param renyi R(α)
     */
    static double epsilon(double order, double renyi, double delta) {
        return renyi - (Math.log(order) + Math.log(delta)) / (order - 1) + Math.log1p(-1 / order);
    }

    /** The greatest ρ whose {@link #epsilon} at that δ is no more than this. */
    public static double rho(double epsilon, double delta) {
        double low = 0;
        double high = epsilon + 1;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (epsilon(middle, delta) <= epsilon) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
